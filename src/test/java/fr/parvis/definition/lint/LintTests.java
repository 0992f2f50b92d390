package fr.parvis.definition.lint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import fr.parvis.definition.yaml.Definitions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each rule on a whole definition, and none on the samples.
class LintTests {

    private static final String HEAD = """
            parvis: 1
            id: essai
            version: 1
            languages: [fr]
            title: Essai
            organiser: {name: Ville}
            opens: 2026-03-01
            closes: 2026-03-31
            """;

    private static final String YES_NO = "choices: [{id: oui, label: Oui}, {id: non, label: Non}]";

    @ParameterizedTest
    @ValueSource(strings = {"plan-velo", "achats-responsables"})
    void nothingIsSaidOfTheSamples(String sample) {
        assertThat(Lint.of(Definitions.read(Path.of("examples", sample)))).isEmpty();
    }

    @Test
    void everyRuleOfOneQuestionIsFoundWhereItIsBroken() {
        assertThat(codes("""
                {id: a, type: single-choice, label: "Que préférez-vous ?", choices: [{id: x, label: Une piste}, {id: y, label: Les pistes}]}
                """)).containsExactly("lint/similar-choices/a");
        assertThat(codes("""
                {id: a, type: single-choice, label: "Votre âge ?", choices: [{id: x, label: 18-25 ans}, {id: y, label: 25-35 ans}]}
                """)).containsExactly("lint/overlapping-ranges/a");
        assertThat(codes("""
                {id: a, type: single-choice, label: "Votre âge ?", choices: [{id: x, label: 18-25 ans}, {id: y, label: 30 ans et plus}]}
                """)).containsExactly("lint/hole-between-ranges/a");
        assertThat(codes("{id: a, type: single-choice, label: \"Êtes-vous opposé à l’interdiction du feu ?\", " + YES_NO
                        + "}"))
                .containsExactly("lint/double-negation/a");
        assertThat(codes("{id: a, type: long-text, label: \"Que changer ? Et pourquoi ?\"}"))
                .containsExactly("lint/two-questions/a");
    }

    @Test
    void whoMustJudgeMayAlsoNotKnow() {
        String judged =
                "{id: a, type: single-choice, required: %s, label: \"Pensez-vous que l’eau est bonne ?\", %s %s}";

        assertThat(codes(judged.formatted(true, YES_NO, ""))).containsExactly("lint/no-dont-know/a");
        assertThat(codes(judged.formatted(false, YES_NO, ""))).isEmpty();
        assertThat(codes(judged.formatted(true, YES_NO, ", dont-know: Je ne sais pas")))
                .isEmpty();
        assertThat(codes(
                        "{id: a, type: single-choice, required: true, label: \"Avez-vous un vélo ?\", " + YES_NO + "}"))
                .isEmpty();
        assertThat(codes("{id: a, type: rating, required: true, label: Votre note, lowest: 1, highest: 5}"))
                .containsExactly("lint/no-dont-know/a");
    }

    @Test
    void aConditionThatAlwaysOrNeverHoldsIsFound() {
        String first = "{id: a, type: single-choice, label: \"Avez-vous un vélo ?\", required: true, " + YES_NO + "}";

        assertThat(
                        codes(
                                first,
                                "{id: b, type: long-text, label: Dites, shown-if: {any: [{question: a, is: oui}, {question: a, is: non}]}}"))
                .containsExactly("lint/always-shown/b");
        assertThat(
                        codes(
                                first,
                                "{id: b, type: long-text, label: Dites, shown-if: {all: [{question: a, is-not: oui}, {question: a, is-not: non}]}}"))
                .containsExactly("lint/never-shown/b");
        assertThat(codes(first, "{id: b, type: long-text, label: Dites, shown-if: {question: a, is: oui}}"))
                .isEmpty();
        assertThat(
                        codes(
                                first.replace("required: true, ", ""),
                                "{id: b, type: long-text, label: Dites, shown-if: {any: [{question: a, is: oui}, {question: a, is: non}]}}"))
                .isEmpty();
    }

