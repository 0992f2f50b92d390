package fr.parvis.dataset.proposal;

import fr.parvis.definition.Channel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What each column of an export is taken for, decided once all of its cells were seen.
final class Draft {

    private final Words words;
    private final List<Column> columns;
    private final Asking asking;
    private final Grouping grouping;
    private final List<Piece> pieces = new ArrayList<>();
    private @Nullable Integer identifier;
    private @Nullable Integer time;

    Draft(Words words, List<Column> columns) {
        this.words = words;
        this.columns = columns;
        this.asking = new Asking(words);
        this.grouping = new Grouping(words, asking, columns);
        find();
        int at = 0;
        while (at < columns.size()) {
            at = take(at);
        }
    }

    private void find() {
        identifier = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).identifies())
                .boxed()
                .findFirst()
                .orElse(null);
        time = IntStream.range(0, columns.size())
                .filter(i -> KnownColumns.timeRank(columns.get(i).heading()) >= 0)
                .filter(i -> columns.get(i).isMoment())
                .boxed()
                .min(Comparator.comparing(
                        i -> KnownColumns.timeRank(columns.get(i).heading())))
                .orElse(null);
    }

    /// Decides on a column, with those that go with it; gives the next one to decide on.
    private int take(int at) {
        Column column = columns.get(at);
        Optional<Piece> known = known(column, at);
        if (known.isPresent()) {
            pieces.add(known.get());
            return at + 1;
        }
        boolean summary = !column.heading().isOption()
                && at + 1 < columns.size()
                && columns.get(at + 1).heading().isOption()
                && columns.get(at + 1).heading().stem().equals(column.heading().shown());
        int start = summary ? at + 1 : at;
        int end = grouping.endOf(start);
        Optional<List<Piece>> together = end - start < 2 ? Optional.empty() : grouping.of(start, end);
        if (together.isEmpty()) {
            pieces.add(asking.of(column, at, orderOf(column), column.timing().isAmbiguous()));
            return at + 1;
        }
        if (summary) {
            pieces.add(Piece.aside(at, words.guess(column, Guess.LEFT_ASIDE, "reason.repeats")));
        }
        pieces.addAll(together.get());
        return end;
    }

    /// What the column is when it is no answer.
    private Optional<Piece> known(Column column, int at) {
        Heading heading = column.heading();
        if (identifier != null && at == identifier) {
            Guess guess = words.guess(column, "id", "reason.id", column.filled());
            return Optional.of(
                    new Piece(null, List.of("id"), row -> List.of(row.get(at).strip()), List.of(guess), List.of()));
        }
        if (time != null && at == time) {
            return Optional.of(submittedAt(column, at));
        }
        if (heading.shown().equals("channel")
                && column.values().keySet().stream()
                        .allMatch(v -> Channel.find(v).isPresent())) {
            Guess guess = words.guess(column, "channel", "reason.channel");
            return Optional.of(new Piece(
                    null, List.of("channel"), row -> List.of(row.get(at).strip()), List.of(guess), List.of()));
        }
        Optional<KnownColumns.Personal> personal = KnownColumns.personal(heading, column);
        if (personal.isPresent()) {
            return Optional.of(Piece.aside(at, words.personal(column, personal.get())));
        }
        boolean otherTime = KnownColumns.timeRank(heading) >= 0 && (column.isMoment() || column.isBlank());
        return otherTime || KnownColumns.isId(heading) || KnownColumns.isMetadata(heading)
                ? Optional.of(Piece.aside(at, words.guess(column, Guess.LEFT_ASIDE, "reason.metadata")))
                : Optional.empty();
    }

    private Piece submittedAt(Column column, int at) {
        Moment.Order order = orderOf(column);
        boolean asIs = !column.hasManyValues()
                && column.values().keySet().stream()
                        .allMatch(v -> Moment.read(v, order)
                                .map(Moment::iso)
                                .filter(v::equals)
                                .isPresent());
        String reason = column.timing().isAmbiguous() ? "reason.time-ambiguous-" + order : "reason.time";
        return new Piece(
                null,
                List.of("submitted_at"),
                row -> List.of(moment(row).map(Moment::iso).orElse("")),
                List.of(words.guess(column, "submitted_at", reason)),
                asIs ? List.of() : List.of(at));
    }

    /// The order the column itself proves; else the one another column proves; else American with AM and PM.
    private Moment.Order orderOf(Column column) {
        if (column.timing().isMonthFirst()) {
            return Moment.Order.MONTH_FIRST;
        }
        boolean american = column.timing().isAmbiguous()
                && columns.stream().noneMatch(c -> c.isMoment() && c.timing().isDayFirst())
                && (column.timing().hasMeridiem()
                        || columns.stream()
                                .anyMatch(c -> c.isMoment() && c.timing().isMonthFirst()));
        return american ? Moment.Order.MONTH_FIRST : Moment.Order.DAY_FIRST;
    }

    /// When this answer was sent; empty when nothing says so.
    Optional<Moment> moment(List<String> row) {
        return time == null ? Optional.empty() : Moment.read(row.get(time).strip(), orderOf(columns.get(time)));
    }

    boolean hasIdentifier() {
        return identifier != null;
    }

    boolean hasTime() {
        return time != null;
    }

    List<Piece> pieces() {
        return pieces;
    }
}
