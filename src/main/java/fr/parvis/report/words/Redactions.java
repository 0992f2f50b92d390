package fr.parvis.report.words;

import fr.parvis.definition.Redaction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Hides the declared words in the texts they were declared for.
public record Redactions(List<Redaction> all) {

    public Redactions {
        all = List.copyOf(all);
    }

    /// The text with its redactions applied, one mark for words that overlap; null for null.
    ///
    /// @param submission who wrote it; null for a contribution
    /// @param contribution the contribution it is; null for a submission
    /// @param question the question it answers; null for none
    public @Nullable String apply(
            @Nullable String submission,
            @Nullable String contribution,
            @Nullable String question,
            @Nullable String text) {
        if (text == null || all.isEmpty()) {
            return text;
        }
        List<String> words = all.stream()
                .filter(redaction -> isTheirs(redaction, submission, contribution) && redaction.isIn(question))
                .map(Redaction::text)
                .filter(Objects::nonNull)
                .toList();
        var shown = new StringBuilder();
        int at = 0;
        for (Redaction.Stretch hidden : Redaction.stretches(text, words)) {
            shown.append(text, at, hidden.from()).append(Redaction.MARK);
            at = hidden.to();
        }
        return shown.append(text, at, text.length()).toString();
    }

    private static boolean isTheirs(Redaction redaction, @Nullable String submission, @Nullable String contribution) {
        return (redaction.submission() != null && redaction.submission().equals(submission))
                || (redaction.contribution() != null && redaction.contribution().equals(contribution));
    }
}
