package fr.parvis.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked from the class path: `initdb`, `pg_ctl` and `postgres`.
record Binaries(Path folder) {

    static final String VERSION = "18.4.0";

    private static final String SIZE = "size";

    /// What only serves to build extensions.
    private static final List<String> SUPERFLUOUS = List.of("include/", "lib/pkgconfig/", "lib/postgresql/pgxs/");

    /// Those in a subfolder of `parent`, unpacked there the first time; half an unpacking is never taken for one.
    static Binaries in(Path parent) {
        Machine machine = Machine.here();
        var there = new Binaries(parent.resolve("postgres-" + VERSION + "-" + machine.label));
        if (there.whole()) {
            return there;
        }
        try (InputStream archive = Binaries.class.getResourceAsStream(machine.archive)) {
            if (archive == null) {
                throw new IllegalStateException(machine.archive + " is not on the class path");
            }
            Path draft = Files.createTempDirectory(parent, "unpacking-");
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(archive, draft);
            Files.writeString(draft.resolve(SIZE), Long.toString(size(draft)));
            FileSystemUtils.deleteRecursively(there.folder);
            Files.move(draft, there.folder, StandardCopyOption.ATOMIC_MOVE);
            return there;
        } catch (IOException failed) {
            if (there.whole()) {
                return there;
            }
            throw new UncheckedIOException(failed);
        }
    }

    /// A power cut soon after the unpacking may leave files empty: their sizes are added up again.
    private boolean whole() {
        try {
            return Files.readString(folder.resolve(SIZE)).equals(Long.toString(size(folder)));
        } catch (IOException missing) {
            return false;
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.toRealPath())) {
            return files.filter(file -> !file.endsWith(SIZE) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName().replaceFirst("^\\./", "");
                if (!name.endsWith(".a") && SUPERFLUOUS.stream().noneMatch(name::startsWith)) {
                    place(tar, entry, target.resolve(name));
                }
            }
        }
    }

    private static void place(InputStream content, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private enum Machine {
        AMD64("amd64", "/postgres-linux-x86_64.txz"),
        ARM64("arm64", "/postgres-linux-arm_64.txz");

        private final String label;
        private final String archive;

        Machine(String label, String archive) {
            this.label = label;
            this.archive = archive;
        }

        static Machine here() {
            String system = System.getProperty("os.name");
            String processor = System.getProperty("os.arch");
            return switch (system + " " + processor) {
                case "Linux amd64" -> AMD64;
                case "Linux aarch64" -> ARM64;
                default -> throw new UnusableDatabase(Sentence.of("machine", system, processor));
            };
        }
    }
}
