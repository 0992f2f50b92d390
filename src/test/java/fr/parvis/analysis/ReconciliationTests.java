package fr.parvis.analysis;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.Definitions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A figure that does not add up stops the report, and says which question and by how much.
final class ReconciliationTests {

    private static final Versions VERSIONS = Versions.of(Definitions.parse("""
            parvis: 1
            id: essai
            languages: [fr]
            title: Essai
            organiser: {name: Ville}
            opens: 2026-03-02
            closes: 2026-03-31
            questionnaire:
              - section: s
                title: S
                questions:
                  - {id: un, type: single-choice, label: Un, choices: [{id: a, label: A}, {id: b, label: B}]}
                  - {id: note, type: rating, label: Note, highest: 3}
                  - {id: plusieurs, type: multiple-choice, label: Plusieurs, choices: [{id: a, label: A}, {id: b, label: B}]}
                  - {id: grille, type: grid, label: Grille, rows: [{id: x, label: X}, {id: y, label: Y}],
                     choices: [{id: a, label: A}, {id: b, label: B}]}
                  - {id: idee, type: long-text, label: Idée}
            """, "consultation.yaml"));

    private final List<Figure> figures = new ArrayList<>();

    @BeforeEach
    void addUp() {
        figures.clear();
        add("participation.submissions", List.of("submissions"), row(7L));
        states("un", row("answered", 4L), row("skipped", 2L), row("unusable", 1L));
        add("question.un", List.of("choice", "answers"), row("a", 3L), row("b", 1L));
        states("note", row("answered", 7L));
        add("question.note", List.of("level", "answers"), row("1", 7L));
        states("plusieurs", row("answered", 6L), row("not-shown", 1L));
        add("question.plusieurs", List.of("choice", "answers"), row("a", 6L), row("b", 5L));
        add(
                "question.grille.states",
                List.of("row", "state", "answers"),
                row("x", "answered", 7L),
                row("y", "answered", 5L),
                row("y", "skipped", 2L));
        states("idee", row("answered", 1L), row("skipped", 6L));
    }

    @Test
    void whatAddsUpPasses() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void oneAnswerTooFewIsNamed() {
        states("idee", row("answered", 1L), row("skipped", 5L));

        assertThatThrownBy(this::check)
                .hasMessageStartingWith("Question idee does not add up: 6 instead of 7.")
                .hasMessageContaining("make it again from its source");
    }

    @Test
    void oneRowOfAGridTooManyIsNamed() {
        add(
                "question.grille.states",
                List.of("row", "state", "answers"),
                row("x", "answered", 7L),
                row("y", "answered", 6L),
                row("y", "skipped", 2L));

        assertThatThrownBy(this::check).hasMessageStartingWith("Question grille (y) does not add up: 8 instead of 7.");
    }

    @Test
    void choicesOfOneAnswerEachAddUpToTheAnswersAndThoseOfSeveralNeedNot() {
        add("question.note", List.of("level", "answers"), row("1", 6L));
        assertThatThrownBy(this::check)
                .hasMessageStartingWith("Question note (choices) does not add up: 6 instead of 7.");

        addUp();
        add("question.un", List.of("choice", "answers"), row("a", 3L), row("b", 2L));
        assertThatThrownBy(this::check)
                .hasMessageStartingWith("Question un (choices) does not add up: 5 instead of 4.");
    }

    @Test
    void aFigureThatIsMissingIsNamed() {
        figures.removeIf(figure -> figure.id().equals("question.plusieurs.states"));

        assertThatThrownBy(this::check).hasMessage("No figure question.plusieurs.states");
    }

    private void check() {
        Reconciliation.check(VERSIONS, figures);
    }

    @SafeVarargs
    private void states(String question, List<@Nullable Object>... rows) {
        add("question." + question + ".states", List.of("state", "answers"), rows);
    }

    @SafeVarargs
    private void add(String id, List<String> columns, List<@Nullable Object>... rows) {
        figures.removeIf(figure -> figure.id().equals(id));
        figures.add(new Figure(id, List.of(), "", columns, List.of(rows), false));
    }

    private static List<@Nullable Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
