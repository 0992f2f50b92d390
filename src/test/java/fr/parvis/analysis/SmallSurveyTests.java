package fr.parvis.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.dataset.Dataset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every figure of a small survey, as one counts it with a pencil.
final class SmallSurveyTests {

    private static Dataset dataset;

    private final Map<String, Figure> figures = new LinkedHashMap<>();

    @BeforeAll
    static void write(@TempDir Path work) throws Exception {
        dataset = SmallSurvey.write(work);
    }

    @BeforeEach
    void count() {
        try (Analysis analysis = Analysis.open(dataset)) {
            analysis.figures().forEach(figure -> figures.put(figure.id(), figure));
        }
    }

    @Test
    void figuresComeInTheOrderOfTheReport() {
        assertThat(figures.keySet())
                .containsExactly(
                        "participation.submissions",
                        "participation.states",
                        "participation.rejected",
                        "participation.channel",
                        "participation.contributions",
                        "audience.total",
                        "audience.days",
                        "audience.pages",
                        "audience.campaigns",
                        "participation.days",
                        "participation.language",
                        "participation.version",
                        "question.mode.states",
                        "question.mode.reasons",
                        "question.mode",
                        "question.mode.versions",
                        "question.avis.states",
                        "question.avis.reasons",
                        "question.avis",
                        "question.avis.summary",
                        "question.temps.states",
                        "question.temps.reasons",
                        "question.temps.summary",
                        "question.temps",
                        "question.temps.versions",
                        "question.idee.states",
                        "question.idee.reasons",
                        "question.idee.texts",
                        "cross.mode.channel",
                        "passages.total",
                        "passages.lever",
                        "passages.strand",
                        "passages.answers");
    }

    @Test
    void whatCameIsCountedByStateChannelLanguageVersionAndDay() {
        assertThat(rows("participation.submissions")).containsExactly(row(5L));
        assertThat(rows("participation.states"))
                .containsExactly(row("counted", 4L), row("counted-late", 1L), row("late", 1L));
        assertThat(rows("participation.channel")).containsExactly(row("web", 4L), row("paper", 1L));
        assertThat(rows("participation.language")).containsExactly(row("fr", 4L), row("en", 1L));
        assertThat(rows("participation.version")).containsExactly(row("1", 3L), row("2", 2L));
        assertThat(rows("participation.days"))
                .as("the paper has no day")
                .containsExactly(
                        row("2026-03-02", "web", 2L), row("2026-03-03", "web", 1L), row("2026-03-04", "web", 1L));
        assertThat(rows("participation.contributions")).containsExactly(row("meeting", 2L), row("mail", 1L));
        assertThat(rows("participation.rejected"))
                .containsExactly(row("papier.csv", "unknown-version", 1L), row("responses.csv", "bad-date", 2L));
    }

    @Test
    void viewsAndAnnouncementsAreAddedUp() {
        assertThat(rows("audience.total")).containsExactly(row(85L));
        assertThat(rows("audience.days")).containsExactly(row("2026-03-04", 50L), row("2026-03-05", 35L));
        assertThat(rows("audience.pages")).containsExactly(row("projet", 55L), row("accueil", 30L));
        assertThat(rows("audience.campaigns"))
                .containsExactly(
                        row("2026-03-05", "affiche", "Mairie", null), row("2026-03-05", "e-mail", "Relance", 120L));
    }

    @Test
    void answersOfLateSubmissionsAreInNoFigure() {
        assertThat(rows("question.mode"))
                .containsExactly(row("velo", 3L), row("bus", 1L), row("tram", 1L), row("marche", 0L));
        assertThat(rows("question.mode.states"))
                .containsExactly(row("answered", 5L), row("skipped", 0L), row("not-shown", 0L), row("unusable", 0L));
        assertThat(rows("question.avis.states"))
                .containsExactly(row("answered", 4L), row("skipped", 0L), row("not-shown", 1L), row("unusable", 0L));
        assertThat(rows("question.idee.states"))
                .containsExactly(row("answered", 3L), row("skipped", 2L), row("not-shown", 0L), row("unusable", 0L));
        assertThat(rows("question.avis"))
                .containsExactly(row("1", 2L), row("2", 0L), row("3", 1L), row("dont-know", 1L));
        assertThat(rows("question.avis.summary"))
                .as("without those who do not know")
                .containsExactly(row(3L, 1L, 1L, 1L, 3L, 3L));
        assertThat(rows("question.temps.summary")).containsExactly(row(4L, 15L, 15L, 15L, 40L, 90L));
        assertThat(rows("question.temps.reasons")).containsExactly(row("not-a-number", 1L));
        assertThat(rows("question.idee.texts")).containsExactly(row(3L, 2L, 3L));
    }

