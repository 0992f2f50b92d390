package fr.parvis.definition.change;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.Definition;
import fr.parvis.definition.yaml.Definitions;

/// A first version in two languages, with most types of question, and a second one that says some of it otherwise.
final class TwoVersions {

    static final String FIRST = """
            parvis: 1
            id: velo
            languages: [fr, en]
            title: {fr: Vélo, en: Bikes}
            organiser: {name: {fr: Ville, en: Town}}
            opens: 2026-03-02
            closes: 2026-03-31
            questionnaire:
              - section: vous
                title: {fr: Vous, en: You}
                text: {fr: Bonjour, en: Hello}
                questions:
                  - {id: mode, type: single-choice, label: {fr: Votre moyen, en: Your mode}, choices: [{id: bus, label: {fr: Le bus, en: The bus}}, {id: tram, label: {fr: Le tram, en: The tram}}, {id: velo, label: {fr: Le vélo, en: The bike}}]}
                  - {id: note, type: rating, label: {fr: Votre note, en: Your mark}}
                  - {id: age, type: number, label: {fr: Votre âge, en: Your age}, unit: {fr: ans, en: years}, max: 99}
                  - {id: mot, type: short-text, label: {fr: Un mot, en: A word}, shown-if: {question: mode, is: bus}}
              - section: lieux
                title: {fr: Les lieux, en: Places}
                questions:
                  - {id: grille, type: grid, label: {fr: Par lieu, en: By place}, rows: [{id: nord, label: {fr: Le nord, en: North}}, {id: sud, label: {fr: Le sud, en: South}}], choices: [{id: bien, label: {fr: Bien, en: Good}}, {id: mal, label: {fr: Mal, en: Bad}}]}
                  - {id: rang, type: ranking, label: {fr: Votre ordre, en: Your order}, max: 2, choices: [{id: pistes, label: {fr: Des pistes, en: Lanes}}, {id: arceaux, label: {fr: Des arceaux, en: Racks}}, {id: ateliers, label: {fr: Des ateliers, en: Workshops}}]}
                  - {id: idee, type: long-text, label: {fr: Une idée, en: An idea}}
            """;

    private TwoVersions() {}

    /// The first version with this text instead of that, as the second one.
    static String second(String was, String is) {
        String second = FIRST.replace(was, is);
        assertThat(second).as("%s instead of %s", is, was).isNotEqualTo(FIRST);
        return second.replace("id: velo\nlang", "id: velo\nversion: 2\nlang");
    }

    /// What that changes.
    static Changes changes(String was, String is) {
        return changesTo(second(was, is));
    }

    static Changes changesTo(String second) {
        return Changes.between(read(FIRST), read(second));
    }

    /// The whole line of the first version that says this.
    static String line(String said) {
        return FIRST.lines().filter(line -> line.contains(said)).findFirst().orElseThrow() + "\n";
    }

    static Definition read(String yaml) {
        return Definitions.parse(yaml, "consultation.yaml");
    }
}
