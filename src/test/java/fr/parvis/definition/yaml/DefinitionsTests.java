package fr.parvis.definition.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.Definition;
import org.junit.jupiter.api.Test;

final class DefinitionsTests {

    private final Definition everything = Definitions.parse(Samples.everything(), "everything.yaml");

    @Test
    void everyTypeOfQuestionIsRead() {
        assertThat(everything.questionnaire().questions())
                .<Class<?>>extracting(Object::getClass)
                .containsExactlyInAnyOrder(Samples.types());
    }

    @Test
    void whatIsWrittenInYamlIsReadBackEqual() {
        assertThat(Definitions.parse(Definitions.toYaml(everything), "copy.yaml"))
                .isEqualTo(everything);
    }

    @Test
    void whatIsWrittenInJsonIsReadBackEqual() {
        assertThat(Definitions.parse(Definitions.toJson(everything), "definition.json"))
                .isEqualTo(everything);
    }
}
