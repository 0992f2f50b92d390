package fr.parvis.dataset;

import fr.parvis.definition.Redaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What to replace so that the words to hide are: themselves, and where some overlap the whole stretch they cover.
/// Replaced one after the other, the first would leave the end of the second in sight.
final class Stretches {

    private static final String TEXTS = """
            SELECT question, text FROM answers WHERE submission = ?
            UNION SELECT question, text FROM contributions WHERE contribution = ?
            UNION SELECT question, text FROM passages WHERE submission = ? OR contribution = ?
            ORDER BY ALL""";

    private Stretches() {}

    /// The redactions, and one more for each stretch; the longest first.
    static List<Redaction> added(List<Redaction> redactions, Dataset dataset) throws SQLException {
        Set<Redaction> all = new LinkedHashSet<>(redactions);
        try (Connection connection = dataset.connect()) {
            for (Redaction redaction : redactions) {
                List<Redaction> theirs = redactions.stream()
                        .filter(r -> r.text() != null && isSameOwner(r, redaction))
                        .toList();
                if (theirs.size() > 1 || overlapsItself(redaction)) {
                    texts(connection, redaction).forEach(text -> all.addAll(in(text, theirs)));
                }
            }
        }
        return Redaction.longestFirst(List.copyOf(all));
    }

    private record Text(@Nullable String question, String text) {}

    private static List<Redaction> in(Text text, List<Redaction> theirs) {
        List<String> words = theirs.stream()
                .filter(r -> r.isIn(text.question()))
                .map(r -> Objects.requireNonNull(r.text()))
                .toList();
        return Redaction.stretches(text.text(), words).stream()
                .map(stretch -> text.text().substring(stretch.from(), stretch.to()))
                .filter(hidden -> !words.contains(hidden))
                .map(hidden -> new Redaction(
                        theirs.getFirst().submission(),
                        theirs.getFirst().contribution(),
                        text.question(),
                        hidden,
                        theirs.getFirst().reason()))
                .toList();
    }

    private static boolean isSameOwner(Redaction a, Redaction b) {
        return Objects.equals(a.submission(), b.submission()) && Objects.equals(a.contribution(), b.contribution());
    }

    /// Whether the words end as they begin: “aa” stands twice in “aaa”.
    private static boolean overlapsItself(Redaction redaction) {
        String words = redaction.text();
        return words != null
                && words.length() > 1
                && words.indexOf(words.charAt(words.length() - 1)) < words.length() - 1;
    }

    private static List<Text> texts(Connection connection, Redaction redaction) throws SQLException {
        try (var statement = connection.prepareStatement(TEXTS)) {
            statement.setString(1, redaction.submission());
            statement.setString(2, redaction.contribution());
            statement.setString(3, redaction.submission());
            statement.setString(4, redaction.contribution());
            var texts = new ArrayList<Text>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    String text = result.getString(2);
                    if (text != null) {
                        texts.add(new Text(result.getString(1), text));
                    }
                }
            }
            return texts;
        }
    }
}
