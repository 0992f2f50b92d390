package fr.parvis.definition;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A name or an insult hidden as `[…]` wherever these words are printed; the working edition keeps them.
///
/// @param submission the submission that wrote them; null when it is a contribution
/// @param contribution the contribution that holds them; null when it is a submission
/// @param question the question answered; null for every text of the submission or contribution
/// @param text the exact words to hide, each time they occur there; null in a public edition, where they are gone
/// @param reason why, as printed in annex B
public record Redaction(
        @Nullable String submission,
        @Nullable String contribution,
        @Nullable String question,
        @Nullable String text,
        Wording reason) {

    /// What stands in place of the hidden words.
    public static final String MARK = "[…]";

    /// In the order they are applied: a surname hidden first would leave the forename of a longer redaction in sight.
    public static List<Redaction> longestFirst(List<Redaction> redactions) {
        return redactions.stream()
                .sorted(Comparator.comparingInt(
                        r -> r.text() == null ? 0 : -r.text().length()))
                .toList();
    }
}
