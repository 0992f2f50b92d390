package fr.parvis.definition.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.Definition;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.fuzz.Told;
import java.nio.charset.StandardCharsets;

/// Any text as a definition, YAML or JSON: what is read is written and read back the same.
public final class DefinitionFuzz {

    public static void fuzzerTestOneInput(byte[] input) {
        Definition definition;
        try {
            definition = Definitions.parse(new String(input, StandardCharsets.UTF_8), "consultation.yaml");
        } catch (UnusableConsultation refusal) {
            Told.inBothLanguages(refusal);
            return;
        }
        assertThat(Definitions.parse(Definitions.toJson(definition), "json")).isEqualTo(definition);
        assertThat(Definitions.parse(Definitions.toYaml(definition), "yaml")).isEqualTo(definition);
    }
}
