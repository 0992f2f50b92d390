package fr.parvis.definition.yaml;

import fr.parvis.definition.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Definitions that the tests start from.
final class Samples {

    private Samples() {}

    /// Uses every key there is, in two languages.
    static String everything() {
        return resource("everything.yaml");
    }

    /// One language, each type of question that has rules of its own: what the tests of faults damage.
    static String sound() {
        return resource("sound.yaml");
    }

    private static String resource(String name) {
        try (var input = Samples.class.getResourceAsStream(name)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Only what is required.
    static String smallest() {
        return """
                parvis: 1
                id: essai
                languages: [fr]
                title: Essai
                organiser: { name: Ville }
                opens: 2024-03-04
                closes: 2024-04-05
                questionnaire:
                  - section: avis-general
                    title: Avis
                    questions:
                      - { id: avis, type: long-text, label: Votre avis }
                """;
    }

    static Class<?>[] types() {
        return new Class<?>[] {
            Question.SingleChoice.class, Question.MultipleChoice.class, Question.Rating.class,
            Question.Ranking.class, Question.Number.class, Question.Date.class,
            Question.ShortText.class, Question.LongText.class, Question.Grid.class
        };
    }
}
