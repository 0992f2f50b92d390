package fr.parvis.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder given as `--data`, held by one process at a time: a server, or a command while no server runs.
record DataFolder(Path path, FileChannel lock) implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String HOLDER = "holder";

    /// Locks of a file belong to the process, and end when it closes that file, however often it opened it.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /// Takes hold of the folder, made if missing; waits this long for a command to end, and for a server not at all.
    static DataFolder hold(Path given, Holder.Kind kind, Duration patience) {
        return holdUnlessServed(given, kind, patience).orElseThrow(() -> {
            try {
                Path path = given.toRealPath();
                return new UnusableDatabase(Sentence.of(
                        "held.server", path, Holder.read(path.resolve(HOLDER)).pid()));
            } catch (IOException gone) {
                return new UncheckedIOException(gone);
            }
        });
    }

    /// The same; empty when a server holds the folder.
    static Optional<DataFolder> holdUnlessServed(Path given, Holder.Kind kind, Duration patience) {
        try {
            Path path = prepared(given);
            long end = System.nanoTime() + patience.toNanos();
            while (true) {
                FileChannel lock = locked(path);
                if (lock != null) {
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(Account.here().rights()));
                    Holder.here(kind).write(path.resolve(HOLDER));
                    return Optional.of(new DataFolder(path, lock));
                }
                Holder holder = Holder.read(path.resolve(HOLDER));
                if (holder.serves()) {
                    return Optional.empty();
                }
                if (System.nanoTime() > end) {
                    throw new UnusableDatabase(Sentence.of("held.command", path, holder.pid()));
                }
                Thread.sleep(100);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + given, interrupted);
        }
    }

    Path database() {
        return path.resolve("database");
    }

    Path logs() {
        return path.resolve("logs");
    }

    /// True once a server or a restoration has put a database here.
    boolean used() {
        return Files.exists(database()) || Files.exists(path.resolve(ConnectionFile.NAME));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve(HOLDER));
            lock.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            HELD.remove(path);
        }
    }

    /// The folder with its own name, and nothing foreign in it.
    private static Path prepared(Path given) throws IOException {
        Files.createDirectories(given);
        Path path = given.toRealPath();
        if (!Files.exists(path.resolve(LOCK))) {
            try (Stream<Path> content = Files.list(path)) {
                if (content.findAny().isPresent()) {
                    throw new UnusableDatabase(Sentence.of("foreign-folder", path));
                }
            }
        }
        return path;
    }

    private static @Nullable FileChannel locked(Path path) throws IOException {
        if (!HELD.add(path)) {
            return null;
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (IOException | RuntimeException failed) {
            HELD.remove(path);
            throw failed;
        }
        HELD.remove(path);
        channel.close();
        return null;
    }
}
