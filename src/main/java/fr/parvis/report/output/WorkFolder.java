package fr.parvis.report.output;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A hidden folder beside a report's place, `.report.N`, that holds what is being written and what is being
/// replaced. A lock in it lives as long as its process does: killed, the process leaves the folder to the next one.
final class WorkFolder {

    private static final String LOCK = "lock";
    /// Those of this process: opening their lock once more, and closing it, would give it up.
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path target;
    private final Path folder;
    private final FileChannel lock;

    private WorkFolder(Path target, Path folder, FileChannel lock) {
        this.target = target;
        this.folder = folder;
        this.lock = lock;
    }

    static WorkFolder beside(Path target) throws IOException {
        while (true) {
            Path folder = Files.createTempDirectory(parent(target), prefix(target));
            OWN.add(folder);
            FileChannel lock = locked(folder, StandardOpenOption.CREATE_NEW);
            if (lock != null) {
                Files.createDirectory(folder.resolve("report"));
                return new WorkFolder(target, folder, lock);
            }
            OWN.remove(folder);
        }
    }

    /// Takes away, as far as it can, what killed processes left of reports for this target.
    static void sweep(Path target) {
        Pattern ours = Pattern.compile(Pattern.quote(prefix(target)) + "[0-9]+");
        try (Stream<Path> beside = Files.list(parent(target))) {
            beside.filter(f -> ours.matcher(f.getFileName().toString()).matches())
                    .filter(f -> Files.isRegularFile(f.resolve(LOCK), NOFOLLOW_LINKS) && !OWN.contains(f))
                    .toList()
                    .forEach(folder -> sweep(folder, target));
        } catch (IOException unreadable) {
            // nothing is seen, nothing is swept
        }
    }

    private static void sweep(Path folder, Path target) {
        try (FileChannel lock = locked(folder, StandardOpenOption.WRITE)) {
            if (lock != null) {
                empty(folder, target);
            }
        } catch (IOException notOursToTake) {
            // it stays, as harmless as it was
        }
    }

    /// The channel that holds the folder's lock; null when another process holds it.
    private static @Nullable FileChannel locked(Path folder, StandardOpenOption option) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(LOCK), option, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // as by another
        }
        channel.close();
        return null;
    }

    private static Path parent(Path target) {
        return Objects.requireNonNull(target.getParent(), "A root has no place beside it");
    }

    private static String prefix(Path target) {
        return "." + target.getFileName() + ".";
    }

    /// Where the report is written.
    Path report() {
        return folder.resolve("report");
    }

    /// Where the report that it replaces stands meanwhile.
    Path before() {
        return folder.resolve("before");
    }

    /// Takes the folder away, and gives up its lock.
    void remove() throws IOException {
        if (Files.exists(folder)) {
            empty(folder, target);
        }
        lock.close();
        OWN.remove(folder);
    }

    /// A report set aside goes back when nothing took its place; the lock goes last, lest the rest be nobody's.
    private static void empty(Path folder, Path target) throws IOException {
        Path aside = folder.resolve("before");
        if (Files.isDirectory(aside, NOFOLLOW_LINKS) && !Files.exists(target, NOFOLLOW_LINKS)) {
            Files.move(aside, target);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path path : inside.filter(p -> !p.endsWith(LOCK)).toList()) {
                delete(path);
            }
        }
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
