package fr.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.report.output.Format;
import fr.parvis.report.output.ReportJob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the acceptance case asks of the report, in every format.
final class LilleTests {

    private static final String ALERT = "re-identification/profil/grande-entreprise";
    private static final String REASON = "Non concerné";

    @TempDir
    static Path work;

    private static Delivered report;
    private static ReportJob.Done done;

    @BeforeAll
    static void write() throws IOException {
        assumeTrue(Lille.isThere(), "the acceptance case is not beside this project: " + Lille.SOURCE);
        Path target = work.resolve("report");
        done = run(Lille.write(work.resolve("folder"), ""), target, false);
        report = new Delivered(target);
    }

    @Test
    void countsProfilesWithTheirZeros() {
        assertThat(report.figure("participation.submissions").count()).isEqualTo(7);
        assertThat(report.figure("question.profil").rows())
                .containsExactly(
                        List.of("structure-ess", 3L),
                        List.of("association", 3L),
                        List.of("grande-entreprise", 1L),
                        List.of("pme", 0L),
                        List.of("acheteur", 0L),
                        List.of("citoyen", 0L));
        assertThat(report.figure("participation.channel").rows()).containsExactly(List.of("web", 7L));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void printsProfilesAsCounts(Format format) {
        assertThat(report.squeezed(format))
                .contains("Unestructuredel'ESS3")
                .contains("Uneassociationoustructurereprésentative3")
                .contains("UneGrandeEntreprise1")
                .contains("UneTPEouPME0")
                .contains("Unacheteurpublic0")
                .contains("Uncitoyen0")
                .contains("7réponsesàl’enquête");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void printsNoPercentageOfItsOwn(Format format) throws IOException {
        String words = report.squeezed(format);
        String theirs = Delivered.squeezed(format, "la part des critères ESS et DDD à 20%");
        assertThat(words.split(java.util.regex.Pattern.quote(theirs), -1)).hasSizeGreaterThan(2);

        for (String answer : theirWords()) {
            words = words.replace(Delivered.squeezed(format, answer), "");
        }
        assertThat(words).doesNotContain("%").doesNotContain("pourcent");
    }

    @Test
    void losesTheSecondQuestionToItsIncident() {
        assertThat(report.figure("question.note_commande_publique.states").rows())
                .containsExactly(
                        List.of("answered", 0L),
                        List.of("skipped", 0L),
                        List.of("not-shown", 0L),
                        List.of("unusable", 7L));
        assertThat(report.figure("question.note_commande_publique.reasons").rows())
                .containsExactly(List.of("incident:saisie", 7L));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void tellsTheIncidentAtTheFrontAndAtTheQuestion(Format format) {
        String words = report.squeezed(format);
        String cause = Delivered.squeezed(format, Lille.CAUSE);
        String effect = Delivered.squeezed(format, Lille.EFFECT);
        int front = words.indexOf(cause);
        int context = words.lastIndexOf("Contexte,objectifsetétapes");
        int closed = words.lastIndexOf("Questionsfermées");
        int place = words.lastIndexOf(cause);

        assertThat(front).isPositive().isLessThan(context);
        assertThat(words.substring(front, context)).contains(effect);
        assertThat(place).isGreaterThan(closed);
        assertThat(words.substring(place)).contains(effect);
        assertThat(words.substring(closed, place))
                .contains("QuellenotedonnezvousàlacommandepubliquepratiquéeparlaMEL"
                        .replace("donnezvous", "donnez-vous"));
        assertThat(words.substring(closed)).contains("7réponsesinutilisablesdecefait,aucuneexploitable");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void printsBothReasonsWordForWord(Format format) {
        assertThat(report.figure("question.raison_non_reponse.texts").count("answers"))
                .isEqualTo(2);
        String words = report.squeezed(format);
        for (String reason : List.of(REASON, "Association non gouvernementale à but non lucratif")) {
            assertThat(words).contains(Delivered.squeezed(format, reason));
            assertThat(format == Format.PDF || report.paragraphs(format).contains(reason))
                    .isTrue();
        }
    }

    @Test
    void sortsThePassagesByQuestionAndStrand() {
        assertThat(report.figure("passages.total").count()).isEqualTo(19);
        assertThat(report.figure("passages.strand").rows().stream().map(r -> r.subList(0, 4)))
                .containsExactly(
                        List.of("acces", "acces", "", 1L),
                        List.of("ecologie", "ecologie", "action", 3L),
                        List.of("ecologie", "ecologie", "vigilance", 2L),
                        List.of("exemplarite", "exemplarite", "", 7L),
                        List.of("insertion", "insertion", "accompagnement", 5L),
                        List.of("insertion", "insertion", "action", 1L));
        assertThat(report.figure("passages.lever").rows().stream().map(r -> r.subList(0, 2)))
                .containsExactly(
                        List.of("acces", 1L),
                        List.of("ecologie", 5L),
                        List.of("exemplarite", 7L),
                        List.of("insertion", 6L));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void quotesEveryPassageToTheLastCharacter(Format format) throws IOException {
        String words = report.squeezed(format);
        List<String> paragraphs = report.paragraphs(format);
        List<NamedCsvRecord> passages = Lille.rows("passages.csv");
        assertThat(passages).hasSize(19);
        for (NamedCsvRecord passage : passages) {
            String text = passage.getField("text");
            assertThat(words).contains(Delivered.squeezed(format, text));
            assertThat(format == Format.PDF || paragraphs.contains(text))
                    .as(passage.getField("passage"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void printsEveryAnswerInFull(Format format) throws IOException {
        String words = report.squeezed(format);
        for (String answer : theirWords()) {
            assertThat(words).contains(Delivered.squeezed(format, answer));
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void tellsMethodPhasesAudienceNextAndCaution(Format format) {
        var told = new ArrayList<>(Lille.METHOD);
        told.addAll(List.of(Lille.MAILING, Lille.SEMINAR, Lille.COUNCIL, Lille.NEXT, Lille.INVENTED));
        told.addAll(
                List.of("1er juin 2018", "décembre 2018", "147", "site web", "Une consultation n’est pas un sondage"));
        String words = report.squeezed(format);
        for (String sentence : told) {
            assertThat(words).contains(Delivered.squeezed(format, sentence));
        }
    }

    @Test
    void raisesTheAlertOfTheOnlyLargeCompany() {
        assertThat(done.alerts())
                .singleElement()
                .satisfies(a -> assertThat(a.code()).isEqualTo(ALERT))
                .satisfies(a -> assertThat(a.acknowledgement()).isEmpty());
        assertThat(report.squeezed(Format.HTML)).contains(ALERT);
    }

    @Test
    void refusesToPublishUntilTheAlertIsAcknowledged() throws IOException {
        Path target = work.resolve("refused");
        assertThatThrownBy(() -> run(work.resolve("folder"), target, true))
                .isInstanceOfSatisfying(
                        UnusableConsultation.class,
                        refusal -> assertThat(refusal.faults())
                                .singleElement()
                                .satisfies(f -> assertThat(f.in("fr")).contains(ALERT)));
        assertThat(target).doesNotExist();

        Path accepted = work.resolve("accepted");
        run(Lille.write(work.resolve("publish"), acknowledged("publish")), accepted, true);
        assertThat(new Delivered(accepted).squeezed(Format.HTML))
                .contains(Delivered.squeezed(Format.HTML, REASON))
                .doesNotContain("Documentdetravail");
    }

    @Test
    void keepsWithheldWordsOutOfEveryPublishedFile() throws Exception {
        Path target = work.resolve("withheld");
        run(Lille.write(work.resolve("withhold"), acknowledged("withhold")), target, true);
        try (var files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(content(file)).as(file.toString()).doesNotContain(REASON);
            }
        }
        var published = new Delivered(target);
        for (Format format : Format.values()) {
            assertThat(published.squeezed(format))
                    .doesNotContain(Delivered.squeezed(format, REASON))
                    .contains(Delivered.squeezed(format, "Ces mots ne sont pas publiés"));
        }
        assertThat(published.figure("question.raison_non_reponse.texts"))
                .satisfies(f -> assertThat(f.restricted()).isTrue())
                .satisfies(f -> assertThat(f.count("answers")).isEqualTo(2));
        assertThat(parquet(target.resolve("dataset/submissions.parquet")))
                .contains("R7")
                .doesNotContain("grande-entreprise");
    }

    private static String acknowledged(String decision) {
        return """
                acknowledgements:
                  - {alert: %s, by: Une personne, reason: Relu avec elle, decision: %s}
                """.formatted(ALERT, decision);
    }

    private static ReportJob.Done run(Path folder, Path target, boolean publish) throws IOException {
        return new ReportJob(folder, target, EnumSet.allOf(Format.class), "fr", publish, false).run((step, n) -> {});
    }

    private static List<String> theirWords() throws IOException {
        var words = new ArrayList<String>();
        for (NamedCsvRecord row : Lille.rows("responses.csv")) {
            for (String question : List.of("raison_non_reponse", "insertion", "ecologie", "exemplarite", "acces")) {
                words.add(row.getField(question));
            }
        }
        Lille.rows("passages.csv").forEach(row -> words.add(row.getField("text")));
        words.removeIf(String::isEmpty);
        words.sort(java.util.Comparator.comparing(String::length).reversed());
        return words;
    }

    /// All that the file holds as text, unpacked or read by DuckDB where need be.
    private static String content(Path file) throws Exception {
        String name = file.getFileName().toString();
        if (name.endsWith(".parquet")) {
            return parquet(file);
        }
        if (name.matches(".*\\.(odt|docx|xlsx)")) {
            var text = new StringBuilder();
            try (var zip = new ZipInputStream(Files.newInputStream(file))) {
                while (zip.getNextEntry() != null) {
                    text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return text.toString();
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static String parquet(Path file) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT to_json(t)::VARCHAR FROM read_parquet('" + file + "') t")) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines.stream().collect(Collectors.joining("\n"));
        }
    }
}
