package fr.parvis.definition.change;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.Fault;
import fr.parvis.definition.Versions;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who changes a question that people may have answered is told what breaks, and what can be written about it.
final class UndeclaredTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: tram, label: {fr: Le tram, en: The tram}}, | '' | mode | La version 2 retire le choix « tram » de la question « mode », que des personnes ont pu prendre. | Version 2 removes the choice “tram” of the question “mode”, which people may have taken.
            {id: nord, label: {fr: Le nord, en: North}}, | '' | grille | La version 2 retire la ligne « nord » de la question « grille », à laquelle des personnes ont pu répondre. | Version 2 removes the row “nord” of the question “grille”, which people may have answered.
            id: idee | id: avis | idee | La version 2 retire la question « idee », à laquelle des personnes ont pu répondre. | Version 2 removes the question “idee”, which people may have answered.
            type: long-text | type: short-text | idee | La version 2 change le type de la question « idee » : « long-text » devient « short-text ». | Version 2 changes the type of the question “idee”: “long-text” becomes “short-text”.
            max: 99 | max: 60 | age | La version 2 change la limite « max » de la question « age » de 99 à 60 : des réponses données avant ne pourraient plus l’être, ou diraient autre chose. | Version 2 changes the limit “max” of the question “age” from 99 to 60: answers given before could no longer be given, or would say something else.
            max: 99 | min: 18, max: 99 | age | La version 2 change la limite « min » de la question « age » de – à 18 : des réponses données avant ne pourraient plus l’être, ou diraient autre chose. | Version 2 changes the limit “min” of the question “age” from – to 18: answers given before could no longer be given, or would say something else.
            {id: pistes, label: {fr: Des pistes, en: Lanes}}, | '' | rang | La version 2 retire le choix « pistes » de la question « rang », que des personnes ont pu prendre. | Version 2 removes the choice “pistes” of the question “rang”, which people may have taken.
            max: 2, choices | max: 1, choices | rang | La version 2 change la limite « most » de la question « rang » de 2 à 1 : des réponses données avant ne pourraient plus l’être, ou diraient autre chose. | Version 2 changes the limit “most” of the question “rang” from 2 to 1: answers given before could no longer be given, or would say something else.
            fr: ans, en: years | fr: mois, en: months | age | La version 2 fait de la question « age » une autre question, par le texte de « unit » : ses réponses ne s’additionnent plus à celles d’avant. | Version 2 makes “age” another question, by the text of “unit”: its answers no longer add up with those of before.
            question: mode, is: bus | question: mode, is: velo | mot | La version 2 pose la question « mot » à moins de personnes, ou à d’autres. | Version 2 asks the question “mot” of fewer people, or of others.
            """)
    void whatBreaksIsToldAtTheFileAndTheQuestion(
            String was, String is, String question, String french, String english) {
        List<Fault> faults = faults(TwoVersions.second(was, is));

        assertThat(faults).hasSize(2);
        assertThat(faults.getFirst().in("fr")).isEqualTo("consultation.yaml [" + question + "] — " + french);
        assertThat(faults.getFirst().in("en")).isEqualTo("consultation.yaml [" + question + "] — " + english);
        assertThat(faults.getLast().in("fr"))
                .startsWith(
                        "consultation.yaml [" + question + "] — Dites dans ce fichier ce que deviennent les réponses"
                                + " déjà données à « " + question + " » : ");
    }

    @Test
    void aTextThatMakesAnotherQuestionIsToldByTheChoiceThatBearsIt() {
        List<Fault> faults = faults(TwoVersions.second("fr: Le bus,", "fr: Le car,")
                + "carry-over: [{question: mode, wording: breaking}]\n");

        assertThat(faults.getFirst().in("en")).contains("makes “mode” another question, by the text of “bus”");
    }

    @Test
    void eachBreakingChangeOfAQuestionIsToldAndTheWaysOnce() {
        List<Fault> faults = faults(TwoVersions.second("{id: tram, label: {fr: Le tram, en: The tram}}, ", "")
                .replace(", {id: velo, label: {fr: Le vélo, en: The bike}}", "")
                .replace("en: Your mode}", "en: Your mode}, required: true"));

        assertThat(faults).extracting(Fault::code).containsExactly("undeclared.choice", "undeclared.choice", "declare");
        assertThat(faults).extracting(fault -> fault.arguments().getLast()).startsWith("tram", "velo");
    }

    @Test
    void nothingIsToldOfWhatBreaksNothingNorOfWhatIsDeclared() {
        assertThat(faults(TwoVersions.second("max: 99", "max: 120"))).isEmpty();
        assertThat(faults(TwoVersions.second("max: 99", "max: 60")
                        + "carry-over: [{question: age, kept-apart: age_v1}]\n"))
                .isEmpty();
    }

    @Test
    void answersThatCanBeAddedUpAreProposedToBe() {
        assertThat(pasted(TwoVersions.second("max: 99", "max: 60"))).isEqualTo("""
                carry-over:
                  - question: age
                    mapped: {to: age}
                    # kept-apart: age_v1
                    # abandoned: {fr: À préciser, en: To be stated}
                """);
    }

    @Test
    void thoseOfARemovedQuestionAreProposedToANewOneOfItsType() {
        String second = TwoVersions.second(TwoVersions.line("id: idee"), """
                      - {id: court, type: short-text, label: {fr: Court, en: Short}}
                      - {id: avis, type: long-text, label: {fr: Avis, en: Opinion}}
                """);

        assertThat(pasted(second)).isEqualTo("""
                carry-over:
                  - question: idee
                    mapped: {to: avis}
                    # kept-apart: idee
                    # abandoned: {fr: À préciser, en: To be stated}
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: idee, type: long-text | id: court, type: short-text | idee | idee
            id: idee, type: long-text | id: idee, type: short-text | idee | idee_v1
            """)
    void thoseThatNoneOfItsTypeCouldTakeAreProposedToBeKeptApart(String was, String is, String question, String apart) {
        assertThat(pasted(TwoVersions.second(was, is)).stripTrailing()).isEqualTo("""
                carry-over:
                  - question: %s
                    kept-apart: %s
                    # abandoned: {fr: À préciser, en: To be stated}""".formatted(question, apart));
    }

    @Test
    void thoseOfAGridCanOnlyBeKeptApartWhereTheQuestionIsNoGridAnyMore() {
        String second = TwoVersions.second("type: grid", "type: single-choice").replaceFirst("rows: .*South}}], ", "");

        assertThat(pasted(second).stripTrailing()).isEqualTo("""
                carry-over:
                  - question: grille
                    kept-apart: grille_v1""");
    }

    @Test
    void anotherUnitMayBeOneInOtherWordsAndAnotherTextIsSaidToBeAnother() {
        String unit = TwoVersions.second("fr: ans, en: years", "fr: mois, en: months");
        assertThat(pasted(unit)).isEqualTo("""
                carry-over:
                  - question: age
                    kept-apart: age_v1
                    # wording: cosmetic
                    # abandoned: {fr: À préciser, en: To be stated}
                """);
        assertThat(faults(unit + "carry-over: [{question: age, wording: cosmetic}]\n"))
                .isEmpty();

        String text = TwoVersions.second("fr: Votre note", "fr: Une autre");
        assertThat(pasted(text + "carry-over: [{question: note, wording: breaking}]\n"))
                .isEqualTo("""
                carry-over:
                  - question: note
                    kept-apart: note_v1
                    wording: breaking
                    # abandoned: {fr: À préciser, en: To be stated}
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: tram, label: {fr: Le tram, en: The tram}}, | ''
            max: 99 | max: 60
            fr: ans, en: years | fr: mois, en: months
            id: idee | id: avis
            id: idee, type: long-text | id: court, type: short-text
            type: long-text | type: short-text
            question: mode, is: bus | question: mode, is: velo
            """)
    void eachWayThatIsProposedIsTaken(String was, String is) {
        String second = TwoVersions.second(was, is);
        List<String> lines = pasted(second).lines().toList();
        List<String> head = lines.subList(0, 2);
        List<String> ways =
                lines.stream().skip(2).filter(line -> !line.isBlank()).toList();

        assertThat(ways).hasSizeBetween(2, 3).allSatisfy(way -> {
            String declared = second + String.join("\n", head) + "\n" + way.replace("# ", "") + "\n";
            assertThat(faults(declared)).isEmpty();
            assertThat(Misfit.of(versions(declared))).isEmpty();
        });
    }

    @Test
    void aReasonIsAskedInTheLanguagesOfTheVersionThatGivesIt() {
        String french = TwoVersions.second("[fr, en]", "[fr]")
                .replaceAll("\\{fr: ([^,{}]+), en: [^,{}]+}", "$1")
                .replace("max: 99", "max: 60");

        assertThat(pasted(french)).endsWith("# abandoned: {fr: À préciser}\n");
    }

    private static List<Fault> faults(String second) {
        return Undeclared.faults(TwoVersions.changesTo(second), "consultation.yaml");
    }

    /// What the last fault gives to paste.
    private static String pasted(String second) {
        String told = faults(second).getLast().in("en");
        return told.substring(told.indexOf("carry-over:"));
    }

    private static Versions versions(String second) {
        var all = new TreeMap<Integer, fr.parvis.definition.Definition>();
        all.put(1, TwoVersions.read(TwoVersions.FIRST));
        all.put(2, TwoVersions.read(second));
        return new Versions(all);
    }
}
