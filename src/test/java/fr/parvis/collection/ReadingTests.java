package fr.parvis.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.definition.Versions;
import fr.parvis.definition.change.Destination;
import fr.parvis.definition.yaml.OneSection;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A question is read by a version that asks it: from its own place to the place of that version’s.
final class ReadingTests {

    private static final Versions VERSIONS = OneSection.versions("""
            - {id: mode, type: number, label: Mode}
            - {id: neuve, type: date, label: Jour}
            """, """
            - {id: mode, type: short-text, label: Mode}
            - {id: autre, type: date, label: Jour}
            carry-over: [{question: mode, kept-apart: mode_v1}]
            """);

    @Test
    void aQuestionIsReadFromItsPlaceToThatOfTheVersionThatReadsIt() {
        var rereading =
                new Reading("mode", 2, Map.of("deux", "2")).of(1, VERSIONS).orElseThrow();
        assertThat(rereading.was().id()).isEqualTo("mode");
        assertThat(rereading.as()).isNotEqualTo(rereading.was());
        assertThat(rereading.words()).isEqualTo(Map.of("deux", "2"));
        assertThat(rereading.from().question()).isEqualTo("mode_v1");
        assertThat(rereading.to()).isEqualTo(Destination.of("mode"));
    }

    @Test
    void aVersionThatDidNotAskTheQuestionHasNothingToReadAgain() {
        assertThat(new Reading("neuve", 1, Map.of()).of(2, VERSIONS)).isEmpty();
        assertThat(new Reading("mode", 2, Map.of()).of(3, VERSIONS)).isEmpty();
    }

    @Test
    void aQuestionIsNotReadByAVersionThatDoesNotAskIt() {
        assertThatThrownBy(() -> new Reading("neuve", 2, Map.of()).of(1, VERSIONS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Question neuve is to be read by version 2, which does not ask it");
        assertThatThrownBy(() -> new Reading("mode", 7, Map.of()).of(1, VERSIONS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 7");
    }
}
