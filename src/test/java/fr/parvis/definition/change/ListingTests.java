package fr.parvis.definition.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The lines that a person who publishes a version reads: the gravest first, each with what is declared of it.
final class ListingTests {

    @Test
    void changesAreListedByWhatTheyDoToFiguresTheGravestFirst() {
        String second = TwoVersions.second("fr: Vélo, en: Bikes", "fr: Vélos, en: Bicycles")
                .replace("max: 99", "max: 60")
                .replace("fr: Votre note, en: Your mark", "fr: Note, en: Mark");

        assertThat(Listing.of(TwoVersions.changesTo(second), "fr"))
                .containsExactly(
                        "Ce que la version 2 change de la version 1 :",
                        "  Les réponses d’avant ne s’additionnent pas d’elles-mêmes à celles d’après",
                        "    - age (« Votre âge ») : plus grand nombre : 99 → 60 — rien n’est déclaré",
                        "  Les réponses s’additionnent, et le rapport dit ce qui a changé",
                        "    - note (« Votre note ») : intitulé : « Votre note » → « Note »",
                        "  Sans effet sur les réponses",
                        "    - titre");
        assertThat(Listing.of(TwoVersions.changesTo(second), "en"))
                .containsExactly(
                        "What version 2 changes of version 1:",
                        "  The answers of before do not add up with those of after by themselves",
                        "    - age (“Your age”): largest number: 99 → 60 — nothing is declared",
                        "  The answers add up, and the report says what changed",
                        "    - note (“Your mark”): label: “Your mark” → “Mark”",
                        "  Without effect on answers",
                        "    - title");
    }

    @Test
    void anEffectThatNoChangeHasIsNotListed() {
        assertThat(Listing.of(TwoVersions.changes("max: 99", "max: 120"), "en"))
                .containsExactly(
                        "What version 2 changes of version 1:",
                        "  The answers add up, and the report says what changed",
                        "    - age (“Your age”): largest number: 99 → 120");
    }

    @Test
    void versionsThatSayTheSameAreSaidTo() {
        Changes none = TwoVersions.changesTo(TwoVersions.FIRST.replace("id: velo\nlang", "id: velo\nversion: 2\nlang"));

        assertThat(Listing.of(none, "fr")).containsExactly("La version 2 dit la même chose que la version 1.");
        assertThat(Listing.of(none, "en")).containsExactly("Version 2 says the same as version 1.");
    }

    @Test
    void whatIsDeclaredStandsAtTheEndOfTheLine() {
        String second = TwoVersions.second("max: 99", "max: 60");

        assertThat(age(second, "{question: age, mapped: {to: age}}"))
                .containsExactly("    - age (“Your age”): largest number: 99 → 60 — declared: added up");
        assertThat(age(second, "{question: age, kept-apart: age_v1}"))
                .containsExactly("    - age (“Your age”): largest number: 99 → 60 — declared: kept apart");
        assertThat(age(second, "{question: age, abandoned: {fr: Raison, en: Reason}}"))
                .containsExactly("    - age (“Your age”): largest number: 99 → 60 — declared: abandoned");
    }

    @Test
    void answersThatCouldBeAddedUpAndAreNotAreSaidNotToBe() {
        String second = TwoVersions.second("max: 99", "max: 120");

        assertThat(age(second, "{question: age, kept-apart: age_v1}"))
                .containsExactly("    - age (“Your age”): largest number: 99 → 120 — declared: kept apart");
        assertThat(age(second, "{question: age, mapped: {to: age}}"))
                .containsExactly("    - age (“Your age”): largest number: 99 → 120");
    }

    @Test
    void aNewQuestionIsNamedAsTheNewVersionAsksIt() {
        String added = "      - {id: fin, type: long-text, label: {fr: Autre chose, en: Else}}\n";

        assertThat(Listing.of(TwoVersions.changesTo(TwoVersions.FIRST + added), "fr"))
                .contains("    - fin (« Autre chose ») : question ajoutée");
    }

    private static List<String> age(String second, String declared) {
        Changes changes = TwoVersions.changesTo(second + "carry-over: [" + declared + "]\n");
        return Listing.of(changes, "en").stream()
                .filter(line -> line.startsWith("    - "))
                .toList();
    }
}
