package fr.parvis.report.output;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import fr.parvis.dataset.Digest;
import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/// A folder being written beside its place, and put there once it is whole; what stood there before goes only then.
public final class ReportFolder implements AutoCloseable {

    /// Where the dataset stands in the folder.
    public static final String DATASET = "dataset";

    private final Path target;
    private final WorkFolder work;
    private final Thread interrupted = new Thread(this::forget);

    private ReportFolder(Path target, WorkFolder work) {
        this.target = target;
        this.work = work;
        Runtime.getRuntime().addShutdownHook(interrupted);
    }

    /// @param target an absent or empty folder, or an earlier report's that nobody has changed
    /// @throws UnusableConsultation when something else stands there, which replacing the folder would lose
    public static ReportFolder begin(Path target) throws IOException {
        Path absolute = Files.exists(target)
                ? target.toRealPath()
                : target.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent != null && Files.isDirectory(parent)) {
            WorkFolder.sweep(absolute);
        }
        if (parent == null || Files.exists(absolute)) {
            refuseWhatWouldBeLost(target, absolute);
        }
        Files.createDirectories(parent);
        return new ReportFolder(absolute, WorkFolder.beside(absolute));
    }

    private static void refuseWhatWouldBeLost(Path target, Path folder) throws IOException {
        if (folder.getParent() == null || !Files.isDirectory(folder)) {
            throw refused(target, "not-a-report");
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isEmpty()) {
                return;
            }
        }
        var written = Sums.read(folder);
        if (written.isEmpty()) {
            throw refused(target, "not-a-report");
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path file :
                    inside.filter(f -> !Files.isDirectory(f, NOFOLLOW_LINKS)).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.equals(Sums.NAME)
                        && !(Files.isRegularFile(file, NOFOLLOW_LINKS)
                                && Digest.ofFile(file).equals(written.get(name)))) {
                    throw refused(target, written.containsKey(name) ? "report-changed" : "report-with-more", name);
                }
            }
        }
    }

    private static UnusableConsultation refused(Path target, String code, String... more) {
        var arguments =
                Stream.concat(Stream.of(target.toString()), Stream.of(more)).toList();
        return new UnusableConsultation(
                List.of(new Fault(target.toString(), 0, "", ReportFolder.class, code, arguments)));
    }

    /// The folder to write into meanwhile.
    public Path path() {
        return work.report();
    }

    /// The report that stands there now, if one does.
    public Path previous() {
        return target;
    }

    /// Puts the folder in its place.
    public void commit() throws IOException {
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rwxr-xr-x"));
        if (Files.exists(target)) {
            Files.move(target, work.before());
        }
        Files.move(path(), target);
    }

    /// Leaves nothing behind of a folder that was not put in its place.
    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException alreadyStopping) {
            return;
        }
        work.remove();
    }

    /// Interrupted by the person or the system: what was written so far goes, as far as it can.
    private void forget() {
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                work.remove();
                return;
            } catch (IOException stillBeingWritten) {
                continue;
            }
        }
    }
}
