package fr.parvis.dataset.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers in time, out of time, during an incident, and to another version of the questionnaire.
final class TimesTests {

    private static final String STATES =
            "SELECT submission, state, coalesce(reason, '') FROM submissions ORDER BY submission";
    private static final String RESPONSES = """
            id,submitted_at,un
            a,2026-03-01T23:59:59,oui
            b,2026-03-02,oui
            c,2026-03-31 23:59:59,oui
            d,2026-03-31T22:00:00Z,oui
            e,,oui
            """;

    @TempDir
    Path work;

    @Test
    void whatComesTooEarlyOrTooLateIsKeptApart() {
        assertThat(folder("").find(STATES))
                .containsExactly(
                        List.of("a", "early", "early"),
                        List.of("b", "counted", ""),
                        List.of("c", "counted", ""),
                        List.of("d", "late", "late"),
                        List.of("e", "counted", ""));
    }

    @Test
    void aRecordedDecisionCountsTheLateOnesAndSaysTheyAreLate() {
        assertThat(folder(acknowledged("late-submissions", "publish")).find(STATES))
                .contains(List.of("a", "early", "early"), List.of("d", "counted", "late"));
        assertThat(folder(acknowledged("late-submissions", "withhold")).find(STATES))
                .contains(List.of("d", "late", "late"));
    }

    @Test
    void theEarlyOnesHaveADecisionOfTheirOwn() {
        assertThat(folder(acknowledged("early-submissions", "publish")).find(STATES))
                .contains(List.of("a", "counted", "early"), List.of("d", "late", "late"));
    }

    @Test
    void anIncidentTouchesItsDaysAndWhateverHasNoDay() {
        String incident = """
                incidents:
                  - {id: panne, question: un, cause: {fr: Panne, en: Failure}, from: 2026-03-02, to: 2026-03-30}
                """;
        assertThat(folder(incident).find("SELECT submission, \"un:state\" FROM submissions ORDER BY submission"))
                .containsExactly(
                        List.of("a", "answered"),
                        List.of("b", "unusable"),
                        List.of("c", "answered"),
                        List.of("d", "answered"),
                        List.of("e", "unusable"));
        assertThat(folder(incident).find("SELECT DISTINCT reason, raw FROM answers"))
                .containsExactly(List.of("incident:panne", "oui"));
    }

    @Test
    void conditionsLookBackInTheOrderOfTheirOwnVersion() {
        String before = Consultation.DEFINITION
                .replace("id: essai\n", "id: essai\nversion: 1\n")
                .replace(
                        "      - {id: un,",
                        "      - {id: ancienne, type: single-choice, label: {fr: A, en: A}, choices:"
                                + " [{id: x, label: {fr: X, en: X}}, {id: y, label: {fr: Y, en: Y}}]}\n      - {id: un,")
                .replace("{id: idee,", "{id: idee, shown-if: {question: ancienne, is: x},");
        var folder = Consultation.in(work.resolve("folder"))
                .with(
                        "consultation.yaml",
                        Consultation.DEFINITION.replace("id: essai\n", "id: essai\nversion: 2\n")
                                + "carry-over: [{question: ancienne, kept-apart: ancienne}]\n")
                .with("versions/1.yaml", before)
                .with("responses.csv", """
                        id,version,ancienne,idee
                        a,1,x,vue
                        b,1,y,pas vue
                        c,1,y,
                        d,2,,libre
                        e,2,x,libre
                        """);
        assertThat(folder.find(
                        "SELECT submission, \"ancienne:state\", \"idee:state\" FROM submissions ORDER BY submission"))
                .containsExactly(
                        List.of("a", "answered", "answered"),
                        List.of("b", "answered", "unusable"),
                        List.of("c", "answered", "not-shown"),
                        List.of("d", "not-shown", "answered"),
                        List.of("e", "unusable", "answered"));
    }

    private Consultation folder(String more) {
        return Consultation.in(work.resolve("folder")).and(more).with("responses.csv", RESPONSES);
    }

    private static String acknowledged(String alert, String decision) {
        return "acknowledgements:\n  - {alert: %s, by: Une personne, reason: Vu, decision: %s}\n"
                .formatted(alert, decision);
    }
}
