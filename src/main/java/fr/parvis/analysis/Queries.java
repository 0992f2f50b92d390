package fr.parvis.analysis;

import static fr.parvis.dataset.Column.literal;
import static fr.parvis.dataset.Column.quote;

import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Item;
import fr.parvis.definition.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The query of each measure, in plain SQL over the dataset's tables, written to be read. Numbers are written
/// by `%s`, which no locale changes.
final class Queries {

    private static final int DECIMALS = 6;

    private Queries() {}

    static String of(Measure measure) {
        return switch (measure) {
            case Measure.Submissions m -> "SELECT count(*) AS submissions FROM submissions WHERE state = 'counted'";
            case Measure.SubmissionStates m -> """
                SELECT CASE WHEN state = 'counted' AND reason IS NOT NULL THEN 'counted-' || reason ELSE state END AS state,
                       count(*) AS submissions
                FROM submissions GROUP BY ALL ORDER BY ALL""";
            case Measure.SubmissionsBy(String column) -> """
                SELECT %1$s::VARCHAR AS %1$s, count(*) AS submissions
                FROM submissions WHERE state = 'counted'
                GROUP BY %1$s ORDER BY submissions DESC, %1$s""".formatted(column);
            case Measure.SubmissionDays m -> """
                SELECT day::VARCHAR AS day, channel, count(*) AS submissions
                FROM submissions WHERE state = 'counted' AND day IS NOT NULL
                GROUP BY ALL ORDER BY day, channel""";
            case Measure.Contributions m -> """
                SELECT channel, count(*) AS contributions
                FROM contributions GROUP BY channel ORDER BY contributions DESC, channel""";
            case Measure.Views m -> "SELECT coalesce(sum(views), 0)::BIGINT AS views FROM views";
            case Measure.ViewDays m ->
                "SELECT day::VARCHAR AS day, sum(views)::BIGINT AS views FROM views GROUP BY day ORDER BY day";
            case Measure.ViewPages m ->
                "SELECT page, sum(views)::BIGINT AS views FROM views GROUP BY page ORDER BY views DESC, page";
            case Measure.Campaigns m ->
                "SELECT day::VARCHAR AS day, medium, name, recipients FROM campaigns ORDER BY ALL";
            case Measure.Rejected m ->
                "SELECT file, reason, count(*) AS rows FROM rejected GROUP BY ALL ORDER BY file, reason";
            case Measure.States(List<Item> items) -> states(items);
            case Measure.Reasons(List<Item> items) -> reasons(items);
            case Measure.Tally(Item item, List<String> choices) -> tally(item, choices);
            case Measure.GridTally(Question.Grid question, List<Item> rows) -> grid(question, rows);
            case Measure.Ranks(Item item, List<String> choices) -> ranks(item, choices);
            case Measure.RatingSummary(Item item) -> summary("TRY_CAST(%s AS BIGINT)".formatted(quote(item.column())));
            case Measure.NumberSummary(Item item) -> summary(quote(item.column()));
            case Measure.DateSummary(Item item) -> """
                SELECT count(%1$s) AS answers, min(%1$s)::VARCHAR AS earliest,
                       quantile_disc(%1$s, 0.5)::VARCHAR AS median, max(%1$s)::VARCHAR AS latest
                FROM submissions WHERE state = 'counted'""".formatted(quote(item.column()));
            case Measure.Histogram(Item item, BigDecimal from, BigDecimal width, int classes) ->
                histogram(item, from, width, classes);
            case Measure.Texts(Item item, String field) ->
                """
                SELECT count(*) AS answers, count(DISTINCT nfc_normalize(trim(answers.text, chr(9) || chr(10) || chr(13) || ' '))) AS distinct_texts,
                       count(DISTINCT submission) AS contributors
                FROM answers JOIN submissions USING (submission)
                WHERE submissions.state = 'counted' AND answers.question = %s AND answers.field = %s AND answers.text IS NOT NULL""".formatted(literal(item.question().id()), literal(field));
            case Measure.ByVersion(List<Item> items) -> byVersion(items);
            case Measure.Passages m -> "SELECT count(*) AS passages FROM passages";
            case Measure.Levers m -> """
                SELECT coalesce(lever, '') AS lever, count(*) AS passages,
                       count(DISTINCT coalesce(submission, contribution)) AS contributors
                FROM passages JOIN codings USING (passage)
                GROUP BY lever ORDER BY coalesce(lever, '')""";
            case Measure.Strands m -> """
                SELECT coalesce(question, '') AS question, coalesce(lever, '') AS lever,
                       coalesce(strand, '') AS strand, count(*) AS passages,
                       count(DISTINCT coalesce(submission, contribution)) AS contributors
                FROM passages JOIN codings USING (passage)
                GROUP BY question, lever, strand
                ORDER BY coalesce(question, ''), coalesce(lever, ''), coalesce(strand, '')""";
            case Measure.Excerpted m -> excerpted();
            case Measure.CrossTab(var rows, var columns, int smallest) ->
                """
                SELECT "row", "column", count(*) AS submissions
                FROM (SELECT "row", %2$s AS "column"
                      FROM (SELECT %1$s AS "row", %3$s AS crossed FROM submissions WHERE state = 'counted'))
                GROUP BY ALL ORDER BY ALL""".formatted(side(rows, quote(rows.column())), side(columns, "crossed"), quote(columns.column()));
        };
    }

