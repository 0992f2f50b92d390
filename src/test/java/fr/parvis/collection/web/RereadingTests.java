package fr.parvis.collection.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.acceptance.Delivered;
import fr.parvis.acceptance.Lille;
import fr.parvis.collection.Reading;
import fr.parvis.collection.rereading.Rereadings;
import fr.parvis.consultation.Proven;
import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.Versions;
import fr.parvis.freeze.Freezing;
import fr.parvis.report.output.Format;
import fr.parvis.report.output.ReportJob;
import fr.parvis.report.verify.Verification;
import fr.parvis.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A question 2 that was mis-set at opening, as people met it on the pages, and no answer lost.
final class RereadingTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));
    private static final String REASON = "Les notes 4 et 5 manquaient à l’ouverture.";
    private static final String ONE_TO_THREE = "{id: n1, label: \"1\"}, {id: n2, label: \"2\"}, {id: n3, label: \"3\"}";
    private static final String ALL = ONE_TO_THREE + ", {id: n4, label: \"4\"}, {id: n5, label: \"5\"}";

    /// What the seven ticked, and the words that those wrote who found no choice of theirs.
    private static final List<List<String>> SEVEN = List.of(
            List.of("n2", ""),
            List.of("other", "4"),
            List.of("other", "Cinq"),
            List.of("n3", ""),
            List.of("other", "4"),
            List.of("other", " 5 "),
            List.of("n1", ""));

    @TempDir
    Path work;

    @Test
    void sevenOfSevenAreUsableOnceTheMissingChoicesAreThere() throws IOException {
        faultyThenReadAgain("Quelle note donnez-vous à la cantine ?", "Vos idées", List.of("Des fruits"));
    }

    @Test
    void soAreTheSevenOfLille() throws IOException {
        Assumptions.assumeTrue(Lille.isThere(), "the case of Lille is not beside the sources");
        List<String> ideas = Lille.rows("responses.csv").stream()
                .map(row -> row.getField("insertion"))
                .toList();
        faultyThenReadAgain(label("note_commande_publique"), label("insertion"), ideas);
    }

    @Test
    void answersToAQuestionOfTheWrongTypeLeaveWhereTheyWereKeptApart() throws IOException {
        Path folder = Files.createDirectories(work.resolve("consultation"));
        Path file = folder.resolve("consultation.yaml");
        String faulty = typed(1, "type: number, min: 1, max: 3", "");
        Files.writeString(file, faulty);
        try (var site = new Site()) {
            site.consultations().publish(ConsultationFolder.open(folder), null, "Test");
            Proven.green(site.database().application(), "note");
            site.consultations().open("note", "Test");
            for (String note : List.of("2", "3", "3")) {
                answer(site, List.of(note, ""), "Des fruits");
            }
            Files.writeString(
                    Files.createDirectories(folder.resolve("versions")).resolve("1.yaml"), faulty);
            Files.writeString(
                    file,
                    typed(
                            2,
                            "type: single-choice, choices: [" + ONE_TO_THREE + "]",
                            "carry-over: [{question: note, kept-apart: note_v1}]"));
            Proven.green(site.database().application(), ConsultationFolder.open(folder));
            site.consultations().publish(ConsultationFolder.open(folder), null, "Test");
            Versions versions = site.consultations().get("note").versions();
            var words = Map.of("2", "n2", "3", "n3");
            var found = new Rereadings(site.database().application(), versions, new Reading("note", 2, words))
                    .run("A. Martin", TODAY, REASON, false);
            assertThat(found.additions()).hasSize(3);
            new Freezing(site.database().application(), versions)
                    .freeze(List.of(), folder.resolve("register"), TODAY, rows -> {});
        }
        Path report = work.resolve("report");
        new ReportJob(folder, report, Set.of(Format.HTML), "fr", false, false).run((step, n) -> {});
        var delivered = new Delivered(report);
        assertThat(List.of("n1", "n2", "n3").stream().map(delivered.figure("question.note")::count))
                .containsExactly(0L, 1L, 2L);
        assertThat(delivered.figure("question.note_v1.states").count("not-shown"))
                .isEqualTo(3);
        assertThat(Verification.of(report, null).findings()).isEmpty();
    }

    private static String typed(int version, String second, String carryOver) {
        return definition(version, "Quelle note ?", "", "Vos idées")
                        .replaceFirst(
                                "type: single-choice, label: \"Quelle note \\?\".*",
                                "label: \"Quelle note ?\", " + second + "}")
                + carryOver + "\n";
    }

    private static String label(String question) throws IOException {
        return Lille.rows("questions.csv").stream()
                .filter(row -> row.getField("question").equals(question))
                .findFirst()
                .orElseThrow()
                .getField("label");
    }

    private void faultyThenReadAgain(String second, String third, List<String> ideas) throws IOException {
        Path folder = Files.createDirectories(work.resolve("consultation"));
        Path file = folder.resolve("consultation.yaml");
        String faulty = definition(1, second, ONE_TO_THREE, third);
        Files.writeString(file, faulty);
        try (var site = new Site()) {
            site.consultations().publish(ConsultationFolder.open(folder), null, "Test");
            Proven.green(site.database().application(), "note");
            site.consultations().open("note", "Test");
            var receipts = new ArrayList<String>();
            for (int i = 0; i < SEVEN.size(); i++) {
                receipts.add(answer(site, SEVEN.get(i), ideas.get(i % ideas.size())));
            }

            Files.writeString(
                    Files.createDirectories(folder.resolve("versions")).resolve("1.yaml"), faulty);
            Files.writeString(file, definition(2, second, ALL, third));
            Proven.green(site.database().application(), ConsultationFolder.open(folder));
            site.consultations().publish(ConsultationFolder.open(folder), null, "Test");
            Versions versions = site.consultations().get("note").versions();
            var words = Map.of("4", "n4", "5", "n5", "Cinq", "n5");
            var found = new Rereadings(site.database().application(), versions, new Reading("note", 2, words))
                    .run("A. Martin", TODAY, REASON, false);
            assertThat(found.additions()).hasSize(4);
            assertThat(found.unusable() + found.losses()).isZero();

            assertThat(receiptWords(site, receipts.get(1))).contains("Autre note");
            Path register = folder.resolve("register");
            Dataset dataset = new Freezing(site.database().application(), versions)
                    .freeze(List.of(), register, TODAY, rows -> {});
            assertThat(dataset.manifest().rereadings())
                    .singleElement()
                    .satisfies(reread -> assertThat(reread.answers()).isEqualTo(4));
        }
        Path report = work.resolve("report");
        new ReportJob(folder, report, Set.of(Format.HTML, Format.DOCX), "fr", false, false).run((step, n) -> {});
        var delivered = new Delivered(report);
        var states = delivered.figure("question.note.states");
        assertThat(states.count("answered")).isEqualTo(7);
        assertThat(states.count("unusable") + states.count("skipped") + states.count("not-shown"))
                .isZero();
        var note = delivered.figure("question.note");
        assertThat(List.of("n1", "n2", "n3", "n4", "n5", "other").stream().map(note::count))
                .containsExactly(1L, 1L, 1L, 2L, 2L, 0L);
        for (Format format : List.of(Format.HTML, Format.DOCX)) {
            String told = "4 réponses à cette question ont été relues le ";
            assertThat(delivered.squeezed(format))
                    .as("at the front and beside the question")
                    .containsSubsequence(
                            Delivered.squeezed(format, told),
                            Delivered.squeezed(format, REASON),
                            Delivered.squeezed(format, told),
                            Delivered.squeezed(format, REASON));
        }
        assertThat(Verification.of(report, null).findings()).isEmpty();
        assertThat(Files.readString(report.resolve("dataset/manifest.json"))).contains(REASON);
    }

    /// The receipt's address.
    private static String answer(Site site, List<String> note, String idea) {
        Visitor visitor = new Visitor(site)
                .open("/fr/consultations/note/questionnaire")
                .fill("profil", "oui")
                .fill("note", note.getFirst());
        if (!note.getLast().isEmpty()) {
            visitor.fill("note.other", note.getLast());
        }
        visitor.fill("idee", idea).press("Continuer").press("Envoyer ma contribution");
        assertThat(visitor.heading()).as(visitor.page().text()).startsWith("Merci");
        return visitor.address().replaceFirst("\\?.*", "");
    }

    /// What the register keeps to show to the receipt's holder, through the version she answered.
    private static String receiptWords(Site site, String receipt) {
        var answers = site.get(receipt + "/reponses.pdf");
        assertThat(answers.statusCode()).isEqualTo(200);
        Path pdf;
        try {
            pdf = Files.write(Files.createTempFile("answers", ".pdf"), answers.body());
            String words = fr.parvis.report.pdf.PdfWords.of(pdf);
            Files.delete(pdf);
            return words.contains("Autrenote") ? "Autre note" : words;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String definition(int version, String second, String choices, String third) {
        return """
                parvis: 1
                id: note
                version: %d
                languages: [fr]
                title: Une note
                organiser: {name: Ville}
                opens: %s
                closes: %s
                questionnaire:
                  - section: enquete
                    title: Enquête
                    questions:
                      - {id: profil, type: single-choice, label: "Déjà venu ?", choices: [{id: oui, label: Oui}, {id: non, label: Non}]}
                      - {id: note, type: single-choice, label: "%s", choices: [%s], other: {label: Autre note}}
                      - {id: idee, type: long-text, label: "%s"}
                """.formatted(version, TODAY.minusDays(1), TODAY.plusDays(1), second, choices, third);
    }
}
