package fr.parvis.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.definition.yaml.Definitions;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What was offered once stays countable, whatever later versions ask.
final class VersionsTests {

    private static final String HEAD = """
            parvis: 1
            id: essai
            version: %d
            languages: [fr]
            title: Essai
            organiser: {name: Ville}
            opens: 2026-03-02
            closes: 2026-03-31
            questionnaire:
              - section: s
                title: S
                questions:
            """;

    private static final Versions TWO = versions("""
                  - {id: un, type: single-choice, label: Un d’abord, other: {label: Autre chose, length: 5}, dont-know: Sais pas,
                     choices: [{id: a, label: A d’abord}, {id: b, label: B}]}
                  - {id: deux, type: multiple-choice, label: Deux, other: {label: Autre chose, length: 5}, dont-know: Sais pas,
                     choices: [{id: a, label: A}, {id: b, label: B}]}
                  - {id: rang, type: ranking, label: Rang, choices: [{id: a, label: A}, {id: b, label: B}]}
                  - {id: grille, type: grid, label: Grille, rows: [{id: x, label: X}, {id: y, label: Y}], dont-know: Sais pas,
                     choices: [{id: a, label: A}, {id: b, label: B}]}
                  - {id: retiree, type: short-text, label: Retirée}
                  - {id: texte, type: short-text, label: Texte d’abord}
            """, """
                  - {id: texte, type: short-text, label: Texte}
                  - {id: un, type: single-choice, label: Un, choices: [{id: a, label: A}, {id: c, label: C}]}
                  - {id: deux, type: multiple-choice, label: Deux, min: 1, max: 2,
                     choices: [{id: a, label: A}, {id: c, label: C}]}
                  - {id: rang, type: ranking, label: Rang, max: 2, choices: [{id: c, label: C}, {id: a, label: A}]}
                  - {id: grille, type: grid, label: Grille, rows: [{id: y, label: Y}, {id: z, label: Z}],
                     choices: [{id: a, label: A}, {id: c, label: C}]}
            """);

    private static Versions versions(String... questionnaires) {
        var byNumber = new TreeMap<Integer, Definition>();
        for (String questions : questionnaires) {
            int number = byNumber.size() + 1;
            byNumber.put(number, Definitions.parse(HEAD.formatted(number) + questions.indent(0), "consultation.yaml"));
        }
        return new Versions(byNumber);
    }

    @Test
    void theCurrentOneIsTheLastAndEachIsFoundByItsNumber() {
        assertThat(TWO.current().version()).isEqualTo(2);
        assertThat(TWO.find(1)).map(Definition::version).contains(1);
        assertThat(TWO.find(3)).isEmpty();
        assertThat(Versions.of(TWO.current()).byNumber()).containsOnlyKeys(2);
        assertThatThrownBy(() -> new Versions(new TreeMap<>())).hasMessageContaining("one version at least");
    }

    @Test
    void questionsAreThoseOfNowThenThoseWithdrawn() {
        assertThat(TWO.questions())
                .extracting(Question::id)
                .containsExactly("texte", "un", "deux", "rang", "grille", "retiree");
        assertThat(TWO.findQuestion("retiree")).isPresent();
        assertThat(TWO.findQuestion("texte").map(q -> q.ask().label().in("fr"))).contains("Texte");
        assertThat(TWO.findQuestion("jamais")).isEmpty();
    }

    @Test
    void aChoiceOnceOfferedComesAfterThoseOfNowAndTheSameIsWordedAsNow() {
        var one = (Question.SingleChoice) question("un");
        assertThat(ids(one.choices())).containsExactly("a", "c", "b");
        assertThat(one.choices().getFirst().label().in("fr")).isEqualTo("A");
        assertThat(one.other()).isNotNull();
        assertThat(one.dontKnow()).isNotNull();

        var several = (Question.MultipleChoice) question("deux");
        assertThat(ids(several.choices())).containsExactly("a", "c", "b");
        assertThat(several.other()).isNotNull();
        assertThat(several.dontKnow()).isNotNull();
        assertThat(several.min()).isEqualTo(1);
        assertThat(several.max()).isEqualTo(2);

        var ranking = (Question.Ranking) question("rang");
        assertThat(ids(ranking.choices())).containsExactly("c", "a", "b");
        assertThat(ranking.max()).isEqualTo(2);

        var grid = (Question.Grid) question("grille");
        assertThat(ids(grid.rows())).containsExactly("y", "z", "x");
        assertThat(ids(grid.choices())).containsExactly("a", "c", "b");
        assertThat(grid.dontKnow()).isNotNull();
    }

    @Test
    void theOtherChoiceAndDontKnowAreWordedAsNowWhenNowHasThem() {
        Versions versions = versions("""
                      - {id: un, type: single-choice, label: Un, other: {label: Autrefois, length: 5}, dont-know: Autrefois, choices: [{id: a, label: A}]}
                      - {id: deux, type: multiple-choice, label: Deux, other: {label: Autrefois, length: 5}, dont-know: Autrefois, choices: [{id: a, label: A}]}
                      - {id: grille, type: grid, label: G, dont-know: Autrefois, rows: [{id: x, label: X}], choices: [{id: a, label: A}]}
                """, """
                      - {id: un, type: single-choice, label: Un, other: {label: Maintenant, length: 9}, dont-know: Maintenant, choices: [{id: a, label: A}]}
                      - {id: deux, type: multiple-choice, label: Deux, other: {label: Maintenant, length: 9}, dont-know: Maintenant, choices: [{id: a, label: A}]}
                      - {id: grille, type: grid, label: G, dont-know: Maintenant, rows: [{id: x, label: X}], choices: [{id: a, label: A}]}
                """);
        assertThat(versions.questions().stream().flatMap(question -> switch (question) {
                    case Question.SingleChoice q -> Stream.of(q.other().label(), q.dontKnow());
                    case Question.MultipleChoice q -> Stream.of(q.other().label(), q.dontKnow());
                    case Question.Grid q -> Stream.of(q.dontKnow());
                    default -> Stream.<Wording>of();
                }))
                .hasSize(5)
                .allSatisfy(wording -> assertThat(wording.in("fr")).isEqualTo("Maintenant"));
    }

    @Test
    void aScaleReachesAsFarAsItEverDid() {
        Versions versions = versions("""
                      - {id: note, type: rating, label: Note, lowest: 0, highest: 10, dont-know: Sais pas}
                      - {id: autre, type: rating, label: Autre, lowest: 2, highest: 4}
                """, """
                      - {id: note, type: rating, label: Note}
                      - {id: autre, type: rating, label: Autre, dont-know: Sais pas}
                """);

        var narrower = (Question.Rating) versions.findQuestion("note").orElseThrow();
        assertThat(List.of(narrower.lowest(), narrower.highest())).containsExactly(0, 10);
        assertThat(narrower.dontKnow()).isNotNull();
        var wider = (Question.Rating) versions.findQuestion("autre").orElseThrow();
        assertThat(List.of(wider.lowest(), wider.highest())).containsExactly(1, 5);
        assertThat(wider.dontKnow()).isNotNull();
    }

    private static Question question(String id) {
        return TWO.findQuestion(id).orElseThrow();
    }

    private static List<String> ids(List<Choice> choices) {
        return choices.stream().map(Choice::id).toList();
    }
}
