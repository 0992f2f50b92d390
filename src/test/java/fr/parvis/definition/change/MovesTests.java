package fr.parvis.definition.change;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.change.Change.Aspect;
import fr.parvis.definition.change.Change.QuestionMoved;
import fr.parvis.definition.change.Change.SectionChanged;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is told to have moved: as few questions as explain the new order, and those that another section asks.
final class MovesTests {

    @ParameterizedTest
    @CsvSource({
        "a b, b a, b",
        "a b c, b a c, b",
        "a b c, c a b, c",
        "a b c, b c a, a",
        "a b c d, a d b c, d",
        "a b c d, d c b a, b c d",
        "a b c d e, c d e a b, a b",
        "a b c, a x b c, ''",
        "a b c, a c, ''",
    })
    void ofTwoThatChangePlacesTheLaterOneMovedAndAsFewAsPossible(String before, String after, String moved) {
        assertThat(moved(sections(before), sections(after))).isEqualTo(moved);
    }

    @Test
    void aQuestionThatAnotherSectionAsksMovedThoughItsPlaceAmongThemIsTheSame() {
        assertThat(moved(sections("a b", "c"), sections("a", "b c"))).isEqualTo("b");
        assertThat(moved(sections("a b"), sections("a", "b")))
                .as("to a new section")
                .isEqualTo("b");
        assertThat(moved(sections("a", "b"), sections("a b")))
                .as("its section is gone")
                .isEqualTo("b");
    }

    @Test
    void aSectionUnderAnotherNameMovesNone() {
        String renamed = sections("a b", "c").replace("section: s1", "section: other");

        assertThat(moved(sections("a b", "c"), renamed)).isEmpty();
        assertThat(moved(renamed, sections("a b", "c"))).isEmpty();
    }

    @Test
    void sectionsThatChangePlacesAreToldWithTheirQuestions() {
        String swapped = sections("b", "a")
                .replace("section: s1", "section: s")
                .replace("section: s2", "section: s1")
                .replace("section: s\n", "section: s2\n");

        assertThat(changes(sections("a", "b"), swapped))
                .containsExactly(new SectionChanged("s2", Aspect.MOVED, null, null), new QuestionMoved("b"));
    }

    private static String moved(String before, String after) {
        return changes(before, after).stream()
                .flatMap(change -> change instanceof QuestionMoved(String question) ? Stream.of(question) : Stream.of())
                .collect(Collectors.joining(" "));
    }

    private static List<Change> changes(String before, String after) {
        return Changes.between(TwoVersions.read(before), TwoVersions.read(after))
                .all();
    }

    /// A definition whose sections `s1`, `s2` … ask these questions.
    private static String sections(String... asked) {
        var yaml = new StringBuilder("""
                parvis: 1
                id: essai
                languages: [fr]
                title: Essai
                organiser: {name: Ville}
                opens: 2026-03-02
                closes: 2026-03-31
                questionnaire:
                """);
        for (int i = 0; i < asked.length; i++) {
            yaml.append("  - section: s%d%n    title: S%n    questions:%n".formatted(i + 1));
            for (String id : asked[i].split(" ")) {
                yaml.append("      - {id: %s, type: long-text, label: Question %s}%n".formatted(id, id));
            }
        }
        return yaml.toString();
    }
}
