package fr.parvis.report.verify;

import fr.parvis.analysis.Analysis;
import fr.parvis.dataset.Dataset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Each passage against the answer or the contribution it was taken from: the same words, line ends apart.
final class WordsCheck {

    private static final String WHERE = "dataset/passages.parquet ";

    private static final String LINES = "replace(replace(%s, chr(13) || chr(10), chr(10)), chr(13), chr(10))";

    private static final String NOT_FOUND = """
            SELECT passage, coalesce(p.submission || '.' || p.question, p.contribution, '') AS source
            FROM passages p
            WHERE p.text IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM (SELECT submission, NULL AS contribution, question, field, text FROM answers
                               UNION ALL SELECT NULL, contribution, NULL, '', text FROM contributions) w
                WHERE (w.submission = p.submission AND w.question = p.question AND w.field = p.field
                       OR p.submission IS NULL AND w.contribution = p.contribution)
                  AND contains(%s, %s))
            ORDER BY ALL""".formatted(LINES.formatted("w.text"), LINES.formatted("p.text"));

    private static final String NOT_CODED =
            "SELECT passage FROM passages ANTI JOIN codings USING (passage) ORDER BY ALL";

    private WordsCheck() {}

    static void check(Dataset dataset, Findings findings) {
        try (Analysis analysis = Analysis.open(dataset)) {
            for (List<@Nullable Object> row : analysis.rows(NOT_FOUND)) {
                findings.add(WHERE + row.get(0), "passage-not-found", String.valueOf(row.get(1)));
            }
            for (List<@Nullable Object> row : analysis.rows(NOT_CODED)) {
                findings.add(WHERE + row.get(0), "passage-without-code");
            }
        }
    }
}
