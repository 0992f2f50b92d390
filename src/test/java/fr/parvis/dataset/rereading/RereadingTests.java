package fr.parvis.dataset.rereading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.Reason;
import fr.parvis.dataset.folder.AnswersReader;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import fr.parvis.definition.yaml.Definitions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// One cell, asked in one way and read in another.
final class RereadingTests {

    private static final String TRANSPORT = "type: single-choice, other: {label: Autre},"
            + " choices: [{id: tram, label: Tramway}, {id: bus, label: Autobus}]";
    private static final String SEVERAL = TRANSPORT.replace("single", "multiple");
    private static final String WITH_BIKE = TRANSPORT.replace("Autobus}", "Autobus}, {id: velo, label: Vélo}");
    private static final String RATING = "type: rating, lowest: 1, highest: 5";
    private static final String NUMBER = "type: number, min: 0, max: 100, decimals: 2";
    private static final String TEXT = "type: short-text";
    private static final String DATE = "type: date";
    private static final String RANKING = "type: ranking, choices: [{id: tram, label: Tramway}, {id: bus, label: Bus}]";
    private static final String GRID = "type: grid, rows: [{id: parc, label: Parc}, {id: lac, label: Lac}],"
            + " choices: [{id: bien, label: Bien}, {id: mal, label: Mal}]";

    @Test
    void numbersAndTextsAreReadAsEachOther() {
        assertThat(read(TEXT, NUMBER, "12,50")).isEqualTo(new Answer.Measured(new BigDecimal("12.50")));
        assertThat(read(TEXT, NUMBER, "une douzaine"))
                .isEqualTo(new Answer.Unusable("une douzaine", Reason.NOT_A_NUMBER));
        assertThat(read(TEXT, NUMBER, " une douzaine ", "", Map.of("une douzaine", "12")))
                .isEqualTo(new Answer.Measured(new BigDecimal("12")));
        assertThat(read(NUMBER, TEXT, "12,5")).isEqualTo(new Answer.Words("12,5"));
    }

    @Test
    void boundsThatWereWrongNoLongerHold() {
        assertThat(read(NUMBER, NUMBER.replace("100", "1000"), "250"))
                .isEqualTo(new Answer.Measured(new BigDecimal("250")));
        assertThat(read(RATING, RATING.replace("5", "10"), "7")).isEqualTo(new Answer.Chosen("7", null));
        assertThat(read(RATING, RATING.replace("5", "4"), "5"))
                .isEqualTo(new Answer.Unusable("5", Reason.UNKNOWN_CHOICE));
    }

    @Test
    void oneChoiceIsReadAsSeveralAndSeveralAsOneWhereThereIsOne() {
        assertThat(read(TRANSPORT, SEVERAL, "tram")).isEqualTo(new Answer.Several(List.of("tram"), null));
        assertThat(read(TRANSPORT, SEVERAL, "other", "Vélo")).isEqualTo(new Answer.Several(List.of("other"), "Vélo"));
        assertThat(read(SEVERAL, TRANSPORT, "bus")).isEqualTo(new Answer.Chosen("bus", null));
        assertThat(read(SEVERAL, TRANSPORT, "bus|tram"))
                .isEqualTo(new Answer.Unusable("bus|tram", Reason.UNKNOWN_CHOICE));
    }

    @Test
    void theWordsOfAnotherChoiceBecomeTheChoiceThatWasMissing() {
        var words = Map.of("Vélo cargo", "velo", "Vélo", "velo");
        assertThat(read(TRANSPORT, WITH_BIKE, "other", " Vélo cargo ", words))
                .isEqualTo(new Answer.Chosen("velo", null));
        assertThat(read(TRANSPORT, WITH_BIKE, "Autre", "Vélo", words)).isEqualTo(new Answer.Chosen("velo", null));
        assertThat(read(TRANSPORT, WITH_BIKE, "", "Vélo", words)).isEqualTo(new Answer.Chosen("velo", null));
        assertThat(read(TRANSPORT, WITH_BIKE, "other", "À pied", words))
                .isEqualTo(new Answer.Chosen("other", "À pied"));
        assertThat(read(SEVERAL, WITH_BIKE.replace("single", "multiple"), "tram|other", "Vélo", words))
                .isEqualTo(new Answer.Several(List.of("tram", "velo"), null));
        assertThat(read(TRANSPORT, WITH_BIKE, "Vélo cargo", "", words))
                .as("typed in a file as it was written on paper")
                .isEqualTo(new Answer.Chosen("velo", null));
    }

    @Test
    void twoWordsForOneChoiceAreTakenOnceAndARepetitionOfTheirOwnStaysOne() {
        var words = Map.of("VAE", "velo", "Bicyclette", "velo");
        String several = WITH_BIKE.replace("single", "multiple");
        assertThat(read(SEVERAL, several, "VAE|Bicyclette", "", words))
                .isEqualTo(new Answer.Several(List.of("velo"), null));
        assertThat(read(SEVERAL, several, "tram|tram", "", words))
                .isEqualTo(new Answer.Unusable("tram|tram", Reason.REPEATED_CHOICE));
    }

