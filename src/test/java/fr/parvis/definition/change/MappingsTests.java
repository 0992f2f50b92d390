package fr.parvis.definition.change;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.change.Change.Option;
import fr.parvis.definition.change.Change.OptionMapped;
import fr.parvis.definition.change.Change.QuestionAdded;
import fr.parvis.definition.change.Change.QuestionRemoved;
import fr.parvis.definition.change.Change.QuestionRenamed;
import org.junit.jupiter.api.Test;

/// What a version changes once it declares which question, choice or row an earlier one is counted with.
final class MappingsTests {

    private static final String TRAM = "{id: tram, label: {fr: Le tram, en: The tram}}";
    private static final String NORTH = "{id: nord, label: {fr: Le nord, en: North}}";

    @Test
    void aChoiceOrRowOfTheSameLabelOnlyBearsAnotherIdentifier() {
        String second = TwoVersions.second(TRAM, TRAM.replace("id: tram", "id: t"))
                        .replace(NORTH, NORTH.replace("id: nord", "id: n"))
                + """
                carry-over:
                  - {question: mode, mapped: {choices: [{from: tram, to: t}]}}
                  - {question: grille, mapped: {rows: [{from: nord, to: n}]}}
                """;

        assertThat(TwoVersions.changesTo(second).all())
                .allSatisfy(change -> assertThat(change).isInstanceOf(OptionMapped.class))
                .extracting(Change::effect)
                .containsExactly(Effect.NONE, Effect.NONE);
        assertThat(TwoVersions.changesTo(second).all())
                .extracting(change -> ((OptionMapped) change).kind())
                .containsExactly(Option.CHOICE, Option.ROW);
    }

    @Test
    void anotherLabelOrAChoiceThatStandsForTwoIsToldInTheReport() {
        String relabelled = TwoVersions.second(TRAM, "{id: t, label: {fr: Les trams, en: Trams}}")
                + "carry-over: [{question: mode, mapped: {choices: [{from: tram, to: t}]}}]\n";
        assertThat(TwoVersions.changesTo(relabelled).all())
                .extracting(Change::effect)
                .containsExactly(Effect.COMPARABLE);

        String both = TwoVersions.second(TRAM + ", ", "")
                        .replace("{id: bus, label: {fr: Le bus, en: The bus}}", TRAM.replace("id: tram", "id: tc"))
                        .replace("question: mode, is: bus", "question: mode, is: tc")
                + "carry-over: [{question: mode, mapped: {choices: [{from: bus, to: tc}, {from: tram, to: tc}]}}]\n";
        assertThat(TwoVersions.changesTo(both).of(Effect.COMPARABLE))
                .extracting(change -> ((OptionMapped) change).before().id())
                .containsExactly("bus", "tram");
    }

    @Test
    void aQuestionWhosePlaceAnotherTakesIsRemoved() {
        String first = TwoVersions.FIRST + "      - {id: avis, type: long-text, label: {fr: Avis, en: Opinion}}\n";
        String second =
                first.replace(TwoVersions.line("id: idee"), "").replace("id: velo\nlang", "id: velo\nversion: 2\nlang")
                        + """
                carry-over:
                  - {question: avis, kept-apart: avis_v1}
                  - {question: idee, mapped: {to: avis}}
                """;
        var changes = Changes.between(TwoVersions.read(first), TwoVersions.read(second));

        assertThat(changes.ofQuestion("idee")).first().isEqualTo(new QuestionRenamed("idee", "avis"));
        assertThat(changes.ofQuestion("avis")).singleElement().isInstanceOf(QuestionRemoved.class);
        assertThat(changes.all()).noneMatch(QuestionAdded.class::isInstance);
    }

    @Test
    void aMappingOfAQuestionThatWasNotAskedTakesNoPlace() {
        String second =
                TwoVersions.second("max: 99", "max: 120") + "carry-over: [{question: jamais, mapped: {to: idee}}]\n";

        assertThat(TwoVersions.changesTo(second).ofQuestion("idee")).isEmpty();
    }
}
