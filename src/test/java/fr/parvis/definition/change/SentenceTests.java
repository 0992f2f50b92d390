package fr.parvis.definition.change;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.change.Change.Reworded;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A change is told in the reader's language, with what stood there and what stands there now in that language.
final class SentenceTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: idee, type: long-text, label: {fr: Une idée, en: An idea} | id: avis, type: long-text, label: {fr: Avis, en: Opinion} | question retirée / question ajoutée | question removed / question added
            , max: 99} | } | plus grand nombre : 99 → sans limite | largest number: 99 → no limit
            max: 99 | min: 18, max: 99 | plus petit nombre : sans limite → 18 | smallest number: no limit → 18
            en: Your mark} | en: Your mark}, highest: 10 | plus haute note : 5 → 10 | highest mark: 5 → 10
            type: long-text | type: short-text | type « texte long » → « texte court » | type “long text” → “short text”
            {id: tram, label: {fr: Le tram, en: The tram}}, | '' | choix retiré : « Le tram » | choice removed: “The tram”
            {id: nord, label: {fr: Le nord, en: North}}, | '' | ligne retirée : « Le nord » | row removed: “North”
            [{id: bus, | [{id: pied, label: {fr: À pied, en: On foot}}, {id: bus, | choix ajouté : « À pied » | choice added: “On foot”
            [{id: nord, | [{id: est, label: {fr: L’est, en: East}}, {id: nord, | ligne ajoutée : « L’est » | row added: “East”
            {id: bien, label: {fr: Bien, en: Good}}, {id: mal, label: {fr: Mal, en: Bad}} | {id: mal, label: {fr: Mal, en: Bad}}, {id: bien, label: {fr: Bien, en: Good}} | choix dans un autre ordre | choices in another order
            fr: Votre moyen, en: Your mode | fr: Comment, en: How | intitulé : « Votre moyen » → « Comment » | label: “Your mode” → “How”
            en: Your mark} | en: Your mark}, help: {fr: De 1 à 5, en: 1 to 5} | aide : rien → « De 1 à 5 » | help: nothing → “1 to 5”
            fr: Le bus, en: The bus | fr: Un bus, en: A bus | choix « bus » : « Le bus » → « Un bus » | choice “bus”: “The bus” → “A bus”
            fr: Le sud, en: South | fr: Au sud, en: The south | ligne « sud » : « Le sud » → « Au sud » | row “sud”: “South” → “The south”
            en: Your mark} | en: Your mark}, lowest-label: {fr: Mauvais, en: Bad} | nom de la plus basse note : rien → « Mauvais » | name of the lowest mark: nothing → “Bad”
            en: Your mark} | en: Your mark}, highest-label: {fr: Bon, en: Good} | nom de la plus haute note : rien → « Bon » | name of the highest mark: nothing → “Good”
            fr: ans, en: years | fr: mois, en: months | unité : « ans » → « mois » | unit: “years” → “months”
            , shown-if: {question: mode, is: bus} | '' | posée à plus de personnes | asked of more people
            {question: mode, is: bus} | {question: mode, is: tram} | posée à moins de personnes, ou à d’autres | asked of fewer people, or of others
            {question: mode, is: bus} | {not: {not: {question: mode, is: bus}}} | condition écrite autrement, pour les mêmes personnes | condition written otherwise, for the same people
            en: Your mark} | en: Your mark}, required: true | réponse désormais obligatoire | an answer is now required
            en: Your mode} | en: Your mode}, profile: true | dit désormais qui répond | now says who answers
            fr: Bonjour, en: Hello | fr: Bonsoir, en: Evening | texte de la partie « vous » : « Bonjour » → « Bonsoir » | text of the section “vous”: “Hello” → “Evening”
            fr: Les lieux, en: Places | fr: Où, en: Where | titre de la partie « lieux » : « Les lieux » → « Où » | title of the section “lieux”: “Places” → “Where”
            fr: Vélo, en: Bikes | fr: Vélos, en: Bicycles | titre | title
            closes: 2026-03-31 | closes: 2026-04-02 | dates ou fuseau horaire | days or time zone
            """)
    void aChangeIsToldInTheWordsOfTheLanguage(String was, String is, String french, String english) {
        List<Change> all = TwoVersions.changes(was, is).all();

        assertThat(told("fr", all)).isEqualTo(french);
        assertThat(told("en", all)).isEqualTo(english);
    }

    @Test
    void whatIsMappedIsToldWithWhatItIsNowCountedWith() {
        String second = TwoVersions.second("{id: tram, label: {fr: Le tram, en: The tram}}, ", "")
                        .replace(
                                "{id: nord, label: {fr: Le nord, en: North}}",
                                "{id: n, label: {fr: Nord, en: The north}}")
                        .replace("id: idee", "id: avis")
                + """
                carry-over:
                  - {question: mode, mapped: {choices: [{from: tram, to: bus}]}}
                  - {question: grille, mapped: {rows: [{from: nord, to: n}]}}
                  - {question: idee, mapped: {to: avis}}
                """;
        List<Change> all = TwoVersions.changesTo(second).all();

        assertThat(told("fr", all))
                .isEqualTo("choix « Le tram » désormais compté avec « Le bus »"
                        + " / ligne « Le nord » désormais comptée avec « Nord » / devient la question « avis »");
        assertThat(told("en", all))
                .isEqualTo("choice “The tram” now counted with “The bus”"
                        + " / row “North” now counted with “The north” / becomes the question “avis”");
    }

    @Test
    void sectionsAndQuestionsThatComeGoOrMoveAreTold() {
        String second = TwoVersions.second("section: lieux", "section: ailleurs");
        assertThat(told("fr", TwoVersions.changesTo(second).all()))
                .isEqualTo("partie « lieux » retirée / partie « ailleurs » ajoutée");
        assertThat(told("en", TwoVersions.changesTo(second).all()))
                .isEqualTo("section “lieux” removed / section “ailleurs” added");

        String word = TwoVersions.line("id: mot");
        String moved = TwoVersions.second(word, "").concat(word);
        assertThat(told("fr", TwoVersions.changesTo(moved).all())).isEqualTo("posée à une autre place");
        assertThat(told("en", TwoVersions.changesTo(moved).all())).isEqualTo("asked at another place");
    }

    @Test
    void aLeverThatComesIsTold() {
        String second = TwoVersions.second("en: An idea}", "en: An idea}, lever: agir")
                .concat("codebook: {levers: [{id: agir, name: {fr: Agir, en: Act}}]}\n");
        assertThat(told("fr", TwoVersions.changesTo(second).all()))
                .isEqualTo("levier : rien → agir / leviers ou volets");
        assertThat(told("en", TwoVersions.changesTo(second).all()))
                .isEqualTo("lever: nothing → agir / levers or strands");
    }

    @Test
    void theTextThatChangedIsNamedWithoutWhatItSays() {
        var choice =
                (Reworded) TwoVersions.changes("fr: Le bus", "fr: Un bus").all().getFirst();
        var label = (Reworded)
                TwoVersions.changes("fr: Votre note", "fr: Note").all().getFirst();

        assertThat(new Sentence("fr").text(choice)).isEqualTo("choix « bus »");
        assertThat(new Sentence("en").text(label)).isEqualTo("label");
    }

    private static String told(String language, List<Change> changes) {
        var sentence = new Sentence(language);
        return changes.stream().map(sentence::of).collect(Collectors.joining(" / "));
    }
}
