package fr.parvis.report.words;

import fr.parvis.definition.Redaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hides the declared words in the texts they were declared for.
public record Redactions(List<Redaction> all) {

    public Redactions {
        all = Redaction.longestFirst(all);
    }

    /// The text with its redactions applied; null for null.
    ///
    /// @param submission who wrote it; null for a contribution
    /// @param contribution the contribution it is; null for a submission
    /// @param question the question it answers; null for none
    public @Nullable String apply(
            @Nullable String submission,
            @Nullable String contribution,
            @Nullable String question,
            @Nullable String text) {
        String shown = text;
        for (Redaction redaction : all) {
            boolean theirs =
                    (redaction.submission() != null && redaction.submission().equals(submission))
                            || (redaction.contribution() != null
                                    && redaction.contribution().equals(contribution));
            boolean there = redaction.question() == null || redaction.question().equals(question);
            String hidden = redaction.text();
            if (shown != null && hidden != null && theirs && there) {
                shown = shown.replace(hidden, Redaction.MARK);
            }
        }
        return shown;
    }
}
