package fr.parvis.dataset.proposal;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import fr.parvis.definition.Question.Ask;
import fr.parvis.definition.Questionnaire;
import fr.parvis.definition.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What question a single column answers.
final class Asking {

    private static final int MOST_CHOICES = 30;
    private static final int LONGEST_CHOICE = 150;
    private static final int SHORT = 200;
    private static final int LONGEST = 100_000;

    private final Words words;
    private final Slugs slugs = new Slugs("q-", Questionnaire.RESERVED);

    Asking(Words words) {
        this.words = words;
    }

    Ask ask(String name, String label, int column, boolean profile) {
        String id = slugs.of(name, "q-" + (column + 1));
        return new Ask(id, words.wording(label), null, false, profile, null, null);
    }

    Piece of(Column column, int index, Moment.Order order, boolean ambiguous) {
        Heading heading = column.heading();
        if (column.isBlank()) {
            return text(column, index, "reason.blank");
        }
        if (column.all(Column.Look.DECIMAL) && !column.any(Column.Look.CODE) && !KnownColumns.isCode(heading)) {
            return number(column, index);
        }
        if (column.isMoment() && !column.timing().hasTimes()) {
            Ask ask = ask(heading, index, false);
            String reason = ambiguous ? "reason.date-ambiguous-" + order : "reason.date";
            return new Piece(
                    new Question.Date(ask, null, null),
                    List.of(ask.id()),
                    row -> List.of(Moment.read(row.get(index).strip(), order)
                            .map(Moment::iso)
                            .orElse(row.get(index))),
                    List.of(words.guess(column, "date", reason)),
                    List.of(index));
        }
        boolean single = isSingleChoice(column);
        var joined = column.joined();
        if (joined.isPresent()
                && (!single || column.values().size() > joined.get().options().size())) {
            return joined(column, index, joined.get());
        }
        return single ? singleChoice(column, index) : text(column, index, "reason.text");
    }

    private Ask ask(Heading heading, int index, boolean profile) {
        return ask(heading.shown(), heading.withoutCode(), index, profile);
    }

    private Piece number(Column column, int index) {
        boolean counted = Slugs.slug(column.heading().shown())
                .matches(
                        ".*\\b(combien|nombre|how-many|number|age|annees?|years?|effectifs?|montant|prix|distance|duree)\\b.*");
        boolean small = column.lowest() >= 0
                && column.highest() <= 10
                && column.values().size() > 1;
        boolean repeated = column.filled() > column.values().size();
        if (column.all(Column.Look.INTEGER) && small && repeated && !counted) {
            if (column.highest() <= 1) {
                return singleChoice(column, index);
            }
            Ask ask = ask(column.heading(), index, false);
            int lowest = column.lowest() == 0 ? 0 : 1;
            int highest = column.highest() <= 5 ? 5 : 10;
            var question = new Question.Rating(ask, lowest, highest, null, null, null);
            return same(
                    question,
                    column,
                    index,
                    "rating",
                    "reason.rating",
                    column.lowest(),
                    column.highest(),
                    lowest,
                    highest);
        }
        Ask ask = ask(column.heading(), index, false);
        var question = new Question.Number(ask, null, null, null, column.decimals());
        return same(question, column, index, "number", "reason.number", column.filled());
    }

    private static boolean isSingleChoice(Column column) {
        int values = column.values().size();
        return !column.hasManyValues()
                && values >= 2
                && values <= MOST_CHOICES
                && !column.hasLines()
                && column.longest() <= LONGEST_CHOICE
                && (column.filled() >= 2 * values || values == 2 && column.isFlag());
    }

    private Piece singleChoice(Column column, int index) {
        Ask ask = ask(column.heading(), index, KnownColumns.isProfile(column.heading()));
        Map<String, Choice> choices = choices(column.values().keySet());
        return new Piece(
                new Question.SingleChoice(ask, List.copyOf(choices.values()), null, null),
                List.of(ask.id()),
                row -> List.of(idOf(choices, row.get(index).strip())),
                List.of(words.guess(column, "single-choice", "reason.single", choices.size(), column.filled())),
                List.of());
    }

    private Piece joined(Column column, int index, Tokens tokens) {
        Ask ask = ask(column.heading(), index, false);
        Map<String, Choice> choices = choices(tokens.options());
        String separator = tokens.separator() == '\n' ? words.text("line-break") : String.valueOf(tokens.separator());
        return new Piece(
                new Question.MultipleChoice(ask, List.copyOf(choices.values()), null, null, 0, null),
                List.of(ask.id()),
                row -> List.of(tokens.split(row.get(index).strip()).stream()
                        .map(t -> idOf(choices, t))
                        .collect(Collectors.joining("|"))),
                List.of(words.guess(column, "multiple-choice", "reason.joined", separator, choices.size())),
                List.of());
    }

    /// The column as it is, answering a question asked in words.
    Piece text(Column column, int index, String reason) {
        boolean isLong = column.hasLines() || column.longest() > SHORT || column.meanLength() > 80;
        Ask ask = ask(column.heading(), index, false);
        int length = Math.min(Math.max(column.longest(), Question.DEFAULT_LENGTH), LONGEST);
        return isLong
                ? same(
                        new Question.LongText(ask, length),
                        column,
                        index,
                        "long-text",
                        reason + "-long",
                        column.longest())
                : same(new Question.ShortText(ask, SHORT), column, index, "short-text", reason, column.longest());
    }

    private Piece same(Question question, Column column, int index, String type, String reason, Object... arguments) {
        return new Piece(
                question,
                List.of(question.id()),
                row -> List.of(row.get(index)),
                List.of(words.guess(column, type, reason, arguments)),
                List.of());
    }

    /// A choice for each of these answers, in the order met; whole numbers in their own order.
    Map<String, Choice> choices(Collection<String> answers) {
        List<String> ordered = new ArrayList<>(answers);
        if (ordered.stream().allMatch(a -> a.matches("\\d{1,9}"))) {
            ordered.sort(java.util.Comparator.comparing(Integer::valueOf));
        }
        var ids = new Slugs("", Set.of(Choice.OTHER, Choice.DONT_KNOW));
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (String answer : ordered) {
            Wording label = words.wording(answer);
            choices.put(answer, new Choice(ids.of(answer, "choice-" + (choices.size() + 1)), label));
        }
        return choices;
    }

    static String idOf(Map<String, Choice> choices, String answer) {
        Choice choice = choices.get(answer);
        return choice == null ? answer : choice.id();
    }
}
