package fr.parvis.definition.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.Definitions;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Declarations that fit nothing are told of the version that makes them, and named by the question that it names.
final class MisfitTests {

    private static final String RANKING =
            "{id: rang, type: ranking, label: Rang, choices: [{id: a, label: A}, {id: b, label: B}, {id: c, label: C}]}";
    private static final String GRID =
            "{id: grille, type: grid, label: G, rows: [{id: x, label: X}, {id: y, label: Y}], choices: [{id: bien, label: Bien}]}";

    private final TreeMap<Integer, Definition> versions = new TreeMap<>();

    @Test
    void twoQuestionsThatWouldBeOneAreToldOfTheVersionThatMapsOneToTheOther() {
        version(text("a"), text("b"));
        version(text("a"), text("b"));
        version("carry-over: [{question: a, mapped: {to: b}}]\n", text("b"));

        assertThat(misfits())
                .containsExactly(
                        new Misfit(3, "a", "carry-two", List.of("a", "b", "b", 1)),
                        new Misfit(3, "a", "carry-two", List.of("a", "b", "b", 2)));
    }

    @Test
    void eachIsToldOfTheFirstVersionAfterItThatMapsToTheirQuestion() {
        version(text("c"), text("a"));
        version("carry-over: [{question: c, mapped: {to: b}}]\n", text("a"), text("b"));
        version("carry-over: [{question: a, mapped: {to: b}}]\n", text("b"));

        assertThat(misfits())
                .containsExactly(
                        new Misfit(2, "c", "carry-two", List.of("c", "a", "b", 1)),
                        new Misfit(3, "a", "carry-two", List.of("a", "b", "b", 2)));
    }

    @Test
    void mappingsToOtherQuestionsHaveNoPartInIt() {
        version(text("a"), text("b"), text("c"));
        version("carry-over: [{question: c, mapped: {to: d}}]\n", text("a"), text("b"), text("d"));
        version("carry-over: [{question: d, kept-apart: d}, {question: b, mapped: {to: a}}]\n", text("a"));

        assertThat(misfits())
                .extracting(Misfit::version, Misfit::question)
                .containsExactly(tuple(3, "b"), tuple(3, "b"));
    }

    @Test
    void whatIsKeptApartMayBearTheNameOfARemovedQuestionButOfNoneAskedOtherwise() {
        version(text("a"), text("b"));
        version("carry-over: [{question: a, kept-apart: a}]\n", text("b"));
        assertThat(misfits()).isEmpty();

        versions.clear();
        version(text("a"), text("b"));
        version("carry-over: [{question: a, kept-apart: a}]\n", text("b"));
        version(text("a"), text("b"));
        assertThat(misfits())
                .as("asked again later")
                .containsExactly(new Misfit(2, "a", "carry-name-taken", List.of("a")));

        versions.clear();
        version(text("a"), text("c"));
        version(text("a"), text("b"));
        version("carry-over: [{question: b, kept-apart: c}]\n", text("a"));
        assertThat(misfits())
                .as("asked long ago")
                .containsExactly(new Misfit(3, "b", "carry-name-taken", List.of("c")));
    }

    @Test
    void twoVersionsCannotKeepAnswersApartUnderOneName() {
        version(text("a"), text("b"), text("c"));
        version("carry-over: [{question: a, kept-apart: avant}]\n", text("b"), text("c"));
        version("carry-over: [{question: b, kept-apart: avant}]\n", text("c"));
        assertThat(misfits())
                .containsExactly(
                        new Misfit(2, "a", "carry-name-taken", List.of("avant")),
                        new Misfit(3, "b", "carry-name-taken", List.of("avant")));

        versions.clear();
        version(text("a"), text("b"), text("c"));
        version("carry-over: [{question: a, kept-apart: a_v1}]\n", text("b"), text("c"));
        version("carry-over: [{question: b, kept-apart: b_v2}]\n", text("c"));
        assertThat(misfits()).isEmpty();
    }

    @Test
    void ranksAndRowsCannotBecomeOneButMayTakeOtherNames() {
        version(RANKING, GRID);
        version("""
                carry-over:
                  - {question: rang, mapped: {choices: [{from: b, to: a}]}}
                  - {question: grille, mapped: {rows: [{from: y, to: x}]}}
                """, RANKING.replace(", {id: b, label: B}", ""), GRID.replace(", {id: y, label: Y}", ""));
        assertThat(misfits())
                .containsExactly(
                        new Misfit(2, "rang", "carry-merge", List.of("rang")),
                        new Misfit(2, "grille", "carry-merge", List.of("grille")));

        versions.clear();
        version(RANKING, GRID);
        version(
                """
                carry-over:
                  - {question: rang, mapped: {choices: [{from: b, to: d}]}}
                  - {question: grille, mapped: {rows: [{from: y, to: z}]}}
                """,
                RANKING.replace("{id: b, label: B}", "{id: d, label: D}"),
                GRID.replace("{id: y, label: Y}", "{id: z, label: Z}"));
        assertThat(misfits()).isEmpty();
    }

    @Test
    void aRowThatWasNotThereIsToldWithThoseThatWere() {
        version(GRID);
        version("carry-over: [{question: grille, mapped: {rows: [{from: w, to: x}]}}]\n", GRID);

        assertThat(misfits())
                .containsExactly(new Misfit(2, "grille", "carry-from", List.of("w", "grille", List.of("x", "y"))));
    }

    @Test
    void aQuestionThatWasNotAskedIsToldWithThoseThatWere() {
        version(text("a"), text("b"));
        version("carry-over: [{question: c, kept-apart: c}]\n", text("a"), text("b"));

        assertThat(misfits()).containsExactly(new Misfit(2, "c", "carry-unknown", List.of("c", 1, List.of("a", "b"))));
    }

    @Test
    void aMappingToItselfOfWhatAddsUpAnywayIsForNothing() {
        String number = "{id: n, type: number, label: N, max: 9}";
        version(number);
        version("carry-over: [{question: n, mapped: {to: n}}]\n", number.replace("max: 9", "max: 10"));
        assertThat(misfits()).containsExactly(new Misfit(2, "n", "carry-for-nothing", List.of("n")));

        versions.clear();
        version(number);
        version("carry-over: [{question: n, mapped: {to: n}}]\n", number.replace("max: 9", "max: 8"));
        assertThat(misfits()).isEmpty();
    }

    private List<Misfit> misfits() {
        return Misfit.of(new Versions(versions));
    }

    private static String text(String id) {
        return "{id: %s, type: short-text, label: Question %s}".formatted(id, id);
    }

    /// The next version: what it declares, when it does, then its questions.
    private void version(String... lines) {
        int number = versions.size() + 1;
        var yaml = new StringBuilder("""
                parvis: 1
                id: essai
                version: %d
                languages: [fr]
                title: Essai
                organiser: {name: Ville}
                opens: 2026-03-02
                closes: 2026-03-31
                """.formatted(number));
        boolean declares = lines[0].startsWith("carry-over");
        yaml.append(declares ? lines[0] : "");
        yaml.append("questionnaire:\n  - section: s\n    title: S\n    questions:\n");
        Stream.of(lines)
                .skip(declares ? 1 : 0)
                .forEach(question -> yaml.append("      - ").append(question).append('\n'));
        versions.put(number, Definitions.parse(yaml.toString(), number + ".yaml"));
    }
}