    @Test
    void aProfileThatNoChapterPrintsIsFound() {
        var rating = (Question.Rating) definition("{id: a, type: rating, label: Note, lowest: 1, highest: 5}")
                .questionnaire()
                .questions()
                .getFirst();
        var ask = rating.ask();
        var profile = new Question.Ask(ask.id(), ask.label(), null, false, true, null, null);

        assertThat(Lint.isPrinted(rating)).isTrue();
        assertThat(Lint.isPrinted(new Question.Rating(profile, 1, 5, null, null, null)))
                .isFalse();
        assertThat(codes("{id: a, type: single-choice, profile: true, label: Vous êtes, " + YES_NO + "}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Votre nom",
                "Quel est votre prénom ?",
                "Votre date de naissance",
                "Quelle est votre adresse ?",
                "Votre courriel",
                "Votre numéro de téléphone",
                "Comment vous appelez-vous ?",
                "En quelle année êtes-vous né ?",
                "Quel est votre code postal ?",
                "Nom"
            })
    void whatAsksForANameIsFound(String asked) {
        assertThat(codes("{id: a, type: short-text, label: \"" + asked + "\"}"))
                .containsExactly("lint/identifying-question/a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Votre rue préférée",
                "Quel nom donner à la place ?",
                "Votre idée",
                "Quelle adresse faut-il protéger ?",
                "Quel jour êtes-vous venu ?",
                "Quelle distance parcourez-vous ?",
                "Vos mots",
                "Votre quartier",
                "À quelle adresse manque un banc ?",
                "Que faut-il nommer autrement ?"
            })
    void whatAsksForNoNameIsLeftInPeace(String asked) {
        assertThat(codes("{id: a, type: short-text, label: \"" + asked + "\"}")).isEmpty();
    }

    @Test
    void aProfileThatCouldNameSomeoneIsFound() {
        assertThat(codes(profile("a", 13))).containsExactly("lint/identifying-question/a");
        assertThat(codes(profile("a", 10), profile("b", 10))).isEmpty();
        List<Warning> found = Lint.of(definition(profile("a", 10), profile("b", 11)));
        assertThat(found).extracting(Warning::code).containsExactly("lint/identifying-profile");
        assertThat(found.getFirst().in("en")).contains("a, b", "110 groups", "550 answers");
    }

    @Test
    void aLongQuestionnaireIsFound() {
        String[] texts = new String[8];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = "{id: t" + i + ", type: long-text, label: Dites " + i + "}";
        }

        List<Warning> found = Lint.of(definition(texts));
        assertThat(found).extracting(Warning::code).containsExactly("lint/too-long");
        assertThat(found.getFirst().in("fr")).contains("15 minutes");
    }

    @Test
    void aTextCopiedIntoTheOtherLanguageIsFound() {
        String copied = "{id: a, type: long-text, label: {fr: \"Que faut-il changer ici ?\", en: \"%s\"}}";
        String head = HEAD.replace("[fr]", "[fr, en]")
                .replace("title: Essai", "title: {fr: Essai, en: Trial}")
                .replace("name: Ville", "name: {fr: Ville, en: Town}");

        assertThat(Lint.of(definition(head, "{fr: Tout, en: All}", copied.formatted("Que faut-il changer ici ?"))))
                .extracting(Warning::code)
                .containsExactly("lint/not-translated/a");
        assertThat(Lint.of(definition(head, "{fr: Tout, en: All}", copied.formatted("What should change here?"))))
                .isEmpty();
    }

    @Test
    void aWarningIsAcknowledgedByItsCode() {
        String asked = "{id: a, type: long-text, label: \"Que changer ? Et pourquoi ?\"}";
        Definition definition = Definitions.parse(
                yaml(HEAD, "Tout", asked)
                        + "acknowledgements: [{alert: lint/two-questions/a, by: A. Martin, reason: Voulu}]\n",
                "essai");

        assertThat(Lint.of(definition)).hasSize(1);
        assertThat(Lint.unacknowledged(definition)).isEmpty();
        assertThat(Lint.unacknowledged(definition(asked))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleSaysWhyAndHowToMendIt(Rule rule) {
        for (String language : List.of("fr", "en")) {
            String told = new Warning(rule, "q4", List.of("un", "deux", "trois")).in(language);
            assertThat(told.split("\\. ").length).as(told).isGreaterThan(1);
            assertThat(told).doesNotContain("{");
        }
    }

    private static String profile(String id, int choices) {
        var text =
                new StringBuilder("{id: " + id + ", type: single-choice, profile: true, label: Vous êtes, choices: [");
        for (int i = 0; i < choices; i++) {
            text.append("{id: c")
                    .append(i)
                    .append(", label: Choix ")
                    .append((char) ('a' + i))
                    .append("},");
        }
        return text.append("]}").toString();
    }

    private static List<String> codes(String... questions) {
        return Lint.of(definition(questions)).stream().map(Warning::code).toList();
    }

    private static Definition definition(String... questions) {
        return Definitions.parse(yaml(HEAD, "Tout", questions), "essai");
    }

    private static Definition definition(String head, String title, String question) {
        return Definitions.parse(yaml(head, title, question), "essai");
    }

    private static String yaml(String head, String title, String... questions) {
        var text = new StringBuilder(
                head + "questionnaire:\n  - section: tout\n    title: " + title + "\n    questions:\n");
        for (String question : questions) {
            text.append("      - ").append(question.strip()).append('\n');
        }
        return text.toString();
    }
}
