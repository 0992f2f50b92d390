package fr.parvis.definition.lint;

import fr.parvis.definition.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may get in the way of those who answer: why it does, and how to mend it. A person may decide
/// otherwise.
///
/// @param question the question concerned; null for the whole questionnaire
/// @param arguments what the sentence quotes, after the question
public record Warning(Rule rule, @Nullable String question, List<String> arguments) {

    public Warning {
        arguments = List.copyOf(arguments);
    }

    /// What an acknowledgement names, the same as long as the question keeps its identifier:
    /// `lint/double-negation/q4`.
    public String code() {
        return "lint/" + rule.code() + (question == null ? "" : "/" + question);
    }

    /// The whole sentence.
    public String in(String language) {
        var all = new ArrayList<>(arguments);
        all.addFirst(question == null ? "" : question);
        return Messages.of(Warning.class, language).text(rule.code(), all.toArray());
    }
}
