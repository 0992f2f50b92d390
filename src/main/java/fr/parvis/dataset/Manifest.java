package fr.parvis.dataset;

import fr.parvis.dataset.commitment.Commitments;
import fr.parvis.dataset.commitment.CommitmentsInJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// `manifest.json`: what a dataset holds and the digest that names the whole.
///
/// @param format `parvis-dataset/1`
/// @param consultation the consultation's identifier
/// @param edition `working` or `public`
/// @param digest SHA-256 of the [#lines()], 64 hexadecimal digits
/// @param definitions SHA-256 of each version's canonical JSON, by version number
/// @param tables each table's rows and digest, by name
/// @param files SHA-256 of each file's bytes, by name; they may differ where the digest does not
/// @param derivedFrom digest of the working edition that a public one comes from; null for a working edition
/// @param supersedes digest of the edition this one replaces; null for the first
/// @param transformation what was done to derive a public edition, a sentence each; empty for a working one
/// @param commitments what binds the dataset to the words of each submission, sorted; empty when it does not
/// come from a register
/// @param rereadings the questions that are read otherwise than they were answered, sorted; empty when none is
public record Manifest(
        String format,
        String consultation,
        String edition,
        String digest,
        SortedMap<Integer, String> definitions,
        SortedMap<String, Digest.OfTable> tables,
        SortedMap<String, String> files,
        @Nullable String derivedFrom,
        @Nullable String supersedes,
        List<String> transformation,
        List<String> commitments,
        List<Reread> rereadings) {

    /// Answers of one question that were read again, as a later decision reads them.
    ///
    /// @param version the version of the definition by which they are read
    /// @param day the day of the decision, such as `2026-03-31`
    /// @param reason why, in the words of who decided
    /// @param answers how many
    public record Reread(String question, int version, String day, String reason, long answers) {

        private static final Comparator<Reread> ORDER = Comparator.comparing(Reread::question)
                .thenComparing(Reread::day)
                .thenComparing(Reread::version)
                .thenComparing(Reread::reason);

        private String line() {
            return "rereading " + question + " " + version + " " + day + " " + answers + " " + Digest.of(reason) + "\n";
        }
    }

    public static final String FORMAT = "parvis-dataset/1";
    public static final String FILE = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addModule(new SimpleModule().addSerializer(Commitments.class, new CommitmentsInJson()))
            .build();

    private static final ObjectWriter WRITER =
            JSON.writerFor(Manifest.class).without(StreamWriteFeature.AUTO_CLOSE_TARGET);

    /// What is missing in a file that was damaged is told when it is read.
    public Manifest {
        Stream.of(format, consultation, edition, digest).forEach(Objects::requireNonNull);
        Stream.of(definitions, tables, files)
                .flatMap(map -> map.values().stream())
                .forEach(Objects::requireNonNull);
        transformation = List.copyOf(transformation);
        commitments = commitments == null
                ? List.of()
                : commitments instanceof Commitments ? commitments : List.copyOf(commitments);
        rereadings = rereadings == null ? List.of() : List.copyOf(rereadings);
    }

    static Manifest of(
            String consultation,
            Edition edition,
            Map<Integer, String> definitions,
            Map<String, Digest.OfTable> tables,
            Map<String, String> files,
            @Nullable String derivedFrom,
            @Nullable String supersedes,
            List<String> transformation) {
        return new Manifest(
                        FORMAT,
                        consultation,
                        edition.code(),
                        "",
                        new TreeMap<>(definitions),
                        new TreeMap<>(tables),
                        new TreeMap<>(files),
                        derivedFrom,
                        supersedes,
                        transformation,
                        List.of(),
                        List.of())
                .fromRegister(List.of(), List.of());
    }

    /// The same of a dataset that comes from a register, with the digest that names the whole.
    ///
    /// @param commitments one for each submission's words, in any order
    /// @param rereadings the questions that are read otherwise than they were answered
    public Manifest fromRegister(List<String> commitments, List<Reread> rereadings) {
        List<String> sorted = commitments instanceof Commitments
                ? commitments
                : commitments.stream().sorted().toList();
        List<Reread> ordered = rereadings.stream().sorted(Reread.ORDER).toList();
        Manifest unsigned = with("", supersedes, sorted, ordered);
        return with(Digest.of(unsigned.lines()), supersedes, sorted, ordered);
    }

    /// The same, but for the edition it replaces, which the digest does not cover. @param other its digest; null for
    /// none
    public Manifest superseding(@Nullable String other) {
        return with(digest, other, commitments, rereadings);
    }

    private Manifest with(
            String digest, @Nullable String supersedes, List<String> commitments, List<Reread> rereadings) {
        return new Manifest(
                format,
                consultation,
                edition,
                digest,
                definitions,
                tables,
                files,
                derivedFrom,
                supersedes,
                transformation,
                commitments,
                rereadings);
    }

    /// The text whose hash is the digest: the edition, then a line for each definition and each table, then one
    /// for the commitments if there are any, then one for each rereading.
    public String lines() {
        String definitionLines = definitions.entrySet().stream()
                .map(e -> "definition " + e.getKey() + " " + e.getValue() + "\n")
                .collect(Collectors.joining());
        String tableLines = tables.entrySet().stream()
                .map(e -> "table " + e.getKey() + " " + e.getValue().rows() + " "
                        + e.getValue().sha256() + "\n")
                .collect(Collectors.joining());
        String rereadingLines = rereadings.stream().map(Reread::line).collect(Collectors.joining());
        return format + " " + consultation + " " + edition + "\n" + definitionLines + tableLines + commitmentsLine()
                + rereadingLines;
    }

    private String commitmentsLine() {
        if (commitments.isEmpty()) {
            return "";
        }
        return "commitments " + commitments.size() + " " + Commitments.digest(commitments) + "\n";
    }

    static Manifest read(Path dataset) throws IOException {
        Path file = dataset.resolve(FILE);
        try {
            return JSON.readValue(Files.readString(file), Manifest.class);
        } catch (JacksonException e) {
            throw new IOException(file + " is not a manifest: " + e.getOriginalMessage(), e);
        }
    }

    /// Readies what writes manifests, which takes longer than to write one.
    static void ready() {
        var none = new Digest.OfTable(0, "");
        WRITER.writeValue(
                OutputStream.nullOutputStream(),
                of("", Edition.WORKING, Map.of(1, ""), Map.of("", none), Map.of("", ""), null, null, List.of()));
    }

    void write(Path dataset) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(dataset.resolve(FILE)))) {
            WRITER.writeValue(out, this);
            out.write('\n');
        }
    }
}
