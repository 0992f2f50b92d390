package fr.parvis.dataset.folder;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks for the words of a passage in the counted answers and the contributions; only line ends may differ.
final class PassageSearch {

    private static final String LINES = "replace(replace(%s, chr(13) || chr(10), chr(10)), chr(13), chr(10))";
    private static final String NEARLY =
            "regexp_replace(lower(nfc_normalize(replace(%s, '’', ''''))), '[\\s\\x{a0}\\x{202f}]+', ' ', 'g')";

    private static final String PLACES = """
            SELECT a.submission, NULL AS contribution, a.question, a.field, a.language, a.text
            FROM answers a JOIN submissions s USING (submission)
            WHERE a.text IS NOT NULL AND s.state = 'counted'
            UNION ALL
            SELECT NULL, contribution, question, '', language, text FROM contributions""";

    private final Connection connection;

    /// Where words stand: in an answer (submission and question) or in a contribution.
    record Place(
            @Nullable String submission,
            @Nullable String contribution,
            @Nullable String question,
            String field,
            String language) {

        String shown() {
            return submission != null ? submission + " (" + question + ")" : String.valueOf(contribution);
        }
    }

    PassageSearch(Connection connection) {
        this.connection = connection;
    }

    List<Place> find(PassagesReader.Sought passage) {
        return find(passage, LINES);
    }

    /// Where the words would stand if letter case, spaces, apostrophes and composed accents did not matter.
    List<Place> findNearly(PassagesReader.Sought passage) {
        return find(passage, NEARLY);
    }

    private List<Place> find(PassagesReader.Sought passage, String form) {
        String sql = """
                SELECT submission, contribution, question, field, language
                FROM (%s)
                WHERE contains(%s, %s)
                  AND (?::VARCHAR IS NULL OR question = ?)
                  AND (?::VARCHAR IS NULL OR submission = ?)
                  AND (?::VARCHAR IS NULL OR contribution = ?)
                ORDER BY ALL LIMIT 10""".formatted(PLACES, form.formatted("text"), form.formatted("?::VARCHAR"));
        try (var statement = connection.prepareStatement(sql)) {
            int at = 1;
            statement.setString(at++, passage.text());
            for (String narrowed : new @Nullable String[] {
                passage.question(), passage.question(),
                passage.submission(), passage.submission(),
                passage.contribution(), passage.contribution()
            }) {
                statement.setString(at++, narrowed);
            }
            var places = new ArrayList<Place>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    places.add(new Place(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5)));
                }
            }
            return places;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look for passage " + passage.id() + ": " + e.getMessage(), e);
        }
    }
}
