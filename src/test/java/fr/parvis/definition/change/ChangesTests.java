package fr.parvis.definition.change;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.Definition;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.change.Change.OfQuestion;
import fr.parvis.definition.yaml.Definitions;
import fr.parvis.definition.yaml.RandomDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a version changes: nothing goes unseen, and each change has the effect that the guide tells.
final class ChangesTests {

    /// Fewer where the test is run again and again, for each mutant.
    private static final int TRIES = Integer.getInteger("parvis.tries", 3_000);

    private static final String BEFORE = """
            parvis: 1
            id: essai
            languages: [fr]
            title: Essai
            organiser: {name: Ville}
            opens: 2026-03-02
            closes: 2026-03-31
            questionnaire:
              - section: s
                title: S
                text: Bonjour
                questions:
                  - {id: un, type: single-choice, label: Un, other: {label: Autre}, dont-know: Sais pas, choices: [{id: a, label: A}, {id: b, label: B}, {id: c, label: C}]}
                  - {id: deux, type: multiple-choice, label: Deux, max: 2, choices: [{id: a, label: A}, {id: b, label: B}, {id: c, label: C}]}
                  - {id: note, type: rating, label: Note}
                  - {id: age, type: number, label: Age, unit: ans, min: 18, max: 99}
                  - {id: jour, type: date, label: Jour, min: 2026-01-01}
                  - {id: grille, type: grid, label: Grille, rows: [{id: nord, label: Nord}, {id: sud, label: Sud}], choices: [{id: bien, label: Bien}]}
                  - {id: mot, type: short-text, label: Mot, shown-if: {question: un, is: a}}
              - section: fin
                title: Fin
                questions:
                  - {id: idee, type: long-text, label: Idée}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Essai | title: Essais | PartChanged | NONE
            closes: 2026-03-31 | closes: 2026-04-02 | PartChanged | COMPARABLE
            text: Bonjour | text: Bonsoir | SectionChanged | COMPARABLE
            title: Fin | title: Suite | SectionChanged | NONE
            label: Un, | label: Lequel, | Reworded | COMPARABLE
            {id: b, label: B}, {id: c, label: C}]}\\n      - {id: deux | {id: b, label: B}]}\\n      - {id: deux | OptionRemoved | BREAKING
            {id: b, label: B}, {id: c, label: C}]}\\n      - {id: deux | {id: c, label: C}, {id: b, label: B}]}\\n      - {id: deux | OptionsReordered | COMPARABLE
            {id: c, label: C}]}\\n      - {id: deux | {id: c, label: C}, {id: d, label: D}]}\\n      - {id: deux | OptionAdded | COMPARABLE
            dont-know: Sais pas, | '' | OptionRemoved | BREAKING
            max: 2 | max: 1 | LimitChanged | BREAKING
            max: 2 | max: 3 | LimitChanged | COMPARABLE
            label: Note | label: Note, highest: 10 | LimitChanged | BREAKING
            label: Deux, | label: Deux, min: 2, | LimitChanged | BREAKING
            label: Un, | label: Un, profile: true, | MarkChanged | NONE
            label: Un, | label: Un, help: Aide, | Reworded | COMPARABLE
            label: Note | label: Note, lowest: 0 | LimitChanged | BREAKING
            label: Note | label: Note, dont-know: Sais pas | OptionAdded | COMPARABLE
            min: 18 | min: 20 | LimitChanged | BREAKING
            min: 18 | min: 16 | LimitChanged | COMPARABLE
            unit: ans | unit: ans, decimals: 1 | LimitChanged | COMPARABLE
            other: {label: Autre} | other: {label: Autre, length: 50} | LimitChanged | COMPARABLE
            min: 2026-01-01 | min: 2026-01-01, max: 2026-12-31 | LimitChanged | BREAKING
            label: Mot, | label: Mot, length: 20, | LimitChanged | COMPARABLE
            {id: bien, label: Bien}] | {id: bien, label: Bien}, {id: mal, label: Mal}] | OptionAdded | COMPARABLE
            label: Nord | label: Le nord | Reworded | COMPARABLE
            unit: ans | unit: mois | Reworded | BREAKING
            max: 99 | max: 60 | LimitChanged | BREAKING
            max: 99 | max: 120 | LimitChanged | COMPARABLE
            min: 2026-01-01 | min: 2026-02-01 | LimitChanged | BREAKING
            {id: sud, label: Sud}], | {id: est, label: Est}, {id: sud, label: Sud}], | OptionAdded | COMPARABLE
            rows: [{id: nord, label: Nord}, | rows: [ | OptionRemoved | BREAKING
            {question: un, is: a} | {question: un, is: b} | ConditionChanged | BREAKING
            {question: un, is: a} | {any: [{question: un, is: a}, {question: un, is: b}]} | ConditionChanged | COMPARABLE
            {question: un, is: a} | {not: {not: {question: un, is: a}}} | ConditionChanged | NONE
            , shown-if: {question: un, is: a} | '' | ConditionChanged | COMPARABLE
            type: short-text | type: long-text | TypeChanged | BREAKING
            label: Idée | label: Idée, length: 500 | LimitChanged | COMPARABLE
            label: Idée | label: Idée, required: true | MarkChanged | COMPARABLE
            """)
    void eachChangeHasItsEffect(String was, String is, String change, Effect effect) {
        String after = BEFORE.replace(was.replace("\\n", "\n"), is == null ? "" : is.replace("\\n", "\n"));
        assertThat(after).isNotEqualTo(BEFORE);

        List<Change> all = Changes.between(read(BEFORE), read(after)).all();

        assertThat(all)
                .filteredOn(c -> !(c instanceof Change.LimitChanged limit && limit.limit() == Change.Limit.LENGTH)
                        || change.equals("LimitChanged"))
                .singleElement()
                .satisfies(c -> assertThat(c.getClass().getSimpleName()).isEqualTo(change))
                .satisfies(c -> assertThat(c.effect()).isEqualTo(effect));
    }

    @Test
    void aChangedIdentifierIsARemovalAndAnAdditionUnlessItIsMapped() {
        String renamed = BEFORE.replace("id: idee", "id: propos");
        assertThat(Changes.between(read(BEFORE), read(renamed)).all())
                .extracting(c -> c.getClass().getSimpleName())
                .containsExactly("QuestionRemoved", "QuestionAdded");
        assertThat(Changes.between(read(BEFORE), read(renamed)).undeclared()).containsExactly("idee");

        String mapped = renamed.replace("id: essai", "id: essai\nversion: 2")
                + "carry-over: [{question: idee, mapped: {to: propos}}]\n";
        var changes = Changes.between(read(BEFORE), read(mapped));
        assertThat(changes.all()).containsExactly(new Change.QuestionRenamed("idee", "propos"));
        assertThat(changes.undeclared()).isEmpty();
    }

    @Test
    void onlyWhatWasMovedIsToldToHaveMoved() {
        String grille =
                BEFORE.lines().filter(l -> l.contains("id: grille")).findFirst().orElseThrow() + "\n";
        String first =
                BEFORE.lines().filter(l -> l.contains("id: un,")).findFirst().orElseThrow() + "\n";
        String after = BEFORE.replace(grille, "").replace(first, grille + first);

        assertThat(Changes.between(read(BEFORE), read(after)).all())
                .containsExactly(new Change.QuestionMoved("grille"));
    }

    @Test
    void anAuthorSaysWhatAChangedWordingDoes() {
        String after = BEFORE.replace("label: Un,", "label: Lequel,").replace("id: essai", "id: essai\nversion: 2");

        assertThat(Changes.between(read(BEFORE), read(after + "carry-over: [{question: un, wording: cosmetic}]\n"))
                        .all())
                .extracting(Change::effect)
                .containsExactly(Effect.NONE);
        var breaking = Changes.between(read(BEFORE), read(after + "carry-over: [{question: un, wording: breaking}]\n"));
        assertThat(breaking.all()).extracting(Change::effect).containsExactly(Effect.BREAKING);
        assertThat(breaking.undeclared()).containsExactly("un");
    }

    @Test
    void aLanguageAddedIsOneChange() {
        String both = BEFORE.replace("[fr]", "[fr, en]")
                .replaceAll("(label|title|name|text|unit|dont-know): ([^,{}\\n]+)", "$1: {fr: $2, en: $2}");

        assertThat(Changes.between(read(BEFORE), read(both)).all().stream().filter(OfQuestion.class::isInstance))
                .isEmpty();
        assertThat(Changes.between(read(BEFORE), read(both)).all())
                .contains(new Change.PartChanged(Change.Part.LANGUAGES));
    }

    @Test
    void nothingChangesBetweenADefinitionAndItself() {
        for (long seed = 0; seed < Math.min(200, TRIES); seed++) {
            Definition definition = new RandomDefinition(seed).make();
            Definition again = Definitions.parse(Definitions.toYaml(definition), "again.yaml");

            assertThat(Changes.between(definition, again).all())
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void everyDifferenceOfTwoDefinitionsIsSeen() {
        int different = 0;
        for (long seed = 0; seed < TRIES; seed++) {
            Definition before = new RandomDefinition(seed % 100).make();
            JsonNode tree = JsonMapper.shared().readTree(Definitions.toJson(before));
            damage(tree, new Random(seed));
            Definition after;
            try {
                after = Definitions.parse(JsonMapper.shared().writeValueAsString(tree), "after.json");
            } catch (UnusableConsultation e) {
                continue;
            }
            boolean same = content(before).equals(content(after));
            different += same ? 0 : 1;
            assertThat(Changes.between(before, after).all().isEmpty())
                    .as("seed %d%n%s%n%s", seed, content(before), content(after))
                    .isEqualTo(same);
        }
        assertThat(different).isGreaterThan(TRIES / 3);
    }

    @Test
    void everyChangeHasItsSentenceInBothLanguages() {
        for (long seed = 0; seed < Math.min(60, TRIES); seed++) {
            var changes = Changes.between(new RandomDefinition(seed).make(), new RandomDefinition(seed + 1).make());
            for (String language : List.of("fr", "en")) {
                assertThat(Listing.of(changes, language))
                        .hasSizeGreaterThan(changes.all().size());
                assertThat(Undeclared.faults(changes, "consultation.yaml"))
                        .allSatisfy(fault -> assertThat(fault.in(language)).isNotBlank());
            }
        }
    }

    /// What a change can be of: neither identifier nor number, nor what is declared of earlier answers.
    private static String content(Definition definition) {
        var tree = (ObjectNode) JsonMapper.shared().readTree(Definitions.toJson(definition));
        tree.remove(List.of("id", "version", "carry-over"));
        return tree.toString();
    }

    /// One thing somewhere: a text, a number or a flag otherwise, a key less, an item less, twice or elsewhere.
    private static void damage(JsonNode root, Random random) {
        var places = new ArrayList<JsonNode>();
        collect(root, places);
        switch (places.get(random.nextInt(places.size()))) {
            case ObjectNode object -> {
                var names = List.copyOf(object.propertyNames());
                String name = names.get(random.nextInt(names.size()));
                JsonNode value = object.get(name);
                if (value.isString() && random.nextInt(4) > 0) {
                    object.put(name, value.stringValue() + "x");
                } else if (value.isInt() && random.nextInt(4) > 0) {
                    object.put(name, value.intValue() + 1);
                } else if (value.isBoolean()) {
                    object.put(name, !value.booleanValue());
                } else {
                    object.remove(name);
                }
            }
            case ArrayNode array
            when array.size() > 1 && random.nextBoolean() -> {
                JsonNode first = array.remove(0);
                array.add(first);
            }
            case ArrayNode array when array.size() > 0 -> array.remove(random.nextInt(array.size()));
            default -> {}
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainer() && !node.isEmpty()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }

    private static Definition read(String yaml) {
        return Definitions.parse(yaml, "essai.yaml");
    }
}
