package fr.parvis.dataset.rereading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.Reason;
import fr.parvis.dataset.folder.AnswersReader;
import fr.parvis.definition.Versions;
import fr.parvis.definition.change.Lineage;
import fr.parvis.definition.yaml.OneSection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Answers to version 1 read again as version 2 asks them: where they stood, and where they stand then.
final class RereadingPlacesTests {

    private static final String MODE =
            "{id: mode, type: single-choice, label: Mode, choices: [{id: tram, label: Tramway}, {id: bus, label: Bus}], other: {label: Autre}}";
    private static final String MODE_IN_WORDS = "{id: mode, type: short-text, label: Mode}";
    private static final String PLACES =
            "{id: lieux, type: grid, label: Lieux, rows: [{id: n, label: Nord}, {id: s, label: Sud}], choices: [{id: bien, label: Bien}, {id: mal, label: Mal}]}";

    @Test
    void whatWasKeptApartLeavesItsPlaceForThatOfTheQuestionThatReadsIt() {
        var versions = versions(MODE, MODE_IN_WORDS, "{question: mode, kept-apart: mode_v1}");
        assertThat(over(versions, "mode", Map.of(), Map.of("mode", "tram")))
                .isEqualTo(Map.of("mode", new Answer.Words("Tramway"), "mode_v1", Answer.NOT_SHOWN));
        assertThat(over(versions, "mode", Map.of(), Map.of()))
                .as("skipped there, skipped here")
                .isEqualTo(Map.of("mode", Answer.SKIPPED, "mode_v1", Answer.NOT_SHOWN));
    }

    @Test
    void whatWasGivenUpIsCountedOnceReadAgain() {
        var versions = versions(MODE, MODE, "{question: mode, abandoned: Mal posée}");
        var cells = Map.of("mode", "tram");
        assertThat(standing(versions, "mode", cells))
                .isEqualTo(Map.of("mode", new Answer.Unusable("tram", "abandoned:2/mode")));
        assertThat(over(versions, "mode", Map.of(), cells)).isEqualTo(Map.of("mode", new Answer.Chosen("tram", null)));
        assertThat(each(versions, "mode", Map.of(), cells)).isEqualTo(Map.of("mode", new Answer.Chosen("tram", null)));
    }

    @Test
    void aRowThatTheGridHasNoMoreKeepsItsAnswerAndTheOthersAreRead() {
        var versions = versions(PLACES, PLACES.replace("{id: n, label: Nord}, ", ""), "");
        var cells = Map.of("lieux.n", "Bien.", "lieux.s", "Bien.");
        var expected = Map.of(
                "lieux.n", new Answer.Unusable("Bien.", Reason.UNKNOWN_CHOICE),
                "lieux.s", new Answer.Chosen("bien", null));
        assertThat(over(versions, "lieux", Map.of("Bien.", "bien"), cells)).isEqualTo(expected);
        assertThat(each(versions, "lieux", Map.of("Bien.", "bien"), cells)).isEqualTo(expected);
    }

    @Test
    void aRowThatIsCountedAsAnotherStaysWhereItIs() {
        String both = MODE + "\n- " + PLACES;
        var versions = versions(
                both,
                both.replace("{id: n, label: Nord}", "{id: nord, label: Nord}"),
                "{question: lieux, mapped: {rows: [{from: n, to: nord}]}}");
        var cells = Map.of("lieux.n", "Bien.", "lieux.s", "Bien.");
        var kept = new Answer.Unusable("Bien.", Reason.UNKNOWN_CHOICE);
        assertThat(standing(versions, "lieux", cells)).isEqualTo(Map.of("lieux.n", kept, "lieux.s", kept));
        assertThat(over(versions, "lieux", Map.of("Bien.", "bien"), cells))
                .isEqualTo(
                        Map.of("mode", Answer.SKIPPED, "lieux.nord", kept, "lieux.s", new Answer.Chosen("bien", null)));
        assertThat(each(versions, "lieux", Map.of("Bien.", "bien"), cells))
                .isEqualTo(Map.of("lieux.n", kept, "lieux.s", new Answer.Chosen("bien", null)));
    }

