package fr.parvis.collection.form;

import fr.parvis.collection.Fields;
import fr.parvis.collection.Fields.Field;
import fr.parvis.definition.Question;
import fr.parvis.definition.Questionnaire.Section;
import fr.parvis.definition.yaml.Definitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.stream.Collectors;

/// A survey with every type of question, and pages of it that were sent.
final class Sample {

    static final Survey SURVEY = new Survey(Definitions.parse(yaml(), "every-type.yaml"));

    private Sample() {}

    private static String yaml() {
        try (var in = Fields.class.getResourceAsStream("every-type.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Section section(String id) {
        return SURVEY.walk(Typed.NOTHING).find(id).orElseThrow();
    }

    /// The walk after this page was sent, every question that was then shown being on it.
    static Walk send(Typed before, String section, String... fields) {
        var asked = SURVEY.walk(before).shownIn(section(section)).stream()
                .map(Question::id)
                .collect(Collectors.toSet());
        return SURVEY.walk(SURVEY.add(before, asked, fields(fields)));
    }

    /// @param fields `name=value`
    static Fields fields(String... fields) {
        var list = new ArrayList<Field>();
        for (String field : fields) {
            int at = field.indexOf('=');
            list.add(new Field(field.substring(0, at), field.substring(at + 1)));
        }
        return new Fields(list);
    }
}