    @Test
    void numbersStandInRoundClasses() {
        assertThat(figures.get("question.temps").columns()).containsExactly("lower", "upper", "answers");
        assertThat(rows("question.temps"))
                .containsExactly(
                        row(10L, 20L, 2L),
                        row(20L, 30L, 0L),
                        row(30L, 40L, 0L),
                        row(40L, 50L, 1L),
                        row(50L, 60L, 0L),
                        row(60L, 70L, 0L),
                        row(70L, 80L, 0L),
                        row(80L, 90L, 0L),
                        row(90L, 100L, 1L));
    }

    @Test
    void whatVersionsAskOtherwiseIsCountedByVersion() {
        assertThat(figures.get("question.mode.versions").columns()).containsExactly("version", "asked", "answers");
        assertThat(rows("question.mode.versions")).containsExactly(row("1", 3L, 3L), row("2", 2L, 2L));
        assertThat(rows("question.temps.versions")).containsExactly(row("1", 3L, 2L), row("2", 2L, 2L));
    }

    @Test
    void pairsOfAnswersAreInATableWhereSmallOnesAreMasked() {
        assertThat(figures.get("cross.mode.channel").columns()).containsExactly("row", "column", "submissions");
        assertThat(rows("cross.mode.channel"))
                .as("every choice, and those of the channels that were used")
                .containsExactly(
                        row("velo", "web", null),
                        row("velo", "paper", null),
                        row("bus", "web", null),
                        row("bus", "paper", null),
                        row("tram", "web", null),
                        row("tram", "paper", null),
                        row("marche", "web", 0L),
                        row("marche", "paper", 0L));
    }

    @Test
    void whatDoesNotAddUpIsNotShown(@TempDir Path work) throws Exception {
        try (Analysis damaged = Analysis.open(SmallSurvey.write(work.resolve("mark"), "bus", "7"))) {
            assertThatThrownBy(damaged::figures)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("Question avis (choices) does not add up: 4 instead of 5.");
        }
        try (Analysis damaged = Analysis.open(SmallSurvey.write(work.resolve("mode"), "jamais", "1"))) {
            assertThatThrownBy(damaged::figures)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("Figure cross.mode.channel counts “jamais”, which is not offered.");
        }
    }

    @Test
    void passagesAreCountedByPlaceAndTheirContributorsOnce() {
        assertThat(rows("passages.total")).containsExactly(row(4L));
        assertThat(rows("passages.lever")).containsExactly(row("", 1L, 1L), row("rue", 3L, 2L));
        assertThat(rows("passages.strand"))
                .containsExactly(
                        row("", "", "", 1L, 1L), row("", "rue", "", 1L, 1L), row("idee", "rue", "action", 2L, 1L));
        assertThat(rows("passages.answers"))
                .as("of the texts that are counted")
                .containsExactly(row("idee", 3L, 1L, 2L));
    }

    @Test
    void eachFigureSaysWhichQuestionOrTableItShows() {
        var shows = new LinkedHashMap<String, List<String>>();
        figures.forEach((id, figure) -> shows.put(id, figure.shows()));
        assertThat(shows)
                .containsEntry("participation.days", List.of("submissions"))
                .containsEntry("audience.pages", List.of("views"))
                .containsEntry("question.mode.versions", List.of("mode"))
                .containsEntry("question.temps", List.of("temps"))
                .containsEntry("question.temps.summary", List.of("temps"))
                .containsEntry("cross.mode.channel", List.of("mode", "channel"))
                .containsEntry("passages.strand", List.of("passages", "codings"));
    }

    private List<List<@Nullable Object>> rows(String figure) {
        return figures.get(figure).rows();
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