    private static String states(List<Item> items) {
        String values =
                places(Stream.of(Answer.State.values()).map(Answer.State::code).toList());
        Item item = items.getFirst();
        return item.row() != null
                ? perRow(items, "state", "submissions", Item::stateColumn, values)
                : """
                SELECT state, coalesce(submissions, 0) AS submissions
                FROM (VALUES %s) AS states (place, state)
                LEFT JOIN (SELECT %2$s AS state, count(*) AS submissions
                           FROM submissions WHERE state = 'counted' GROUP BY %2$s) USING (state)
                ORDER BY place""".formatted(values, quote(item.stateColumn()));
    }

    /// Counts a column of each row of a grid in one reading: queries put end to end take the engine a time that
    /// grows much faster than their number, and at some hundreds all of its stack.
    private static String perRow(
            List<Item> rows, String value, String count, Function<Item, String> column, String values) {
        return """
               SELECT "row", %1$s, coalesce(%2$s, 0) AS %2$s
               FROM (VALUES %3$s) AS asked (item, "row")
               CROSS JOIN (VALUES %4$s) AS offered (place, %1$s)
               LEFT JOIN (SELECT item, %1$s, count(*) AS %2$s
                          FROM (SELECT unnest(range(1, %5$s)) AS item, unnest([%6$s]) AS %1$s
                                FROM submissions WHERE submissions.state = 'counted')
                          GROUP BY ALL) USING (item, %1$s)
               ORDER BY item, place""".formatted(
                        value,
                        count,
                        places(rows.stream().map(row -> rowId(row)).toList()),
                        values,
                        rows.size() + 1,
                        rows.stream().map(row -> quote(column.apply(row))).collect(Collectors.joining(", ")));
    }

    private static String rowId(Item item) {
        return Objects.requireNonNull(item.row(), "Only a grid has rows").id();
    }

    private static String reasons(List<Item> items) {
        return """
               SELECT answers.reason, count(DISTINCT submission) AS submissions
               FROM answers JOIN submissions s USING (submission)
               WHERE s.state = 'counted' AND answers.question = %s AND answers.reason IS NOT NULL
               GROUP BY answers.reason ORDER BY answers.reason""".formatted(literal(items.getFirst().question().id()));
    }

    private static String byVersion(List<Item> items) {
        String states = items.stream().map(i -> quote(i.stateColumn())).collect(Collectors.joining(", "));
        return """
               SELECT version::VARCHAR AS version,
                      count(*) FILTER (list_has_any([%1$s], ['answered', 'skipped', 'unusable'])) AS asked,
                      count(*) FILTER (list_contains([%1$s], 'answered')) AS answers
               FROM submissions WHERE state = 'counted'
               GROUP BY version ORDER BY min(submissions.version)""".formatted(states);
    }

