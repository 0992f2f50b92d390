package fr.parvis.definition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.yaml.Definitions;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The length that is announced.
class QuestionnaireTests {

    @ParameterizedTest
    @CsvSource({"plan-velo, 8", "achats-responsables, 8"})
    void aSurveyIsAnnouncedInMinutes(String sample, int minutes) {
        var definition = Definitions.read(Path.of("examples", sample));

        assertThat(definition.questionnaire().minutes()).isEqualTo(minutes);
    }
}
