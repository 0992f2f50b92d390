package fr.parvis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import fr.parvis.rehearsal.verdict.Losses;
import fr.parvis.rehearsal.verdict.OfQuestion;
import fr.parvis.rehearsal.verdict.Step;
import fr.parvis.rehearsal.verdict.Verdict;
import fr.parvis.rehearsal.verdict.VerdictPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The verdict of a rehearsal, green and red, as it is read.
class VerdictPageTests {

    private static Chromium chromium;

    @TempDir
    private Path temporary;

    private final Look look = new Look("verdict-pages");

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"fr, true, 1280", "en, false, 320", "fr, false, 1280"})
    void aVerdictIsSound(String language, boolean green, int width) {
        Definition definition = ConsultationFolder.open(Path.of("examples", "plan-velo"))
                .versions()
                .current();
        Path file = temporary.resolve("verdict.html");
        VerdictPage.write(verdict(definition, green), definition, language, file);

        try (var window = chromium.window(width, 800, true)) {
            Page page = window.newPage();
            page.navigate(file.toUri().toString());
            look.at(page, "verdict-" + language + "-" + green);
            assertThat(page.title()).isNotBlank();
            assertThat(page.locator(".notice").count()).isEqualTo(green ? 0 : 2);
            assertThat(page.locator("main").innerText())
                    .contains(
                            language.equals("fr")
                                    ? "12 façons de répondre, 12 envoyées"
                                    : "12 ways to answer, 12 sent");
        }
        assertThat(look.wrong()).isEmpty();
    }

    private static Verdict verdict(Definition definition, boolean green) {
        var losses = new Losses();
        var questions = new ArrayList<OfQuestion>();
        for (Question question : definition.questionnaire().questions()) {
            questions.add(new OfQuestion(question.id(), questions.size() + 1, 12, 12, 12, 12, 12, 3, "F31"));
        }
        if (!green) {
            losses.add(questions.get(1).id(), Step.STORED, "stored", "a".repeat(3_000) + "é", "a".repeat(2_999));
            losses.add(questions.get(3).id(), Step.SHOWN, "option", "Plutôt d’accord", "", "en");
        }
        return new Verdict(
                definition.id(),
                definition.version(),
                "0123456789abcdef".repeat(4),
                "2026-11-28T01:05:00+01:00",
                "A. Martin",
                14,
                List.of("fr", "en"),
                questions,
                List.of(),
                losses.list());
    }
}
