package fr.parvis.definition.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.parvis.definition.UnusableConsultation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SchemaTests {

    private final JsonNode schema = JsonMapper.shared().readTree(Definitions.schema());
    private final Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Definitions.schema());

    @ParameterizedTest
    @EnumSource(Part.class)
    void theSchemaAndTheReaderKnowTheSameKeys(Part part) {
        JsonNode definition = definition(part);

        assertThat(definition.get("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(part.keys());
        assertThat(strings(definition.path("required"))).containsExactlyInAnyOrderElementsOf(part.required());
        assertThat(definition.get("additionalProperties").booleanValue()).isFalse();
    }

    @Test
    void everyMappingOfTheSchemaIsAPartOfTheReader() {
        var parts = new HashSet<String>();
        for (Part part : Part.values()) {
            parts.add(part.code());
        }

        var mappings = schema.get("$defs").properties().stream()
                .filter(entry -> entry.getValue().has("additionalProperties"))
                .map(entry -> entry.getKey())
                .toList();

        parts.remove(Part.CONSULTATION.code());
        assertThat(mappings).containsExactlyInAnyOrderElementsOf(parts);
    }

    @Test
    void everyKeyOfTheSchemaIsDescribed() {
        for (Part part : Part.values()) {
            assertThat(definition(part).path("title").stringValue("")).isNotBlank();
            definition(part)
                    .get("properties")
                    .properties()
                    .forEach(entry -> assertThat(described(entry.getValue()))
                            .as(part.code() + "." + entry.getKey())
                            .isTrue());
        }
    }

    @Test
    void whatTheReaderAcceptsIsValid() {
        var definition = Definitions.parse(Samples.everything(), "everything.yaml");

        assertThat(validator.validate(Samples.everything(), InputFormat.YAML)).isEmpty();
        assertThat(validator.validate(Samples.smallest(), InputFormat.YAML)).isEmpty();
        assertThat(validator.validate(Definitions.toYaml(definition), InputFormat.YAML))
                .isEmpty();
        assertThat(validator.validate(Definitions.toJson(definition), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            id: essai                        | id: Essai
            languages: [fr]                  | languages: fr
            languages: [fr]                  | languages: []
            opens: 2024-03-04                | opens: 4 mars
            opens: 2024-03-04                | open: 2024-03-04
            title: Essai                     | title: [Essai]
            type: long-text                  | type: texte
            type: long-text                  | type: ranking
            id: avis                         | id: channel
            id: avis,                        | {help: Aide,}
            label: Votre avis                | label: ' '
            label: Votre avis                | {label: Votre avis, length: 0}
            name: Ville                      | {name: Ville, logo: ../logo.svg, logo-text: Ville}
            name: Ville                      | {name: Ville, logo: logo.gif, logo-text: Ville}
            name: Ville                      | {name: Ville, logo: logo.svg}
            label: Votre avis                | {label: A, shown-if: {question: b, is: c, all: []}}
            """)
    void whatTheSchemaRefusesTheReaderRefuses(String right, String wrong) {
        String text = Samples.smallest().replace(right, inFlow(wrong));
        assertThat(text).isNotEqualTo(Samples.smallest());

        assertThat(validator.validate(text, InputFormat.YAML)).isNotEmpty();
        assertThatThrownBy(() -> Definitions.parse(text, "bad.yaml")).isInstanceOf(UnusableConsultation.class);
    }

    @Test
    void theSchemaKnowsTheLongestTextsAsTheReaderDoes() {
        String right = Samples.smallest()
                .replace("label: Votre avis", "label: " + "👩".repeat(fr.parvis.definition.Wording.LONGEST));
        assertThat(validator.validate(right, InputFormat.YAML)).isEmpty();
        assertThat(Definitions.parse(right, "right.yaml")).isNotNull();

        String wrong = right.replace("label: ", "label: é");
        assertThat(validator.validate(wrong, InputFormat.YAML)).isNotEmpty();
        assertThatThrownBy(() -> Definitions.parse(wrong, "wrong.yaml")).isInstanceOf(UnusableConsultation.class);
    }

    /// Braces stand around several keys.
    private static String inFlow(String wrong) {
        return wrong.startsWith("{") ? wrong.substring(1, wrong.length() - 1) : wrong;
    }

    private JsonNode definition(Part part) {
        return part == Part.CONSULTATION ? schema : schema.get("$defs").get(part.code());
    }

    private boolean described(JsonNode property) {
        if (property.has("description") || property.has("const")) {
            return true;
        }
        String reference = property.path("$ref").stringValue("");
        return !reference.isEmpty() && schema.at(reference.substring(1)).has("description");
    }

    private static List<String> strings(JsonNode array) {
        var strings = new ArrayList<String>();
        array.forEach(item -> strings.add(item.stringValue()));
        return strings;
    }
}
