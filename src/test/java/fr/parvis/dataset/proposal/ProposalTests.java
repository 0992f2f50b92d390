package fr.parvis.dataset.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.parvis.definition.Question;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalTests {

    private static final Path SHARED = Path.of("..", "shared");

    @TempDir
    private Path folder;

    @Test
    void readsTheAcceptanceCase() {
        Path file = SHARED.resolve("acceptance/mel-2018/responses.csv");
        assumeTrue(Files.exists(file), file + " is absent: the acceptance case is not read");
        var imported = Imported.of(folder, file, "fr");
        assertThat(imported.answers()).hasSize(7);
        assertThat(imported.answersTo("id")).containsExactly("R1", "R2", "R3", "R4", "R5", "R6", "R7");
        assertThat(imported.question("profil")).isInstanceOf(Question.SingleChoice.class);
        assertThat(imported.question("note_commande_publique")).isInstanceOf(Question.ShortText.class);
        assertThat(imported.question("insertion")).isInstanceOf(Question.LongText.class);
        assertThat(imported.definition().calendar().opens()).isEqualTo("2018-10-30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demosplan_import_template_statements.xlsx",
                "demosplan_statement_types.xlsx",
                "demosplan_multiple_errors.xlsx",
                "idotai_consult_data_template_v005.xlsx"
            })
    void readsSpreadsheetsFromOtherChannels(String name) {
        Path file = SHARED.resolve("data/forms/other-channels").resolve(name);
        assumeTrue(Files.exists(file), file + " is absent: it is not read");
        var imported = Imported.of(folder, file, "en");
        assertThat(imported.proposal().rows()).isPositive();
    }

    @Test
    void makesIdentifiersThatAreUniqueAndNeverReserved() {
        var imported = Imported.of(folder, """
                Language,Version,ID,Entered by,日本,日本,1. Idée,Other,Other,=
                x,y,a,z,1,2,3,b,c,d
                """);
        var ids = imported.definition().questionnaire().questions().stream()
                .map(Question::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][a-z0-9_-]*"));
        assertThat(ids).contains("version-2", "q-5", "q-6", "q-1-idee", "other", "other-2", "q-10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"results-survey_123.csv", "2024 Été.csv", "日本.csv", "a.b.c.csv", "sans-extension", "_.csv"})
    void namesTheConsultationAfterItsFile(String name) {
        var imported = Imported.of(folder, name, "avis\noui\nnon\n", StandardCharsets.UTF_8, "fr");
        assertThat(imported.definition().id()).matches("[a-z][a-z0-9-]*");
    }

    @Test
    void keepsChoicesAsTheirLabelsUnderIdentifiers() {
        var imported = Imported.of(folder, """
                Avis;Note
                Très bien ;A
                Autre;B
                Très bien;A
                Other;B
                Très bien !;A
                Autre;A
                Other;A
                Très bien !;B
                """);
        assertThat(imported.labels("avis")).containsExactly("Très bien", "Autre", "Other", "Très bien !");
        assertThat(imported.answersTo("avis"))
                .containsExactly(
                        "tres-bien", "autre", "tres-bien", "other-2", "tres-bien-2", "autre", "other-2", "tres-bien-2");
    }

    @Test
    void takesTheDayOfTheFileWhenNoColumnSaysWhen() throws IOException {
        Path file = Files.writeString(folder.resolve("avis.csv"), "avis\nOui\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-03-04T23:30:00Z")));
        var imported = Imported.of(folder, file, "fr");
        assertThat(imported.definition().calendar().opens()).isEqualTo("2024-03-05");
        assertThat(imported.proposal().guesses()).anyMatch(g -> g.reason().contains("2024-03-05"));
    }

    @Test
    void readsAmericanDatesOnceAnyColumnProvesThem() {
        var imported = Imported.of(folder, """
                Timestamp,Start date,Idea
                03/04/2024 10:00:00,03/25/2024 10:00:00,x
                03/05/2024 10:00:00,03/26/2024 10:00:00,yy
                """);
        assertThat(imported.answersTo("submitted_at")).containsExactly("2024-03-04T10:00:00", "2024-03-05T10:00:00");
    }

    @Test
    void keepsRowsOfAnyWidthAndTextsOfAnyLength() {
        String text = "é".repeat(150_000);
        var imported = Imported.of(folder, "id,avis\nA1," + text + "\nA2\nA3,b,c,d\n,\n");
        assertThat(imported.answers()).hasSize(4);
        assertThat(imported.answersTo("avis").getFirst()).isEqualTo(text);
        assertThat(((Question.LongText) imported.question("avis")).length()).isEqualTo(100_000);
    }

    @Test
    void aCellFarFromTheOthersIsOneColumnAndTheEmptyOnesBetweenAreNone() {
        var imported = Imported.of(folder, "id,,avis\nA1,,oui" + ",".repeat(16_381) + "perdu\nA2,,non\n");

        assertThat(imported.definition().questionnaire().questions()).hasSize(2);
        assertThat(imported.answersTo("avis")).containsExactly("oui", "non");
        assertThat(imported.guess("#16384").examples()).containsExactly("perdu");
    }

    @Test
    void cutsAHeadingThatNoLabelMayBe() {
        var imported = Imported.of(folder, "id," + "Q".repeat(12_000) + "\nA1,oui\nA2,non\n");

        assertThat(imported.definition()
                        .questionnaire()
                        .questions()
                        .getFirst()
                        .ask()
                        .label()
                        .in("fr"))
                .hasSize(Wording.LONGEST)
                .endsWith("QQ…");
    }

    @Test
    void keepsCodesThatLookLikeNumbers() {
        var imported = Imported.of(folder, """
                Code postal,Siret,Distance (km),Score
                59000,00012345678901,"2,5",-3
                59100,00012345678902,10,4
                62000,00012345678903,3.25,7
                """);
        assertThat(imported.question("code-postal")).isInstanceOf(Question.ShortText.class);
        assertThat(imported.question("siret")).isInstanceOf(Question.ShortText.class);
        assertThat(imported.question("distance-km"))
                .isInstanceOfSatisfying(
                        Question.Number.class, n -> assertThat(n.decimals()).isEqualTo(2));
        assertThat(imported.question("score")).isInstanceOf(Question.Number.class);
    }

    @Test
    void tellsEachGuessInAPage() throws IOException {
        var imported = Imported.of(folder, """
                id;Votre | avis <b>
                A1;"un *texte*
                sur deux lignes"
                """);
        String page = Files.readString(imported.folder().resolve("IMPORT.md"));
        assertThat(page).contains("| Votre \\| avis &lt;b> | `long-text` |", "un \\*texte\\* sur deux lignes");
        assertThat(imported.guess("id").examples()).containsExactly("A1");
    }

    @Test
    void hidesWhoPeopleAre() throws IOException {
        var imported = Imported.of(folder, """
                Contact;Téléphone;Nom;Avis
                zoe@example.org;06 12 34 56 78;Zoé Lenoir;oui
                yann@example.org;+33 6 12 34 56 79;Yann Lenoir;non
                """);
        String answers = Files.readString(imported.folder().resolve("responses.csv"));
        String page = Files.readString(imported.folder().resolve("IMPORT.md"));
        assertThat(answers + page).doesNotContain("zoe@", "Lenoir", "34 56");
        assertThat(imported.aside().getFirst())
                .containsEntry("Contact", "zoe@example.org")
                .containsEntry("id", "R1");
        assertThatThrownBy(() -> Imported.of(folder, "Nom;Courriel\nZoé;zoe@example.org\n"))
                .hasMessageContaining("holds answers");
    }

    @Test
    void refusesAFolderThatHoldsSomething() throws IOException {
        Path file = Files.writeString(folder.resolve("avis.csv"), "id,avis\nA1,b\n");
        Path into = Files.createDirectories(folder.resolve("dossier"));
        Proposal.of(file, "fr").write(into);
        assertThat(into).isDirectoryContaining("glob:**consultation.yaml");
        assertThatThrownBy(() -> Proposal.of(file, "fr").write(into))
                .isInstanceOf(UnusableConsultation.class)
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> Proposal.of(file, "fr").write(file)).isInstanceOf(UnusableConsultation.class);
    }

    @Test
    void leavesNothingBehindWhenItFails() throws IOException {
        Path file = Files.writeString(folder.resolve("avis.csv"), "id,avis\nA1,b\n");
        Proposal proposal = Proposal.of(file, "fr");
        Files.writeString(file, "id,avis\nA1,\"jamais fermé\n");
        assertThatThrownBy(() -> proposal.write(folder.resolve("dossier"))).isInstanceOf(UnusableConsultation.class);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void importsWhateverItCanRead() throws IOException {
        String[] headings = {
            "id",
            "Q1[a]",
            "Q1[b]",
            "Q1[other]",
            "Horodateur",
            "Nom",
            "Avis",
            "",
            "Avis",
            "x/y",
            "x",
            "language",
            "Note [1]"
        };
        String[] cells = {
            "",
            " ",
            "Oui",
            "Non",
            "1",
            "0",
            "Y",
            "5",
            "12,5",
            "04/03/2024",
            "2024-03-04 10:00",
            "a, b",
            "b, a",
            "a;b",
            "x|y",
            "\"l\n2\"",
            "👩‍👩‍👧‍👦",
            "\u0000",
            "=1",
            "a@b.fr",
            "10.0.0.1",
            "Autre",
            "99999999999999999999",
            "-",
            "31/12/2024 9:05"
        };
        var random = new Random(7);
        for (int run = 0; run < 300; run++) {
            char delimiter = ",;\t".charAt(random.nextInt(3));
            int width = 1 + random.nextInt(8);
            var text = new StringBuilder(row(random, headings, width, delimiter));
            for (int r = random.nextInt(12); r > 0; r--) {
                text.append(row(random, cells, Math.max(1, width - 1 + random.nextInt(3)), delimiter));
            }
            Path file = Files.write(folder.resolve("f.csv"), text.toString().getBytes(StandardCharsets.UTF_8));
            Path into = Files.createTempDirectory(folder, "run");
            try {
                Imported.of(into, file, random.nextBoolean() ? "fr" : "en");
            } catch (UnusableConsultation refused) {
                assertThat(refused.faults())
                        .as("run %d: %s", run, text)
                        .extracting(f -> f.code())
                        .isSubsetOf("empty", "no-question", "text-after-quote");
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("run " + run + ":\n" + text, e);
            }
        }
    }

    private static String row(Random random, String[] cells, int width, char delimiter) {
        return random.ints(width, 0, cells.length)
                .mapToObj(i -> cells[i])
                .map(c -> c.indexOf(delimiter) >= 0 && !c.startsWith("\"") ? '"' + c + '"' : c)
                .collect(Collectors.joining(String.valueOf(delimiter), "", "\n"));
    }

    @Test
    void saysEverythingInBothLanguages() {
        for (String language : List.of("fr", "en")) {
            var words = Words.in(language);
            for (String reason : List.of("EMAIL", "IP", "PHONE", "NAME")) {
                assertThat(words.text("reason.personal-" + reason)).contains("left-aside.csv");
            }
            for (Moment.Order order : Moment.Order.values()) {
                assertThat(words.text("reason.time-ambiguous-" + order)).isNotEmpty();
                assertThat(words.text("reason.date-ambiguous-" + order)).isNotEmpty();
            }
        }
    }
}
