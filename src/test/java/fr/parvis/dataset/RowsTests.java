package fr.parvis.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.definition.Channel;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.Definitions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows are hashed in Java as they are made, and by SQL when they are read again: both find the same digest.
final class RowsTests {

    private static final String TEN_MEGABYTES = "é".repeat(5 << 20);

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "oui",
            "été",
            "e\u0301te\u0301",
            "👩‍👩‍👧 🇫🇷",
            "مرحبا",
            "a\u0000b",
            "\u0000",
            "4:deux,~",
            "ligne\r\nligne\n",
            "“’”",
            "'; DROP TABLE answers; --",
            "douze octets",
            "x".repeat(4_083),
            "x".repeat(4_084),
            "x".repeat(4_085),
            "x".repeat(4_096),
            "é".repeat(9_999));

    private static final List<String> NUMBERS =
            List.of("0", "-0.000001", "0.5", "-12.5", "1e3", "999999999999.999999", "-999999999999.999999");

    private static final List<LocalDate> DAYS = Stream.of(
                    "-4712-01-01",
                    "0000-02-29",
                    "0001-01-01",
                    "0999-12-31",
                    "1969-12-31",
                    "1970-01-01",
                    "2026-11-23",
                    "9999-12-31",
                    "+10000-01-01")
            .map(LocalDate::parse)
            .toList();

    private static final List<Instant> INSTANTS = Stream.of(
                    "0001-01-01T00:00:00Z",
                    "1969-12-31T23:59:59.999999Z",
                    "1970-01-01T00:00:00Z",
                    "2026-03-29T01:00:00.000001Z",
                    "9999-12-31T23:30:00Z")
            .map(Instant::parse)
            .toList();

    @TempDir
    Path work;

    private final Versions versions = Versions.of(Definitions.parse("""
            parvis: 1
            id: rangs
            languages: [fr]
            title: Rangs
            organiser: {name: Ville}
            opens: 2026-01-01
            closes: 2026-01-31
            time-zone: Pacific/Kiritimati
            questionnaire:
              - section: s
                title: S
                questions:
                  - {id: zut, type: single-choice, choices: [{id: a, label: A}, {id: b, label: B}], label: Z}
                  - {id: plusieurs, type: multiple-choice, choices: [{id: a, label: A}, {id: b, label: B}], label: P}
                  - {id: nombre, type: number, decimals: 6, label: N}
                  - {id: jour, type: date, label: J}
                  - {id: dire, type: long-text, label: D}
            """, "rangs"));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 400, 5_000})
    void awkwardRowsHaveTheSameDigestByJavaAndBySql(int count) throws Exception {
        var random = new Random(count);
        Dataset dataset;
        try (DatasetWriter writer = DatasetWriter.open(work, versions)) {
            for (int i = 0; i < count; i++) {
                writer.add(submission("s" + i, random));
                entries(random).forEach(writer::add);
            }
            dataset = writer.finish(Edition.WORKING, null, null, List.of());
        }

        assertThat(recounted(dataset)).isEqualTo(dataset.manifest().tables());
        assertThat(dataset.manifest().tables().get(Schema.SUBMISSIONS).rows()).isEqualTo(count);
    }

    @Test
    void veryLongTextsGoThroughWhole() throws Exception {
        Dataset dataset = write(words("a", TEN_MEGABYTES), words("b", TEN_MEGABYTES + "!"), words("c", "court"));

        assertThat(recounted(dataset)).isEqualTo(dataset.manifest().tables());
        assertThat(read(dataset, "SELECT string_agg(strlen(text), ' ' ORDER BY submission) FROM answers"))
                .isEqualTo("10485760 10485761 5");
    }

    @Test
    void theFileHoldsTheValuesGivenAndNothingElse() throws Exception {
        List<Answer> answers = List.of(
                new Answer.Chosen("b", null),
                new Answer.Several(List.of("b", "a"), null),
                new Answer.Measured(new BigDecimal("-0.5")),
                new Answer.Day(LocalDate.parse("1969-12-31")),
                new Answer.Words("a\u0000b"));
        Dataset dataset = write(submission("s", Instant.parse("2026-01-01T12:00:00.000001Z"), answers));

        assertThat(read(
                        dataset,
                        "SELECT concat_ws(' ', received, day, zut, plusieurs::VARCHAR, nombre, jour) FROM submissions"))
                .isEqualTo("2026-01-01 12:00:00.000001 2026-01-02 b [b, a] -0.500000 1969-12-31");
        assertThat(read(dataset, "SELECT text FROM answers")).isEqualTo("a\u0000b");
        assertThat(recounted(dataset)).isEqualTo(dataset.manifest().tables());
    }

    @Test
    void aFailureStopsTheWriterAndLeavesNoFile() {
        assertThatThrownBy(() -> {
                    try (DatasetWriter writer = DatasetWriter.open(work, versions)) {
                        Files.createDirectories(work.resolve("answers.parquet/in-the-way"));
                        for (int i = 0; i < 20_000; i++) {
                            writer.add(words("s" + i, "des mots"));
                        }
                        writer.finish(Edition.WORKING, null, null, List.of());
                    } finally {
                        Files.delete(work.resolve("answers.parquet/in-the-way"));
                    }
                })
                .hasMessageContaining("answers");
    }

    @Test
    void aWriterClosedHalfwayLeavesNoFile() throws Exception {
        try (DatasetWriter writer = DatasetWriter.open(work, versions)) {
            for (int i = 0; i < 20_000; i++) {
                writer.add(words("s" + i, "des mots"));
            }
        }

        try (var left = Files.list(work)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void filesThatNoManifestTellsOfDoNotStay() throws Exception {
        try (DatasetWriter writer = DatasetWriter.open(work, versions)) {
            writer.add(words("s", "des mots"));
            Manifest manifest = writer.manifest(Edition.WORKING, null, null, List.of());
            assertThat(Objects.requireNonNull(manifest.tables().get(Schema.ANSWERS))
                            .rows())
                    .isEqualTo(1);
            assertThat(manifest.files().keySet()).allMatch(file -> Files.exists(work.resolve(file)));
        }

        try (var left = Files.list(work)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void rowsThatWereReadTakeNoOther() throws Exception {
        try (DatasetWriter writer = DatasetWriter.open(work, versions)) {
            writer.add(words("s", "des mots"));
            assertThat(Engine.count(
                            writer.read(Schema.ANSWERS), "SELECT count(*) FROM answers WHERE text = 'des mots'"))
                    .isEqualTo(1);
            writer.add(words("t", "trop tard"));
            assertThatThrownBy(() -> writer.finish(Edition.WORKING, null, null, List.of()))
                    .hasMessageContaining("answers");
        }
    }

    private Dataset write(Submission... submissions) throws IOException, SQLException {
        try (DatasetWriter writer = DatasetWriter.open(work, versions)) {
            List.of(submissions).forEach(writer::add);
            return writer.finish(Edition.WORKING, null, null, List.of());
        }
    }

    private static TreeMap<String, Digest.OfTable> recounted(Dataset dataset) {
        var tables = new TreeMap<String, Digest.OfTable>();
        for (Recount recount : Recount.of(dataset)) {
            assertThat(recount.fault()).isEmpty();
            tables.put(recount.table(), Objects.requireNonNull(recount.found()));
        }
        return tables;
    }

    private static String read(Dataset dataset, String sql) throws SQLException {
        try (var connection = dataset.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Submission words(String id, String text) {
        var skipped = List.of(Answer.SKIPPED, Answer.SKIPPED, Answer.SKIPPED, Answer.NOT_SHOWN);
        var answers = new ArrayList<Answer>(skipped);
        answers.add(new Answer.Words(text));
        return submission(id, null, answers);
    }

    private static Submission submission(String id, Instant received, List<Answer> answers) {
        return new Submission(id, 1, Channel.WEB, "fr", received, null, 0, Submission.State.COUNTED, null, answers);
    }

    private static Submission submission(String id, Random random) {
        List<Answer> answers = List.of(
                answer(new Answer.Chosen(random.nextBoolean() ? "a" : "b", maybe(TEXTS, random)), random),
                answer(
                        new Answer.Several(
                                one(List.of(List.of(), List.of("a"), List.of("b", "a")), random), maybe(TEXTS, random)),
                        random),
                answer(new Answer.Measured(new BigDecimal(one(NUMBERS, random))), random),
                answer(new Answer.Day(one(DAYS, random)), random),
                answer(new Answer.Words(one(TEXTS, random)), random));
        return new Submission(
                id + one(TEXTS, random),
                1 + random.nextInt(1_000),
                one(List.of(Channel.values()), random),
                "fr",
                maybe(INSTANTS, random),
                maybe(TEXTS, random),
                random.nextInt(3),
                one(List.of(Submission.State.values()), random),
                maybe(TEXTS, random),
                answers);
    }

    private static Answer answer(Answer usable, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Answer.SKIPPED;
            case 1 -> Answer.NOT_SHOWN;
            case 2 -> new Answer.Unusable(one(TEXTS, random), one(List.of("too-long", "incident:panne"), random));
            default -> usable;
        };
    }

    private static List<Entry> entries(Random random) {
        String text = one(TEXTS, random);
        return List.of(
                new Entry.Contribution(
                        "c", Channel.PAPER, maybe(DAYS, random), maybe(TEXTS, random), null, null, null, "fr", text),
                new Entry.Passage("p", maybe(TEXTS, random), null, maybe(TEXTS, random), "", "fr", text),
                new Entry.Coding("p", maybe(TEXTS, random), null, null),
                new Entry.View(one(DAYS, random), text, random.nextLong() >>> 10),
                new Entry.Campaign(one(DAYS, random), text, "", maybe(List.of(0L, -1L, 1L << 50), random)),
                new Entry.Rejected("f", random.nextInt(9), "no-identifier", text));
    }

    private static <T> T one(List<T> among, Random random) {
        return among.get(random.nextInt(among.size()));
    }

    private static <T> T maybe(List<T> among, Random random) {
        return random.nextInt(3) == 0 ? null : one(among, random);
    }
}
