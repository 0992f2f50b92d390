package fr.parvis.definition.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.Definition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The reference of the folder says what the reader does.
final class GuideTests {

    private final String guide = read();

    @Test
    void theCompleteExampleIsRead() {
        Definition example = Definitions.parse(examples().getFirst(), "consultation.yaml");

        assertThat(example.questionnaire().questions()).hasSize(4);
        assertThat(Definitions.parse(Definitions.toYaml(example), "copy.yaml")).isEqualTo(example);
    }

    @Test
    void everyConditionShownIsRead() {
        String conditions = examples().get(1);
        for (String condition : conditions.split("(?m)^(?=shown-if)")) {
            if (!condition.isBlank()) {
                String text = examples()
                        .getFirst()
                        .replace(
                                "- id: insertion\n        type: long-text",
                                "- {id: note, type: rating, label: Note}\n      - id: insertion\n        type: long-text\n"
                                        + condition.indent(8).stripTrailing());
                assertThat(Definitions.parse(text, "guide.yaml")
                                .questionnaire()
                                .findQuestion("insertion")
                                .orElseThrow()
                                .ask()
                                .shownIf())
                        .as(condition)
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void everyKeyIsInTheReference(Part part) {
        for (String key : part.keys()) {
            assertThat(guide).as(part.code()).containsPattern("`" + key + "`|\\b" + key + ": ");
        }
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void everyTypeOfQuestionIsInTheReference(Part part) {
        if (Part.QUESTIONS.contains(part)) {
            assertThat(guide).contains("| `" + part.code() + "` |");
        }
    }

    private List<String> examples() {
        return Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL)
                .matcher(guide)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String read() {
        try {
            return Files.readString(Path.of("docs/guide/reference/consultation-folder.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
