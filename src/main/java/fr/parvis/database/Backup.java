package fr.parvis.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// One file that holds a whole installation whose server is stopped: `tar`, compressed by `gzip`, for its owner's eyes
/// only.
///
/// Its last entry is the manifest: the hash of every other one. A file cut short has none, and is refused.
public final class Backup {

    static final String MANIFEST = "MANIFEST";
    static final String FORMAT = "parvis-backup 1 postgresql-" + Binaries.VERSION.replaceFirst("\\..*", "");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<String> NOT_KEPT = Set.of("postmaster.pid", "postmaster.opts");

    private Backup() {}

    /// Copies the installation of this data folder into a new file; refused while a server runs there.
    ///
    /// @return the size of the file, in bytes
    public static long write(Path data, Path file) {
        if (!Files.exists(data.resolve(ConnectionFile.NAME))) {
            throw new UnusableDatabase(
                    Sentence.of("no-data", data.toAbsolutePath().normalize()));
        }
        Path target = file.toAbsolutePath().normalize();
        try (DataFolder held = DataFolder.hold(data, Holder.Kind.COMMAND, PATIENCE)) {
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            stopLeftovers(held);
            var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path draft = Files.createTempFile(
                    target.getParent(), target.getFileName().toString(), ".part", mine);
            try {
                copy(held, draft);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
            return Files.size(target);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Nothing may change while it is copied: what a killed server left running is stopped first.
    private static void stopLeftovers(DataFolder held) throws IOException {
        var cluster = new Cluster(held, Binaries.in(held.path()), Account.here());
        new Leftovers(cluster, ConnectionFile.read(held.path())).clear();
    }

    private static void copy(DataFolder held, Path draft) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, EnumSet.of(StandardOpenOption.WRITE));
                OutputStream file = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                var tar = new TarArchiveOutputStream(new GZIPOutputStream(file, 1 << 16), "UTF-8")) {
            var manifest = new StringBuilder(FORMAT).append('\n');
            add(tar, held.path(), held.path().resolve(ConnectionFile.NAME), manifest);
            for (Path each : content(held.database())) {
                add(tar, held.path(), each, manifest);
            }
            byte[] text = manifest.toString().getBytes(StandardCharsets.UTF_8);
            var entry = new TarArchiveEntry(MANIFEST);
            entry.setSize(text.length);
            tar.putArchiveEntry(entry);
            tar.write(text);
            tar.closeArchiveEntry();
            tar.finish();
            tar.flush();
            channel.force(true);
        }
    }

    private static List<Path> content(Path database) throws IOException {
        try (Stream<Path> all = Files.walk(database)) {
            return all.filter(path -> !NOT_KEPT.contains(path.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static void add(TarArchiveOutputStream tar, Path root, Path path, StringBuilder manifest)
            throws IOException {
        String name = root.relativize(path).toString();
        var entry = new TarArchiveEntry(path, Files.isDirectory(path) ? name + "/" : name);
        entry.setIds(0, 0);
        entry.setNames("", "");
        tar.putArchiveEntry(entry);
        if (entry.isFile()) {
            var hashed = new DigestOutputStream(tar, sha256());
            Files.copy(path, hashed);
            String hash = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
            manifest.append(hash).append("  ").append(name).append('\n');
        }
        tar.closeArchiveEntry();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
