package fr.parvis.consultation;

import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Document;
import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.yaml.Definitions;
import fr.parvis.report.output.Logo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a folder would publish: its definition, as canonical JSON, and the files that the definition names.
record FolderContent(Definition definition, String json, List<File> files) {

    static final long LARGEST = 20L << 20;
    static final long LARGEST_TOGETHER = 100L << 20;

    record File(Attachment attachment, byte[] bytes) {}

    /// @throws UnusableConsultation when a file is too large, is not what its name says, or is an unsafe logo
    static FolderContent read(ConsultationFolder folder) {
        Definition definition = folder.versions().current();
        var paths = new TreeSet<String>();
        Stream.concat(
                        Stream.of(definition.organiser()).map(organiser -> organiser.logo()),
                        definition.documents().stream().map(Document::file))
                .filter(Objects::nonNull)
                .forEach(paths::add);
        var files = new ArrayList<File>();
        var faults = new ArrayList<Fault>();
        try {
            Logo.check(folder.folder(), definition.organiser().logo());
            long together = 0;
            for (String path : paths) {
                together += read(folder.folder(), path, files, faults);
            }
            if (together > LARGEST_TOGETHER) {
                faults.add(Refusal.of("files-too-large", megabytes(together), megabytes(LARGEST_TOGETHER)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!faults.isEmpty()) {
            throw new UnusableConsultation(faults);
        }
        return new FolderContent(definition, Definitions.toJson(definition), files);
    }

    private static long read(Path folder, String path, List<File> files, List<Fault> faults) throws IOException {
        long size = Files.size(folder.resolve(path));
        if (size > LARGEST) {
            faults.add(Refusal.ofFile(path, "file-too-large", megabytes(size), megabytes(LARGEST)));
            return size;
        }
        byte[] bytes = Files.readAllBytes(folder.resolve(path));
        MediaTypes.of(path, bytes)
                .ifPresentOrElse(
                        type -> files.add(new File(new Attachment(path, type, bytes.length, sha256(bytes)), bytes)),
                        () -> faults.add(Refusal.ofFile(path, "media-differs", path)));
        return size;
    }

    /// SHA-256 over the definition and the digest of each file, by path.
    String digest() {
        return digest(json, attachments());
    }

    List<Attachment> attachments() {
        return files.stream().map(File::attachment).toList();
    }

    /// The same of a definition and files that are known by their digests. @param files by path
    static String digest(String json, List<Attachment> files) {
        var text = new StringBuilder(json);
        files.forEach(
                file -> text.append('\n').append(file.digest()).append(' ').append(file.path()));
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String megabytes(long bytes) {
        return String.valueOf((bytes + (1 << 20) - 1) >> 20);
    }
}
