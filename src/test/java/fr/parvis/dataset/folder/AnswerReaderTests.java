package fr.parvis.dataset.folder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.Reason;
import fr.parvis.definition.Definition;
import fr.parvis.definition.yaml.Definitions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Cells at the very ends of what a question takes.
final class AnswerReaderTests {

    private static final Definition DEFINITION = Definitions.parse("""
            parvis: 1
            id: essai
            languages: [fr, en]
            title: {fr: Essai, en: Trial}
            organiser: {name: {fr: Ville, en: City}}
            opens: 2026-03-02
            closes: 2026-03-31
            questionnaire:
              - section: s
                title: {fr: S, en: S}
                questions:
                  - {id: note, type: rating, label: {fr: N, en: N}, lowest: 1, highest: 3, dont-know: {fr: Sais pas, en: Unsure}}
                  - {id: nue, type: rating, label: {fr: N, en: N}, lowest: 0, highest: 2}
                  - {id: jour, type: date, label: {fr: J, en: D}}
                  - {id: borne, type: date, label: {fr: J, en: D}, min: 2026-01-02, max: 2026-12-30}
                  - {id: mots, type: short-text, label: {fr: M, en: W}, length: 5}
                  - {id: choix, type: single-choice, label: {fr: C, en: C}, other: {label: {fr: Autre, en: Other}, length: 5},
                     choices: [{id: a, label: {fr: Bien, en: Bien}}, {id: b, label: {fr: Pareil, en: d}},
                               {id: c, label: {fr: Pareil, en: Alike}}, {id: d, label: {fr: Dé, en: Dee}}]}
                  - {id: plusieurs, type: multiple-choice, label: {fr: P, en: P}, other: {label: {fr: Autre, en: Other}, length: 5},
                     choices: [{id: a, label: {fr: A, en: A}}, {id: b, label: {fr: B, en: B}}]}
            """, "consultation.yaml");
    private static final List<Item> ITEMS = Item.of(DEFINITION.questionnaire().questions());

    private static Answer read(String question, String cell) {
        return read(question, Map.of(question, cell));
    }

    private static Answer read(String question, Map<String, String> cells) {
        int at = ITEMS.stream().map(Item::column).toList().indexOf(question);
        return AnswersReader.whileAsked(DEFINITION).read(cells, null).get(at);
    }

    @Test
    void aRatingTakesItsLevelsAndDontKnowWhereItIsOffered() {
        assertThat(read("note", "1")).isEqualTo(new Answer.Chosen("1", null));
        assertThat(read("note", "3")).isEqualTo(new Answer.Chosen("3", null));
        assertThat(read("note", "Unsure")).isEqualTo(new Answer.Chosen("dont-know", null));
        assertThat(read("note", "0")).isEqualTo(new Answer.Unusable("0", Reason.UNKNOWN_CHOICE));
        assertThat(read("note", "4")).isEqualTo(new Answer.Unusable("4", Reason.UNKNOWN_CHOICE));
        assertThat(read("nue", "0")).isEqualTo(new Answer.Chosen("0", null));
        assertThat(read("nue", "dont-know")).isEqualTo(new Answer.Unusable("dont-know", Reason.UNKNOWN_CHOICE));
    }

    @Test
    void aDayIsWithinItsBoundsAndAYearThatACalendarShows() {
        for (String day : List.of("0001-01-01", "9999-12-31")) {
            assertThat(read("jour", day)).isEqualTo(new Answer.Day(LocalDate.parse(day)));
        }
        for (String day : List.of("0000-12-31", "+10000-01-01")) {
            assertThat(read("jour", day)).isEqualTo(new Answer.Unusable(day, Reason.OUT_OF_BOUNDS));
        }
        for (String day : List.of("2026-01-02", "2026-12-30")) {
            assertThat(read("borne", day)).isEqualTo(new Answer.Day(LocalDate.parse(day)));
        }
        for (String day : List.of("2026-01-01", "2026-12-31")) {
            assertThat(read("borne", day)).isEqualTo(new Answer.Unusable(day, Reason.OUT_OF_BOUNDS));
        }
    }

    @Test
    void lengthIsThatOfWhatIsReadTwoThatEndALineBeingOne() {
        for (String words : List.of("12345", "🌳🌳🌳🌳🌳", "1\r\n2\r\n3", "\r\n\r\n1\n2", "\r\n1234")) {
            assertThat(read("mots", words)).isEqualTo(new Answer.Words(words));
        }
        for (String words : List.of("123456", "🌳🌳🌳🌳🌳🌳", "1\r\n2\r\n34", "\r\r1234", "\r\n12345")) {
            assertThat(read("mots", words)).isEqualTo(new Answer.Unusable(words, Reason.TOO_LONG));
        }
    }

    @Test
    void aLabelNamesAChoiceUnlessTwoHaveItAndAnIdentifierAlwaysDoes() {
        assertThat(read("choix", "Bien")).isEqualTo(new Answer.Chosen("a", null));
        assertThat(read("choix", " Alike ")).isEqualTo(new Answer.Chosen("c", null));
        assertThat(read("choix", "Pareil")).isEqualTo(new Answer.Unusable("Pareil", Reason.UNKNOWN_CHOICE));
        assertThat(read("choix", "d")).isEqualTo(new Answer.Chosen("d", null));
    }

    @Test
    void separatorsAtTheEndsSeparateNothing() {
        assertThat(read("plusieurs", "|a|b")).isEqualTo(new Answer.Several(List.of("a", "b"), null));
        assertThat(read("plusieurs", "a | | b|")).isEqualTo(new Answer.Several(List.of("a", "b"), null));
    }

    @Test
    void separatorsThatSeparateNothingNameNoChoice() {
        assertThat(read("plusieurs", " | ")).isEqualTo(new Answer.Unusable(" | ", Reason.TOO_FEW_CHOICES));
        assertThat(read("plusieurs", Map.of("plusieurs", "|", "plusieurs.other", "cinq!")))
                .isEqualTo(new Answer.Unusable("| / cinq!", Reason.TOO_FEW_CHOICES));
    }

    @Test
    void whatStandsAloneBesideTheOtherChoiceIsKeptAloneWhenItIsTooLong() {
        assertThat(read("choix", Map.of("choix.other", "cinq!"))).isEqualTo(new Answer.Chosen("other", "cinq!"));
        assertThat(read("choix", Map.of("choix.other", "trop long")))
                .isEqualTo(new Answer.Unusable("trop long", Reason.TOO_LONG));
        assertThat(read("plusieurs", Map.of("plusieurs.other", "trop long")))
                .isEqualTo(new Answer.Unusable("trop long", Reason.TOO_LONG));
        assertThat(read("choix", Map.of("choix", "other", "choix.other", "trop long")))
                .isEqualTo(new Answer.Unusable("other / trop long", Reason.TOO_LONG));
    }
}
