package fr.parvis.definition.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.Definition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

final class RoundTripTests {

    private static final int RUNS = 400;

    @Test
    void whatIsWrittenIsReadBackEqual() {
        for (int seed = 0; seed < RUNS; seed++) {
            Definition definition = new RandomDefinition(seed).make();
            String yaml = Definitions.toYaml(definition);
            String json = Definitions.toJson(definition);

            assertThat(Definitions.parse(yaml, "copy.yaml"))
                    .as("seed %d%n%s", seed, yaml)
                    .isEqualTo(definition);
            assertThat(Definitions.parse(json, "definition.json"))
                    .as("seed %d", seed)
                    .isEqualTo(definition);
            assertThat(Definitions.toJson(Definitions.parse(yaml, "copy.yaml"))).isEqualTo(json);
        }
    }

    @Test
    void jsonIsWhatAnyJsonReaderReads() {
        var mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        for (int seed = 0; seed < RUNS; seed++) {
            String json = Definitions.toJson(new RandomDefinition(seed).make());

            assertThat(mapper.writeValueAsString(mapper.readTree(json))).isEqualTo(json);
        }
    }

    @Test
    void theOrderOfKeysDoesNotShowInJson() {
        String json = Definitions.toJson(Definitions.parse(Samples.everything(), "everything.yaml"));

        for (int seed = 0; seed < 50; seed++) {
            String shuffled = shuffled(Samples.everything(), new Random(seed));

            assertThat(shuffled).isNotEqualTo(Samples.everything());
            assertThat(Definitions.toJson(Definitions.parse(shuffled, "shuffled.yaml")))
                    .isEqualTo(json);
        }
    }

    @Test
    void formsThatMeanTheSameGiveTheSameJson() {
        String plain = Samples.sound().replace("max: 120", "max: 120\n        unit: ans");
        String other = plain.replace("max: 120", "max: 120.0")
                .replace("min: 18", "min: +18.00")
                .replace("title: Essai", "title: |\n  Essai\n")
                .replace("label: Votre note", "label: {fr: \"Votre note\"}\n        lowest: 1")
                .replace("lever: agir", "lever: agir\n        length: 20000\n        required: false")
                .replace("\"#14532d\"", "'#14532D', secondary: \"#8a3b12\"");

        assertThat(json(other)).isEqualTo(json(plain));
    }

    @Test
    void aChangeShowsInJson() {
        Stream.of("title: Essais", "title: essai", "title: 'Essai !'")
                .forEach(title -> assertThat(json(Samples.sound().replace("title: Essai", title)))
                        .isNotEqualTo(json(Samples.sound())));
    }

    @Test
    void neitherLocaleNorTimeZoneShowInJson() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String json = json(Samples.everything());
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(json(Samples.everything())).isEqualTo(json);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void wordsAreKeptCodePointForCodePoint() {
        String composed = "\u00e9";
        String decomposed = "e\u0301";
        String text = Samples.smallest().replace("Votre avis", composed + " " + decomposed + " 👩‍👩‍👧 \u05d0\u202e");

        Definition definition = Definitions.parse(text, "essai.yaml");
        String label =
                definition.questionnaire().questions().getFirst().ask().label().in("fr");

        assertThat(label).isEqualTo(composed + " " + decomposed + " 👩‍👩‍👧 \u05d0\u202e");
        assertThat(Definitions.toJson(definition).getBytes(StandardCharsets.UTF_8))
                .contains(label.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTextOfSeveralLinesIsWrittenInLines() {
        String text = Samples.smallest().replace("title: Essai", "title: |\n  Un\n  Deux\n");

        assertThat(Definitions.toYaml(Definitions.parse(text, "essai.yaml"))).contains("title: |\n  Un\n  Deux\n");
    }

    @Test
    void theSameWordingTwiceIsWrittenTwice() {
        Definition definition = Definitions.parse(Samples.everything(), "everything.yaml");
        var twice = new Definition(
                definition.id(),
                definition.version(),
                definition.languages(),
                definition.title(),
                definition.title(),
                definition.organiser(),
                List.of(definition.title(), definition.title()),
                definition.title(),
                definition.calendar(),
                List.of(),
                List.of(),
                List.of(),
                null,
                definition.questionnaire(),
                definition.codebook(),
                List.of(),
                List.of(),
                List.of(),
                null,
                definition.report());

        assertThat(Definitions.parse(Definitions.toYaml(twice), "twice.yaml")).isEqualTo(twice);
    }

    @Test
    void whatPeopleReadIsPlain() {
        assertThat(Definitions.toYaml(Definitions.parse(Samples.smallest(), "essai.yaml")))
                .isEqualTo("""
                parvis: 1
                id: essai
                languages: [fr]
                title: Essai
                organiser:
                  name: Ville
                opens: 2024-03-04
                closes: 2024-04-05
                questionnaire:
                  - section: avis-general
                    title: Avis
                    questions:
                      - id: avis
                        type: long-text
                        label: Votre avis
                """);
    }

    private static String json(String yaml) {
        return Definitions.toJson(Definitions.parse(yaml, "essai.yaml"));
    }

    private static String shuffled(String yaml, Random random) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return new Dump(DumpSettings.builder().build()).dumpToString(shuffled(tree, random));
    }

    private static Object shuffled(Object tree, Random random) {
        return switch (tree) {
            case Map<?, ?> map -> {
                var keys = new ArrayList<Object>(map.keySet());
                Collections.shuffle(keys, random);
                var shuffled = new LinkedHashMap<Object, Object>();
                keys.forEach(key -> shuffled.put(key, shuffled(map.get(key), random)));
                yield shuffled;
            }
            case List<?> list ->
                list.stream().map(item -> shuffled(item, random)).toList();
            default -> tree;
        };
    }
}
