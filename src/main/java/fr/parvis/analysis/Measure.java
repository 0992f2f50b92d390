package fr.parvis.analysis;

import fr.parvis.dataset.Item;
import fr.parvis.definition.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// Something to count over a dataset. [Queries] writes the query of each.
public sealed interface Measure {

    /// Submissions that are counted.
    record Submissions() implements Measure {}

    /// Submissions by state: counted, late, set aside … and `counted-late` for those counted by decision.
    record SubmissionStates() implements Measure {}

    /// Counted submissions by one of their own columns. @param column `channel`, `language`, `version`
    record SubmissionsBy(String column) implements Measure {}

    record SubmissionDays() implements Measure {}

    /// What came otherwise than by the survey, by channel.
    record Contributions() implements Measure {}

    record Views() implements Measure {}

    record ViewDays() implements Measure {}

    record ViewPages() implements Measure {}

    record Campaigns() implements Measure {}

    /// Rows that could not be read, by file and reason.
    record Rejected() implements Measure {}

    /// Answered, skipped, not shown and unusable, for a question or each row of a grid.
    record States(List<Item> items) implements Measure {}

    /// Why answers are unusable.
    record Reasons(List<Item> items) implements Measure {}

    /// Answers per choice of a single or multiple choice, or per level of a rating: choices, never combinations.
    record Tally(Item item, List<String> choices) implements Measure {}

    /// Answers per choice of each row of a grid.
    record GridTally(Question.Grid question, List<Item> rows) implements Measure {}

    /// Per choice: times ranked, first places, sum of the ranks and mean rank (two decimals, half up).
    record Ranks(Item item, List<String> choices) implements Measure {}

    /// The levels given and their median, the smallest level that half of the answers at least do not exceed.
    record RatingSummary(Item item) implements Measure {}

    /// Count, lowest, quartiles and highest. A quartile is a value that was given: the smallest that a quarter (half,
    /// three quarters) of the answers at least do not exceed (Hyndman and Fan's first definition).
    record NumberSummary(Item item) implements Measure {}

    /// Numbers by classes of equal width. @param from lower end of the first class
    record Histogram(Item item, BigDecimal from, BigDecimal width, int classes) implements Measure {}

    /// Earliest, median and latest day.
    record DateSummary(Item item) implements Measure {}

    /// Answers, distinct texts and distinct contributors of a question's words. @param field empty, or `other`
    record Texts(Item item, String field) implements Measure {}

    /// To how many the question was asked, and how many answered usably, in each version that was answered; of
    /// questions that versions ask otherwise from one another. @param items one, or the rows of a grid
    record ByVersion(List<Item> items) implements Measure {}

    /// Passages in all.
    record Passages() implements Measure {}

    /// Passages and contributors by lever.
    record Levers() implements Measure {}

    /// Passages and contributors by question, lever and strand.
    record Strands() implements Measure {}

    /// Per open question: answers, answers excerpted and answers not.
    record Excerpted() implements Measure {}

    /// Two closed questions crossed, or one and the channel. Masked under `smallest`.
    record CrossTab(Side rows, Side columns, int smallest) implements Measure {}

    /// One side of a cross-tabulation.
    ///
    /// @param column the column of the answers, which names the side as well: `profil`, `grille.nord`, `channel`
    /// @param shows the question, or `channel`
    /// @param values every value it can take, in the order shown, then the empty one for no usable answer
    record Side(String column, String shows, Counted counted, List<String> values) {
        public Side {
            values = List.copyOf(values);
        }

        /// Whether it sorts people without counting any twice, so that cells add up to a total.
        boolean addsUp() {
            return counted != Counted.EACH;
        }
    }

    /// What of an answer makes a value: the one it holds, each of them (multiple choice), or the first (ranking).
    enum Counted {
        ONE,
        EACH,
        FIRST
    }

    /// The name of the figure that shows the measure.
    default String id() {
        return switch (this) {
            case Submissions m -> "participation.submissions";
            case SubmissionStates m -> "participation.states";
            case SubmissionsBy m -> "participation." + m.column();
            case SubmissionDays m -> "participation.days";
            case Contributions m -> "participation.contributions";
            case Views m -> "audience.total";
            case ViewDays m -> "audience.days";
            case ViewPages m -> "audience.pages";
            case Campaigns m -> "audience.campaigns";
            case Rejected m -> "participation.rejected";
            case States m -> question(m.items().getFirst()) + ".states";
            case Reasons m -> question(m.items().getFirst()) + ".reasons";
            case Tally m -> question(m.item());
            case GridTally m -> "question." + m.question().id();
            case Ranks m -> question(m.item());
            case RatingSummary m -> question(m.item()) + ".summary";
            case NumberSummary m -> question(m.item()) + ".summary";
            case Histogram m -> question(m.item());
            case DateSummary m -> question(m.item()) + ".summary";
            case Texts m -> question(m.item()) + (m.field().isEmpty() ? ".texts" : ".others");
            case ByVersion m -> question(m.items().getFirst()) + ".versions";
            case Passages m -> "passages.total";
            case Levers m -> "passages.lever";
            case Strands m -> "passages.strand";
            case Excerpted m -> "passages.answers";
            case CrossTab m -> "cross." + m.rows().column() + "." + m.columns().column();
        };
    }

    /// The questions it speaks of, or else the table.
    default List<String> shows() {
        return switch (this) {
            case States m -> List.of(m.items().getFirst().question().id());
            case Reasons m -> List.of(m.items().getFirst().question().id());
            case Tally m -> List.of(m.item().question().id());
            case GridTally m -> List.of(m.question().id());
            case Ranks m -> List.of(m.item().question().id());
            case RatingSummary m -> List.of(m.item().question().id());
            case NumberSummary m -> List.of(m.item().question().id());
            case Histogram m -> List.of(m.item().question().id());
            case DateSummary m -> List.of(m.item().question().id());
            case Texts m -> List.of(m.item().question().id());
            case ByVersion m -> List.of(m.items().getFirst().question().id());
            case CrossTab m ->
                Stream.of(m.rows(), m.columns()).map(Side::shows).distinct().toList();
            case Submissions m -> List.of("submissions");
            case SubmissionStates m -> List.of("submissions");
            case SubmissionsBy m -> List.of("submissions");
            case SubmissionDays m -> List.of("submissions");
            case Contributions m -> List.of("contributions");
            case Views m -> List.of("views");
            case ViewDays m -> List.of("views");
            case ViewPages m -> List.of("views");
            case Campaigns m -> List.of("campaigns");
            case Rejected m -> List.of("rejected");
            case Passages m -> List.of("passages");
            case Levers m -> List.of("passages", "codings");
            case Strands m -> List.of("passages", "codings");
            case Excerpted m -> List.of("answers", "passages");
        };
    }

    private static String question(Item item) {
        return "question." + item.question().id();
    }
}
