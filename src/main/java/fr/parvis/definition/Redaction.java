package fr.parvis.definition;

import java.util.ArrayList;
import java.util.Collection;
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

    /// The stretches of a text that these words cover wherever they occur, in order; those that overlap are one.
    public static List<Stretch> stretches(String text, Collection<String> words) {
        var found = new ArrayList<Stretch>();
        for (String hidden : words) {
            for (int at = text.indexOf(hidden); at >= 0 && !hidden.isEmpty(); at = text.indexOf(hidden, at + 1)) {
                found.add(new Stretch(at, at + hidden.length()));
            }
        }
        found.sort(Comparator.comparingInt(Stretch::from));
        var joined = new ArrayList<Stretch>();
        for (Stretch stretch : found) {
            if (!joined.isEmpty() && stretch.from < joined.getLast().to) {
                Stretch before = joined.removeLast();
                joined.add(new Stretch(before.from, Math.max(before.to, stretch.to)));
            } else {
                joined.add(stretch);
            }
        }
        return List.copyOf(joined);
    }

    /// A piece of a text, from one place to before another.
    public record Stretch(int from, int to) {}

    /// Whether a text of this question is one in which these words are hidden. @param of null for no question
    public boolean isIn(@Nullable String of) {
        return question == null || question.equals(of);
    }

    /// In the order they are applied: a surname hidden first would leave the forename of a longer redaction in sight.
    public static List<Redaction> longestFirst(List<Redaction> redactions) {
        return redactions.stream()
                .sorted(Comparator.comparingInt(
                        r -> r.text() == null ? 0 : -r.text().length()))
                .toList();
    }
}