    private static String tally(Item item, List<String> choices) {
        boolean several = item.question() instanceof Question.MultipleChoice;
        String choice = several ? "unnest(" + quote(item.column()) + ")" : quote(item.column());
        return """
               SELECT choice, coalesce(answers, 0) AS answers
               FROM (VALUES %s) AS offered (place, choice)
               LEFT JOIN (SELECT choice, count(*) AS answers
                          FROM (SELECT %s AS choice FROM submissions WHERE state = 'counted')
                          GROUP BY choice) USING (choice)
               ORDER BY place""".formatted(places(choices), choice);
    }

    private static String grid(Question.Grid question, List<Item> rows) {
        String values = places(question.offered().stream().map(c -> c.id()).toList());
        return perRow(rows, "choice", "answers", Item::column, values);
    }

    private static String ranks(Item item, List<String> choices) {
        return """
               SELECT choice, coalesce(ranked, 0) AS ranked, coalesce(first_places, 0) AS first_places,
                      coalesce(rank_sum, 0) AS rank_sum,
                      ((200 * rank_sum + ranked) // (2 * ranked))::DECIMAL(12,0) * 0.01 AS mean_rank
               FROM (VALUES %s) AS offered (place, choice)
               LEFT JOIN (SELECT choice, count(*) AS ranked, count(*) FILTER (rank = 1) AS first_places,
                                 sum(rank)::BIGINT AS rank_sum
                          FROM (SELECT unnest(%2$s) AS choice, generate_subscripts(%2$s, 1) AS rank
                                FROM submissions WHERE state = 'counted')
                          GROUP BY choice) USING (choice)
               ORDER BY place""".formatted(places(choices), quote(item.column()));
    }

    private static String summary(String value) {
        return """
               SELECT count(%1$s) AS answers, min(%1$s) AS lowest, quantile_disc(%1$s, 0.25) AS first_quartile,
                      quantile_disc(%1$s, 0.5) AS median, quantile_disc(%1$s, 0.75) AS third_quartile, max(%1$s) AS highest
               FROM submissions WHERE state = 'counted'""".formatted(value);
    }

    /// In millionths, the smallest part that numbers are kept with: whole numbers leave 0.3 in its own class.
    private static String histogram(Item item, BigDecimal from, BigDecimal width, int classes) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            BigDecimal low = from.add(width.multiply(BigDecimal.valueOf(i)));
            values.add("(%s, %s, %s)"
                    .formatted(i, low.toPlainString(), low.add(width).toPlainString()));
        }
        return """
               SELECT lower, upper, coalesce(answers, 0) AS answers
               FROM (VALUES %s) AS classes (place, lower, upper)
               LEFT JOIN (SELECT (1000000 * (%s - %s))::HUGEINT // %s AS place, count(*) AS answers
                          FROM submissions WHERE state = 'counted' AND %2$s IS NOT NULL GROUP BY 1) USING (place)
               ORDER BY place""".formatted(
                        String.join(", ", values),
                        quote(item.column()),
                        from.toPlainString(),
                        width.movePointRight(DECIMALS).toBigIntegerExact());
    }

    private static String excerpted() {
        return """
               SELECT question, count(*) AS answers, count(*) FILTER (excerpted) AS excerpted,
                      count(*) FILTER (NOT excerpted) AS not_excerpted
               FROM (SELECT a.question,
                            EXISTS (FROM passages p WHERE p.submission = a.submission
                                    AND p.question = a.question AND p.field = a.field) AS excerpted
                     FROM answers a JOIN submissions s USING (submission)
                     WHERE s.state = 'counted' AND a.text IS NOT NULL)
               GROUP BY question ORDER BY question""";
    }

    private static String side(Measure.Side side, String column) {
        return switch (side.counted()) {
            case ONE -> "coalesce(%s, '')".formatted(column);
            case EACH -> "unnest(CASE WHEN len(%1$s) > 0 THEN %1$s ELSE [''] END)".formatted(column);
            case FIRST -> "coalesce(%s[1], '')".formatted(column);
        };
    }

    private static String places(List<String> choices) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            values.add("(" + (i + 1) + ", " + literal(choices.get(i)) + ")");
        }
        return String.join(", ", values);
    }
}
