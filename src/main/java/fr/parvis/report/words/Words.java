package fr.parvis.report.words;

import fr.parvis.analysis.Analysis;
import fr.parvis.definition.Definition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Every word the report may quote, in the order printed.
///
/// @param answers empty when there are more than [#MOST_ANSWERS]
/// @param profiles for each submission, its answer to each profile question, by question
public record Words(
        List<Passage> passages,
        List<OpenAnswer> answers,
        List<Contribution> contributions,
        List<Unusable> unusable,
        Map<String, Map<String, String>> profiles) {

    public Words {
        passages = List.copyOf(passages);
        answers = List.copyOf(answers);
        contributions = List.copyOf(contributions);
        unusable = List.copyOf(unusable);
        profiles = Map.copyOf(profiles);
    }

    /// Beyond this number of answers in words, a document no longer prints them all: the book of contributions does.
    public static final int MOST_ANSWERS = 20_000;

    private static final String PASSAGES = """
            SELECT p.passage, p.submission, p.contribution, p.question, p.field, k.lever, k.strand, p.language,
                   coalesce(s.channel, c.channel) AS channel, p.text
            FROM passages p JOIN codings k USING (passage)
            LEFT JOIN submissions s USING (submission) LEFT JOIN contributions c ON c.contribution = p.contribution
            ORDER BY length(p.passage), p.passage""";

    private static final String ANSWERS = """
            SELECT submission, a.question, a.field, a.language, s.channel, s.state, a.text,
                   (SELECT count(*) FROM passages p WHERE p.submission = a.submission AND p.question = a.question
                    AND p.field = a.field) AS passages
            FROM answers a JOIN submissions s USING (submission)
            WHERE a.text IS NOT NULL OR a.reason = 'withheld'
            ORDER BY length(submission), submission, a.question, a.field""";

    private static final String CONTRIBUTIONS = """
            SELECT contribution, channel, day::VARCHAR, author, question, lever, strand, language, text,
                   (SELECT count(*) FROM passages p WHERE p.contribution = c.contribution) AS passages
            FROM contributions c ORDER BY length(contribution), contribution""";

    private static final String UNUSABLE = """
            SELECT submission, a.question, a.field, a.reason, a.raw
            FROM answers a JOIN submissions s USING (submission)
            WHERE a.reason IS NOT NULL AND a.reason <> 'withheld' AND NOT starts_with(a.reason, 'incident:')
                AND NOT starts_with(a.reason, 'abandoned:')
              AND s.state = 'counted'
            ORDER BY a.question, length(submission), submission, a.field""";

    public static Words read(Analysis analysis, Definition definition, List<String> profileQuestions) {
        var redactions = new Redactions(definition.redactions());
        List<Passage> passages = analysis.rows(PASSAGES).stream()
                .map(Row::new)
                .map(r -> new Passage(
                        r.get(0),
                        r.find(1),
                        r.find(2),
                        r.find(3),
                        r.get(4),
                        r.find(5),
                        r.find(6),
                        r.get(7),
                        r.get(8),
                        redactions.apply(r.find(1), r.find(2), r.find(3), r.find(9))))
                .toList();
        boolean tooMany = analysis.rows("SELECT 1 FROM answers LIMIT 1 OFFSET " + MOST_ANSWERS)
                        .size()
                == 1;
        List<OpenAnswer> answers = analysis.rows(tooMany ? ANSWERS + " LIMIT 0" : ANSWERS).stream()
                .map(Row::new)
                .map(r -> new OpenAnswer(
                        r.get(0),
                        r.get(1),
                        r.get(2),
                        r.get(3),
                        r.get(4),
                        r.get(5),
                        redactions.apply(r.find(0), null, r.find(1), r.find(6)),
                        r.count(7)))
                .toList();
        List<Contribution> contributions = analysis.rows(CONTRIBUTIONS).stream()
                .map(Row::new)
                .map(r -> new Contribution(
                        r.get(0),
                        r.get(1),
                        r.find(2),
                        r.find(3),
                        r.find(4),
                        r.find(5),
                        r.find(6),
                        r.get(7),
                        Optional.ofNullable(redactions.apply(null, r.find(0), r.find(4), r.find(8)))
                                .orElse(""),
                        r.count(9)))
                .toList();
        List<Unusable> unusable = analysis.rows(UNUSABLE).stream()
                .map(Row::new)
                .map(r -> new Unusable(r.get(0), r.get(1), r.get(2), r.get(3), r.find(4)))
                .toList();
        return new Words(passages, answers, contributions, unusable, profiles(analysis, profileQuestions));
    }

    /// Of the submissions that wrote something, or whose passages are quoted.
    private static Map<String, Map<String, String>> profiles(Analysis analysis, List<String> questions) {
        var profiles = new TreeMap<String, Map<String, String>>();
        for (String question : questions) {
            String sql = "SELECT submission, %s FROM submissions WHERE submission IN (SELECT submission FROM answers)"
                    .formatted(fr.parvis.dataset.Column.quote(question));
            for (List<@Nullable Object> row : analysis.rows(sql)) {
                if (row.get(1) != null) {
                    profiles.computeIfAbsent(String.valueOf(row.get(0)), id -> new TreeMap<>())
                            .put(question, String.valueOf(row.get(1)));
                }
            }
        }
        return profiles;
    }

    public Optional<Passage> findPassage(String id) {
        return passages.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /// A row of the dataset, read by place.
    private record Row(List<@Nullable Object> cells) {

        String get(int at) {
            return String.valueOf(cells.get(at));
        }

        @Nullable
        String find(int at) {
            Object cell = cells.get(at);
            return cell == null ? null : cell.toString();
        }

        long count(int at) {
            return Long.parseLong(get(at));
        }
    }
}
