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

    /// Puts an installation back into an empty data folder. Every hash is checked before anything takes its place.
    ///
    /// @param data made if missing; refused when it holds a database
    public static void read(Path file, Path data) {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                DataFolder held = DataFolder.hold(data, Holder.Kind.COMMAND, Duration.ZERO)) {
            if (held.used()) {
                throw new UnusableDatabase(Sentence.of("restore-used", held.path()));
            }
            Path draft = held.path().resolve("restoring");
            FileSystemUtils.deleteRecursively(draft);
            try {
                check(unpack(bytes, draft, file), file);
                ConnectionFile connection = connection(draft, file);
                Command.of(List.of("sync", "-f", draft.toString())).run();
                Files.move(draft.resolve("database"), held.database(), StandardCopyOption.ATOMIC_MOVE);
                connection.write(held.path());
            } finally {
                FileSystemUtils.deleteRecursively(draft);
            }
        } catch (FileSystemException failed) {
            throw new UncheckedIOException(failed);
        } catch (IOException damaged) {
            throw new UnusableDatabase(Sentence.of("damaged-backup", file), damaged);
        }
    }

    /// Hashes of what was written, by name, and the manifest's own lines under its name.
    private static Map<String, String> unpack(InputStream bytes, Path draft, Path file) throws IOException {
        var found = new TreeMap<String, String>();
        Files.createDirectories(draft);
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(bytes, 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName();
                Path path = draft.resolve(name).normalize();
                if (!path.startsWith(draft) || !(entry.isDirectory() || entry.isFile())) {
                    throw new UnusableDatabase(Sentence.of("damaged-backup", file));
                }
                if (name.equals(Backup.MANIFEST)) {
                    found.put(name, new String(tar.readAllBytes(), StandardCharsets.UTF_8));
                } else if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
                } else {
                    found.put(name, write(tar, path));
                }
            }
        }
        return found;
    }

    private static String write(InputStream content, Path path) throws IOException {
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(path, mine);
        try (OutputStream target = Files.newOutputStream(path)) {
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
        found.remove(Backup.MANIFEST);
        if (expected.isEmpty() || !expected.equals(found)) {
            throw new UnusableDatabase(Sentence.of("damaged-backup", file));
        }
    }
}
