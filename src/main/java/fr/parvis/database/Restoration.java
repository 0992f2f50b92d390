package fr.parvis.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;

/// The way back from a [Backup] to a data folder.
public final class Restoration {

    private Restoration() {}

    /// Puts an installation back into an empty data folder. The whole file is read and every hash checked before
    /// anything is written.
    ///
    /// @param data made if missing; refused when it holds a database
    public static void read(Path file, Path data) {
        try (DataFolder held = DataFolder.hold(data, Holder.Kind.COMMAND, Duration.ZERO)) {
            if (held.used()) {
                throw new UnusableDatabase(Sentence.of("restore-used", held.path()));
            }
            Map<String, String> sound = checked(file);
            Path draft = held.path().resolve("restoring");
            FileSystemUtils.deleteRecursively(draft);
            try {
                Files.createDirectories(draft);
                if (!unpack(file, new Written(draft)).equals(sound)) {
                    throw new UnusableDatabase(Sentence.of("damaged-backup", file));
                }
                ConnectionFile connection = connection(draft, file);
                Command.of(List.of("sync", "-f", draft.toString())).run();
                Files.move(draft.resolve("database"), held.database(), StandardCopyOption.ATOMIC_MOVE);
                connection.write(held.path());
            } finally {
                FileSystemUtils.deleteRecursively(draft);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The hashes of a whole backup, by name; nothing is written.
    ///
    /// A file changed by a single bit may hold any name and any size by then: whatever goes wrong here is damage.
    private static Map<String, String> checked(Path file) throws IOException {
        try {
            Map<String, String> found = unpack(file, new Read());
            check(found, file);
            return found;
        } catch (FileSystemException unreadable) {
            throw unreadable;
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnusableDatabase(Sentence.of("damaged-backup", file), damaged);
        }
    }

    /// Where the entries of a backup go.
    private sealed interface Place {

        void folder(String name) throws IOException;

        OutputStream file(String name) throws IOException;
    }

    /// Nowhere: they are only read.
    private record Read() implements Place {

        @Override
        public void folder(String name) {}

        @Override
        public OutputStream file(String name) {
            return OutputStream.nullOutputStream();
        }
    }

    /// Into this folder, for its owner's eyes only.
    private record Written(Path draft) implements Place {

        @Override
        public void folder(String name) throws IOException {
            Path path = Files.createDirectories(draft.resolve(name));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }

        @Override
        public OutputStream file(String name) throws IOException {
            var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            return Files.newOutputStream(Files.createFile(draft.resolve(name), mine));
        }
    }

    /// Hashes of what a backup holds, by name, and the manifest's own lines under its name.
    private static Map<String, String> unpack(Path file, Place place) throws IOException {
        var found = new TreeMap<String, String>();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                var unzipped = new GZIPInputStream(bytes, 1 << 16);
                var tar = new TarArchiveInputStream(unzipped)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName();
                if (Path.of("/", name).normalize().compareTo(Path.of("/", name)) != 0
                        || !(entry.isDirectory() || entry.isFile())) {
                    throw new UnusableDatabase(Sentence.of("damaged-backup", file));
                }
                if (entry.isDirectory()) {
                    place.folder(name);
                } else if (found.put(name, content(tar, name, place)) != null) {
                    throw new UnusableDatabase(Sentence.of("damaged-backup", file));
                }
            }
            // the sum of the whole stands after its last entry
            unzipped.transferTo(OutputStream.nullOutputStream());
        }
        return found;
    }

    private static String content(InputStream content, String name, Place place) throws IOException {
        if (name.equals(Backup.MANIFEST)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (OutputStream target = place.file(name)) {
            var hashed = new DigestInputStream(content, Backup.sha256());
            hashed.transferTo(target);
            return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        }
    }

    /// What opens the database that stands beside it in the backup: one without the other is no installation.
    private static ConnectionFile connection(Path draft, Path file) throws IOException {
        if (!Files.isDirectory(draft.resolve("database"))) {
            throw new UnusableDatabase(Sentence.of("damaged-backup", file));
        }
        try {
            return ConnectionFile.read(draft);
        } catch (UnusableDatabase damaged) {
            throw new UnusableDatabase(Sentence.of("damaged-backup", file), damaged);
        }
    }

    private static void check(Map<String, String> found, Path file) {
        List<String> lines = found.getOrDefault(Backup.MANIFEST, "").lines().toList();
        if (!lines.isEmpty() && !lines.getFirst().equals(Backup.FORMAT)) {
            throw new UnusableDatabase(Sentence.of("other-backup", file, lines.getFirst(), Backup.FORMAT));
        }
        Map<String, String> expected = lines.stream()
                .skip(1)
                .map(line -> line.split("  ", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0], (one, another) -> "twice"));
        var files = new TreeMap<>(found);
        files.remove(Backup.MANIFEST);
        if (expected.isEmpty() || !expected.equals(files)) {
            throw new UnusableDatabase(Sentence.of("damaged-backup", file));
        }
    }
}
