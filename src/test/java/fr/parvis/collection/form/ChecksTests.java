package fr.parvis.collection.form;

import static fr.parvis.collection.form.Sample.section;
import static fr.parvis.collection.form.Sample.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTests {

    /// What is wrong with the page of all types when these fields are the ones in question, `|` between
    /// them.
    private static List<Problem> problems(String fields, String language) {
        var sent = new ArrayList<>(List.of("ordre=bancs", "lieu_note.parc=bien", "lieu_note.lac=mal"));
        for (String field : fields.isEmpty() ? new String[0] : fields.split("\\|")) {
            sent.removeIf(f -> f.startsWith(field.substring(0, field.indexOf('=') + 1)));
            sent.add(field);
        }
        return send(Typed.NOTHING, "usages", sent.toArray(String[]::new)).problems(section("usages"), language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "lieux=mer; lieux:1; This answer is not one of those offered. Choose again.",
                "lieux=parc|_=|lieux=lac; ; ",
                "note=6; note:1; This answer is not one of those offered. Choose again.",
                "ordre=; ordre:add:bancs; Rank at least one item, with the “Add” buttons.",
                "ordre=bancs>bancs; ordre:1; This answer is not one of those offered. Choose again.",
                "ordre=bancs>jeux>arbres; ordre:1; Choose 2 answers at most: you chose 3.",
                "distance=beaucoup; distance:1; Write a number in figures, such as 12 or 3.5.",
                "distance=NaN; distance:1; Write a number in figures, such as 12 or 3.5.",
                "distance=1e400; distance:1; Write a number in figures, such as 12 or 3.5.",
                "distance=60.1; distance:1; Write a number between 0\u00a0km and 60\u00a0km.",
                "distance=-1; distance:1; Write a number between 0\u00a0km and 60\u00a0km.",
                "distance=1,25; distance:1; Write one decimal at most.",
                "distance=-0; ; ",
                "distance=1\u202f; ; ",
                "_day.venue=30|_month.venue=2|_year.venue=2025; venue:day; This date does not exist. Check the day and the month.",
                "_day.venue=3; venue:month; Complete the date: add the month and the year.",
                "_day.venue=3|_month.venue=2|_year.venue=25; venue:year; Write the year in four figures, such as 2026.",
                "_day.venue=3|_month.venue=2|_year.venue=9999; venue:day; Write a date between 1 January 2020 and 31 March 2026.",
                "_day.venue=3|_month.venue=2|_year.venue=0000; venue:day; Write a date between 1 January 2020 and 31 March 2026.",
                "venue=2025-02-03; ; ",
                "lieu_note.lac=; lieu_note.lac:1; Choose an answer for the row “of the lake”.",
                "lieu_note.lac=dont-know; ; ",
                "lieux=other; lieux.other:1; Give details of your answer “Elsewhere”, or choose another one.",
                "lieux.other=ici; ; ",
                "lieux=parc|lieux.other=ici; lieux.other:1; You wrote details without choosing “Elsewhere”. Choose that answer, or delete the details."
            })
    void eachAnswerToMendSaysHow(String fields, String anchor, String text) {
        List<Problem> problems = problems(fields, "en");
        if (anchor == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems)
                    .singleElement()
                    .satisfies(p -> assertThat(p.anchor()).isEqualTo(anchor))
                    .satisfies(p -> assertThat(p.text()).isEqualTo(text));
        }
    }

    @Test
    void severalChoicesAreCounted() {
        Walk many = send(
                Typed.NOTHING,
                "usages",
                "ordre=jeux",
                "lieu_note.parc=bien",
                "lieu_note.lac=mal",
                "lieux=parc",
                "lieux=lac",
                "lieux=bois");
        assertThat(many.problems(section("usages"), "fr"))
                .extracting(Problem::text)
                .containsExactly("Choisissez 2 réponses au plus\u00a0: vous en avez choisi 3.");
        Walk unsure = send(
                Typed.NOTHING,
                "usages",
                "ordre=jeux",
                "lieu_note.parc=bien",
                "lieu_note.lac=mal",
                "lieux=parc",
                "lieux=dont-know");
        assertThat(unsure.problems(section("usages"), "fr"))
                .extracting(Problem::text)
                .containsExactly("Vous avez choisi «\u00a0Je ne sais pas\u00a0» avec d’autres réponses. Gardez celle-ci"
                        + " seule, ou décochez-la.");
    }

    @Test
    void twoValuesWhereOneIsAskedAreRefused() {
        Walk walk = send(Typed.NOTHING, "vous", "statut=habitant", "statut=asso");
        assertThat(walk.problems(section("vous"), "en"))
                .extracting(Problem::text)
                .contains("Only one answer can be given. Give it again.");
    }

    @Test
    void aTextIsCountedInCodePointsAndItsLineEndsOnce() {
        String thirty = "👩‍👩‍👧\r\n" + "é".repeat(24);
        assertThat(send(Typed.NOTHING, "idees", "idee=" + thirty).problems(section("idees"), "fr"))
                .isEmpty();
        assertThat(send(Typed.NOTHING, "idees", "idee=" + thirty + "xy").problems(section("idees"), "fr"))
                .extracting(Problem::text)
                .containsExactly("Raccourcissez ce texte de 2 caractères\u00a0: il en compte 32, pour 30 au plus.");
    }

    @Test
    void whiteSpaceAloneIsNoAnswer() {
        Walk walk = send(Typed.NOTHING, "vous", "statut=asso");
        walk = send(walk.typed(), "vous", "statut=asso", "asso_nom= \t\u3000");
        assertThat(walk.problems(section("vous"), "fr"))
                .extracting(Problem::text)
                .containsExactly("Écrivez une réponse.");
    }
}
