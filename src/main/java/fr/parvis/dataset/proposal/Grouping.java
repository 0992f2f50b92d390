package fr.parvis.dataset.proposal;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import fr.parvis.definition.Question.Ask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What question several columns answer together: one column per option, or one per row of a grid.
final class Grouping {

    private static final int MOST_CHOICES = 12;
    private static final int LONGEST_CHOICE = 80;

    private final Words words;
    private final Asking asking;
    private final List<Column> columns;

    Grouping(Words words, Asking asking, List<Column> columns) {
        this.words = words;
        this.asking = asking;
        this.columns = columns;
    }

    /// The end, excluded, of the columns that share the question of this one.
    int endOf(int start) {
        Set<String> options = new LinkedHashSet<>();
        int end = start;
        while (end < columns.size()
                && heading(end).isOption()
                && heading(end).stem().equals(heading(start).stem())
                && options.add(heading(end).option())) {
            end++;
        }
        return end;
    }

    /// The question that these columns answer, and those among them that stand for a question of their own; empty
    /// when each does.
    Optional<List<Piece>> of(int start, int end) {
        Optional<Integer> other = Optional.empty();
        List<Integer> flags = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        for (int i = start; i < end; i++) {
            boolean flag = columns.get(i).isFlag();
            if (other.isEmpty()
                    && KnownColumns.isOther(heading(i).option())
                    && (!flag || columns.get(i).isBlank())) {
                other = Optional.of(i);
            } else {
                (flag ? flags : rest).add(i);
            }
        }
        if (flags.size() >= 2 && rest.isEmpty()) {
            return Optional.of(List.of(multiple(flags, other)));
        }
        List<Integer> all = java.util.stream.IntStream.range(start, end).boxed().toList();
        Set<String> values = values(all);
        int answers = all.stream().mapToInt(i -> columns.get(i).filled()).sum();
        if (all.size() >= 2 && values.size() >= 2 && values.size() <= MOST_CHOICES && answers >= 2 * values.size()) {
            return Optional.of(List.of(grid(all, values)));
        }
        if (flags.size() < 2 || flags.size() < rest.size()) {
            return Optional.empty();
        }
        List<Piece> pieces = new ArrayList<>();
        pieces.add(multiple(flags, other));
        rest.forEach(i -> pieces.add(asking.text(columns.get(i), i, "reason.text")));
        return Optional.of(pieces);
    }

    /// Every value of the columns; none when one of them is no choice of a list.
    private Set<String> values(List<Integer> all) {
        Set<String> values = new LinkedHashSet<>();
        for (int i : all) {
            Column column = columns.get(i);
            if (column.hasManyValues() || column.hasLines() || column.longest() > LONGEST_CHOICE) {
                return Set.of();
            }
            values.addAll(column.values().keySet());
        }
        return values;
    }

    private Piece multiple(List<Integer> flags, Optional<Integer> other) {
        Map<Integer, Choice> choices = options(flags);
        Ask ask = ask(flags.getFirst());
        Question.Other free = other.map(i -> new Question.Other(
                        words.wording(heading(i).option()),
                        Math.max(200, Math.min(columns.get(i).longest(), 100_000))))
                .orElse(null);
        List<Guess> guesses = new ArrayList<>();
        flags.forEach(i -> guesses.add(words.guess(
                columns.get(i),
                "multiple-choice",
                "reason.option",
                ask.id(),
                Objects.requireNonNull(choices.get(i)).id())));
        other.ifPresent(i -> guesses.add(words.guess(columns.get(i), "multiple-choice", "reason.other", ask.id())));
        Piece.Cells cells = row -> {
            List<String> taken = new ArrayList<>();
            choices.forEach((i, choice) -> {
                if (isTaken(i, row.get(i))) {
                    taken.add(choice.id());
                }
            });
            String said = other.map(row::get).orElse("");
            if (!said.isBlank()) {
                taken.add(Choice.OTHER);
            }
            String ids = String.join("|", taken);
            return other.isPresent() ? List.of(ids, said.isBlank() ? "" : said) : List.of(ids);
        };
        List<Integer> aside =
                flags.stream().filter(i -> columns.get(i).saysNo()).toList();
        List<String> names = other.isPresent() ? List.of(ask.id(), ask.id() + ".other") : List.of(ask.id());
        var question = new Question.MultipleChoice(ask, List.copyOf(choices.values()), free, null, 0, null);
        return new Piece(question, names, cells, guesses, aside);
    }

    private boolean isTaken(int column, String cell) {
        return Column.isYes(cell)
                || !cell.isBlank() && cell.strip().equals(heading(column).option());
    }

    private Piece grid(List<Integer> all, Set<String> values) {
        Map<Integer, Choice> rows = options(all);
        Map<String, Choice> choices = asking.choices(values);
        Ask ask = ask(all.getFirst());
        List<Guess> guesses = all.stream()
                .map(i -> words.guess(
                        columns.get(i),
                        "grid",
                        "reason.grid",
                        ask.id(),
                        Objects.requireNonNull(rows.get(i)).id(),
                        choices.size()))
                .toList();
        return new Piece(
                new Question.Grid(ask, List.copyOf(rows.values()), List.copyOf(choices.values()), null),
                rows.values().stream().map(r -> ask.id() + "." + r.id()).toList(),
                row -> all.stream()
                        .map(i -> Asking.idOf(choices, row.get(i).strip()))
                        .toList(),
                guesses,
                List.of());
    }

    /// A choice for each of these columns, labelled by its option.
    private Map<Integer, Choice> options(List<Integer> indexes) {
        Map<Integer, Choice> options = new LinkedHashMap<>();
        Map<String, Choice> byLabel =
                asking.choices(indexes.stream().map(i -> heading(i).option()).toList());
        indexes.forEach(i -> options.put(i, byLabel.get(heading(i).option())));
        return options;
    }

    private Ask ask(int index) {
        String stem = heading(index).stem();
        return asking.ask(stem, Heading.of(stem).withoutCode(), index, false);
    }

    private Heading heading(int index) {
        return columns.get(index).heading();
    }
}