    @Test
    void answersToOtherQuestionsStay() {
        var versions = versions(MODE + "\n- " + PLACES, MODE + "\n- " + PLACES, "");
        var cells = Map.of("mode", "Tramway", "lieux.s", "mal");
        var after = over(versions, "mode", Map.of("Tramway", "bus"), cells);
        assertThat(after)
                .isEqualTo(Map.of(
                        "mode",
                        new Answer.Chosen("bus", null),
                        "lieux.n",
                        Answer.SKIPPED,
                        "lieux.s",
                        new Answer.Chosen("mal", null)));
    }

    @Test
    void theWordsThatStandForSomethingAreFoundInTheCells() {
        var words = Map.of("Vélo", "tram", "Car", "bus", "Jamais dit", "bus");
        var rereading = rereading(versions(MODE, MODE, ""), "mode", words);
        assertThat(rereading.wordsIn(Map.of("mode", "other", "mode.other", " Vélo ")))
                .isEqualTo(Map.of("Vélo", "tram"));
        assertThat(rereading.wordsIn(Map.of("mode", "Car|Vélo"))).isEqualTo(Map.of("Vélo", "tram", "Car", "bus"));
        assertThat(rereading.wordsIn(Map.of("mode", "tram"))).isEmpty();
        assertThat(rereading.wordsIn(Map.of())).isEmpty();
    }

    @Test
    void whatWasReceivedIsTheCellAndTheWordsOfTheOtherChoice() {
        var rereading = rereading(versions(MODE, MODE, ""), "mode", Map.of());
        assertThat(rereading.received("mode", Map.of("mode", "other", "mode.other", "Vélo")))
                .isEqualTo("other / Vélo");
        assertThat(rereading.received("mode", Map.of("mode.other", "Vélo"))).isEqualTo("Vélo");
        assertThat(rereading.received("mode", Map.of("mode", "tram", "mode.other", " ")))
                .isEqualTo("tram");
        assertThat(rereading.received("mode", Map.of())).isEmpty();
    }

    @Test
    void anotherQuestionOrAGridCannotBeReadInItsPlace() {
        var mode = versions(MODE, MODE_IN_WORDS, "").questions().getFirst();
        var places = versions(PLACES, PLACES, "").questions().getFirst();
        assertThatThrownBy(() -> new Rereading(mode, places, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mode and lieux have other columns");
    }

    private static Map<String, Answer> over(
            Versions versions, String question, Map<String, String> words, Map<String, String> cells) {
        List<Item> items = Item.of(versions.questions());
        var answers = new LinkedHashMap<String, Answer>();
        var read = rereading(versions, question, words).over(items, first(versions, cells), cells, "fr");
        for (int i = 0; i < items.size(); i++) {
            answers.put(items.get(i).column(), read.get(i));
        }
        return answers;
    }

    private static Map<String, Answer> each(
            Versions versions, String question, Map<String, String> words, Map<String, String> cells) {
        return rereading(versions, question, words)
                .each(Item.of(versions.questions()), first(versions, cells), cells, "fr");
    }

    private static Map<String, Answer> standing(Versions versions, String question, Map<String, String> cells) {
        return rereading(versions, question, Map.of()).standing(Item.of(versions.questions()), first(versions, cells));
    }

    private static List<Answer> first(Versions versions, Map<String, String> cells) {
        return Objects.requireNonNull(AnswersReader.ofEach(versions).get(1)).read(cells, null);
    }

    private static Rereading rereading(Versions versions, String question, Map<String, String> words) {
        var lineage = new Lineage(versions);
        return new Rereading(
                versions.find(1)
                        .orElseThrow()
                        .questionnaire()
                        .findQuestion(question)
                        .orElseThrow(),
                versions.find(2)
                        .orElseThrow()
                        .questionnaire()
                        .findQuestion(question)
                        .orElseThrow(),
                words,
                lineage.destination(1, question),
                lineage.destination(2, question));
    }

    private static Versions versions(String first, String second, String carryOver) {
        return OneSection.versions(
                "- " + first, "- " + second + (carryOver.isEmpty() ? "" : "\ncarry-over: [" + carryOver + "]"));
    }
}