    @Test
    void choicesAreReadAsTheWordsThatWereShownAndWordsAsTheChoicesTheyName() {
        assertThat(read(TRANSPORT, TEXT, "tram")).isEqualTo(new Answer.Words("Tramway"));
        assertThat(read(TRANSPORT, TEXT, "other", "Vélo")).isEqualTo(new Answer.Words("Vélo"));
        assertThat(read(SEVERAL, TEXT, "tram|other", "Vélo")).isEqualTo(new Answer.Words("Tramway, Vélo"));
        assertThat(read(RANKING, TEXT, "bus>tram")).isEqualTo(new Answer.Words("Bus > Tramway"));
        assertThat(read(TEXT, TRANSPORT, "Tramway")).isEqualTo(new Answer.Chosen("tram", null));
        assertThat(read(TEXT, SEVERAL, "tram|bus")).isEqualTo(new Answer.Several(List.of("tram", "bus"), null));
        assertThat(read(TEXT, TRANSPORT, "le tram", "", Map.of("le tram", "tram")))
                .isEqualTo(new Answer.Chosen("tram", null));
    }

    @Test
    void ratingsDatesAndRankingsAreReadWhereTheCellSaysOne() {
        assertThat(read(RATING, NUMBER, "4")).isEqualTo(new Answer.Measured(new BigDecimal("4")));
        assertThat(read(NUMBER, RATING, "4")).isEqualTo(new Answer.Chosen("4", null));
        assertThat(read(TEXT, DATE, "31/03/2026")).isEqualTo(new Answer.Day(LocalDate.of(2026, 3, 31)));
        assertThat(read(TEXT, DATE, "31/02/2026")).isEqualTo(new Answer.Unusable("31/02/2026", Reason.NOT_A_DATE));
        assertThat(read(DATE, TEXT, "2026-03-31")).isEqualTo(new Answer.Words("2026-03-31"));
        assertThat(read(TRANSPORT, RANKING, "bus")).isEqualTo(new Answer.Several(List.of("bus"), null));
    }

    @Test
    void aGridIsReadRowByRowAndAsNothingElse() {
        String withChoice = GRID.replace("Mal}", "Mal}, {id: moyen, label: Moyen}");
        Definition was = definition(GRID);
        List<Item> items = Item.of(was.questionnaire().questions());
        var cells = Map.of("q.parc", "bien", "q.lac", "Bof");
        var rereading = new Rereading(question(was), question(definition(withChoice)), Map.of("Bof", "moyen"));
        assertThat(rereading.over(items, new AnswersReader(items, was, was).read(cells, null), cells, "fr"))
                .containsExactly(new Answer.Chosen("bien", null), new Answer.Chosen("moyen", null));
        assertThatThrownBy(() -> new Rereading(question(was), question(definition(TEXT)), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noAnswerStaysNoAnswerAndWhatWasNotAskedStaysSo() {
        assertThat(read(TRANSPORT, SEVERAL, " ")).isEqualTo(Answer.SKIPPED);
        Definition was = definition(TRANSPORT);
        List<Item> items = Item.of(was.questionnaire().questions());
        var rereading = new Rereading(question(was), question(definition(SEVERAL)), Map.of());
        for (Answer kept : List.of(
                Answer.NOT_SHOWN,
                new Answer.Unusable("tram", Reason.NOT_EXPECTED),
                new Answer.Unusable("tram", Reason.INCIDENT + "panne"))) {
            assertThat(rereading.over(items, List.of(kept), Map.of("q", "tram"), "fr"))
                    .containsExactly(kept);
        }
    }

    private static Answer read(String was, String as, String cell) {
        return read(was, as, cell, "");
    }

    private static Answer read(String was, String as, String cell, String other) {
        return read(was, as, cell, other, Map.of());
    }

    private static Answer read(String was, String as, String cell, String other, Map<String, String> words) {
        Definition asked = definition(was);
        List<Item> items = Item.of(asked.questionnaire().questions());
        var cells = Map.of("q", cell, "q.other", other);
        List<Answer> first = new AnswersReader(items, asked, asked).read(cells, null);
        return new Rereading(question(asked), question(definition(as)), words)
                .over(items, first, cells, "fr")
                .getFirst();
    }

    private static Question question(Definition definition) {
        return definition.questionnaire().findQuestion("q").orElseThrow();
    }

    private static Definition definition(String question) {
        return Definitions.parse("""
                parvis: 1
                id: essai
                languages: [fr]
                title: Essai
                organiser: {name: Ville}
                opens: 2026-03-01
                closes: 2026-03-31
                questionnaire:
                  - section: s
                    title: S
                    questions:
                      - {id: q, label: Question, %s}
                """.formatted(question), "consultation.yaml");
    }
}
