package fr.parvis.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.OneSection;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What is counted of each type of question.
final class MeasuresTests {

    private static final String CHOICES = "choices: [{id: b, label: B}, {id: a, label: A}]";

    @Test
    void anAnswerHoldsTheCodesThatTheQuestionOffersInTheirOrder() {
        assertThat(values("type: single-choice, " + CHOICES)).containsExactly("b", "a");
        assertThat(values("type: multiple-choice, other: {label: Autre}, dont-know: Sais pas, " + CHOICES))
                .containsExactly("b", "a", "other", "dont-know");
        assertThat(values("type: ranking, " + CHOICES)).containsExactly("b", "a");
        assertThat(values("type: grid, dont-know: Sais pas, rows: [{id: r, label: R}], " + CHOICES))
                .containsExactly("b", "a", "dont-know");
        assertThat(values("type: rating, lowest: 0, highest: 2")).containsExactly("0", "1", "2");
        assertThat(values("type: rating, lowest: 4, highest: 5, dont-know: Sais pas"))
                .containsExactly("4", "5", "dont-know");
        for (String open : List.of("number", "date", "short-text", "long-text")) {
            assertThat(values("type: " + open)).as(open).isEmpty();
        }
    }

    @Test
    void theStatesComeFirstThenWhatTheTypeAllows() {
        assertThat(figures("type: single-choice, " + CHOICES)).isEqualTo("states reasons question.q");
        assertThat(figures("type: multiple-choice, other: {label: Autre}, " + CHOICES))
                .isEqualTo("states reasons question.q others");
        assertThat(figures("type: rating, lowest: 1, highest: 2")).isEqualTo("states reasons question.q summary");
        assertThat(figures("type: ranking, " + CHOICES)).isEqualTo("states reasons question.q");
        assertThat(figures("type: grid, rows: [{id: r, label: R}], " + CHOICES)).isEqualTo("states reasons question.q");
        assertThat(figures("type: number")).isEqualTo("states reasons summary");
        assertThat(figures("type: date")).isEqualTo("states reasons summary");
        assertThat(figures("type: short-text")).isEqualTo("states reasons texts");
        assertThat(figures("type: long-text")).isEqualTo("states reasons texts");
    }

    @Test
    void oneLanguageAndOneVersionAreNotCounted() {
        assertThat(Measures.of(versions("type: date")))
                .doesNotContain(new Measure.SubmissionsBy("language"), new Measure.SubmissionsBy("version"))
                .contains(new Measure.SubmissionsBy("channel"));
    }

    private static List<String> values(String question) {
        return Measures.values(versions(question).questions().getFirst());
    }

    private static String figures(String question) {
        return Measures.of(versions(question).questions().getFirst()).stream()
                .map(measure -> measure.id().replace("question.q.", ""))
                .collect(Collectors.joining(" "));
    }

    private static Versions versions(String question) {
        return OneSection.versions("- {id: q, label: Q, " + question + "}");
    }
}
