package fr.parvis.dataset.folder;

import fr.parvis.dataset.DatasetWriter;
import fr.parvis.dataset.Schema;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Redaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks for the words of each redaction: hiding nothing, because of a slip in an identifier or a word, would
/// print a name that somebody wanted hidden.
final class RedactionSearch {

    private static final String TEXTS = """
            SELECT text, raw FROM answers WHERE submission = ? AND (?::VARCHAR IS NULL OR question = ?)
            UNION ALL
            SELECT text, NULL FROM contributions WHERE contribution = ? AND (?::VARCHAR IS NULL OR question = ?)""";

    private static final String PASSAGES = """
            SELECT passage, text FROM passages
            WHERE (submission = ? OR contribution = ?) AND (?::VARCHAR IS NULL OR question = ?)
            ORDER BY ALL""";

    private final Definition definition;
    private final DatasetWriter writer;
    private final Faults faults = new Faults("consultation.yaml");

    RedactionSearch(Definition definition, DatasetWriter writer) {
        this.definition = definition;
        this.writer = writer;
    }

    /// @throws fr.parvis.definition.UnusableConsultation when words to hide are not there, or when a passage
    /// cuts them
    void check() {
        try {
            for (Redaction redaction : definition.redactions()) {
                check(redaction);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look for the words to hide: " + e.getMessage(), e);
        }
        faults.stopIfAny();
    }

    private void check(Redaction redaction) throws SQLException {
        String words = redaction.text();
        if (words == null) {
            return;
        }
        String submission = redaction.submission();
        String contribution = redaction.contribution();
        String question = redaction.question();
        var holding = new ArrayList<String>();
        for (List<String> texts : rows(TEXTS, submission, question, question, contribution, question, question)) {
            texts.stream().filter(text -> text.contains(words)).forEach(holding::add);
        }
        String owner = submission != null ? submission : String.valueOf(contribution);
        if (holding.isEmpty()) {
            faults.add(0, "redactions", "redaction-nowhere", words, owner);
        }
        for (List<String> passage : rows(PASSAGES, submission, contribution, question, question)) {
            String text = passage.getLast();
            if (holding.stream().anyMatch(whole -> cuts(whole, text, words))) {
                faults.add(0, "redactions", "redaction-cut", words, passage.getFirst(), owner);
            }
        }
    }

    /// Whether the passage, where it stands in the whole text, begins or ends inside words to hide.
    private static boolean cuts(String whole, String passage, String words) {
        for (int at = whole.indexOf(passage); at >= 0; at = whole.indexOf(passage, at + 1)) {
            int end = at + passage.length();
            for (int from = whole.indexOf(words); from >= 0; from = whole.indexOf(words, from + 1)) {
                int to = from + words.length();
                if (from < end && at < to && !(at <= from && to <= end)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The texts of each row, those that are absent left out.
    private List<List<String>> rows(String sql, @Nullable String... values) throws SQLException {
        Connection connection = writer.read(Schema.ANSWERS, Schema.CONTRIBUTIONS, Schema.PASSAGES);
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            var rows = new ArrayList<List<String>>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    var texts = new ArrayList<String>();
                    for (int column = 1; column <= 2; column++) {
                        String text = result.getString(column);
                        if (text != null) {
                            texts.add(text);
                        }
                    }
                    rows.add(texts);
                }
            }
            return rows;
        }
    }
}
