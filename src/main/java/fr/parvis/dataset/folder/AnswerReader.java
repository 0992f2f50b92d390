package fr.parvis.dataset.folder;

import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Answer.Unusable;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.Reason;
import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads the cell of one [Item] as one version of the definition asks it.
///
/// A cell of white space alone is no answer. What cannot be counted is kept as it was, with its reason.
final class AnswerReader {

    private static final String MANY = "|";
    private static final String RANKED = ">";
    private static final Pattern DIGITS = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,30})?");

    private final Question question;
    private final Choices choices;

    AnswerReader(Item item) {
        this.question = item.question();
        this.choices = new Choices(
                switch (question) {
                    case Question.Closed closed -> closed.offered();
                    case Question.Rating rating -> levels(rating);
                    case Question.Ranking ranking -> ranking.choices();
                    case Question.Grid grid -> grid.offered();
                    case Question.Number n -> List.of();
                    case Question.Date d -> List.of();
                    case Question.ShortText t -> List.of();
                    case Question.LongText t -> List.of();
                });
    }

    private static List<Choice> levels(Question.Rating rating) {
        var levels = new ArrayList<Choice>();
        if (rating.dontKnow() != null) {
            levels.add(new Choice(Choice.DONT_KNOW, rating.dontKnow()));
        }
        IntStream.rangeClosed(rating.lowest(), rating.highest())
                .mapToObj(Integer::toString)
                .map(level -> new Choice(level, fr.parvis.definition.Wording.of("fr", level)))
                .forEach(levels::add);
        return levels;
    }

    /// @param other what stands in the `question.other` column; blank for nothing
    Answer read(String cell, String other) {
        if (cell.isBlank()) {
            return other.isBlank() ? Answer.SKIPPED : otherAlone(other);
        }
        return switch (question) {
            case Question.SingleChoice q -> single(cell, other);
            case Question.Rating q -> single(cell, other);
            case Question.Grid q -> single(cell, other);
            case Question.MultipleChoice q -> multiple(q, cell, other);
            case Question.Ranking q -> ranking(q, cell);
            case Question.Number q -> number(q, cell);
            case Question.Date q -> date(q, cell);
            case Question.ShortText q -> words(cell, q.length());
            case Question.LongText q -> words(cell, q.length());
        };
    }

    /// Free text alone says that the other choice was taken; when it cannot be counted, it alone is what came.
    private Answer otherAlone(String other) {
        Answer answer = switch (question) {
            case Question.SingleChoice q -> single(Choice.OTHER, other);
            case Question.MultipleChoice q -> multiple(q, Choice.OTHER, other);
            case Question q -> new Unusable(other, Reason.OTHER_WITHOUT_CHOICE);
        };
        return answer instanceof Unusable(String _, String reason) ? new Unusable(other, reason) : answer;
    }

    private Answer single(String cell, String other) {
        String choice = choices.find(cell.strip());
        if (choice == null) {
            return new Unusable(received(cell, other), Reason.UNKNOWN_CHOICE);
        }
        return checkOther(cell, other, choice.equals(Choice.OTHER), text -> new Answer.Chosen(choice, text));
    }

    private Answer multiple(Question.MultipleChoice q, String cell, String other) {
        List<String> taken = new ArrayList<>();
        for (String part : split(cell, MANY)) {
            String choice = choices.find(part);
            if (choice == null) {
                return new Unusable(received(cell, other), Reason.UNKNOWN_CHOICE);
            }
            if (taken.contains(choice)) {
                return new Unusable(received(cell, other), Reason.REPEATED_CHOICE);
            }
            taken.add(choice);
        }
        boolean dontKnow = taken.contains(Choice.DONT_KNOW);
        if ((q.max() != null && taken.size() > q.max()) || (dontKnow && taken.size() > 1)) {
            return new Unusable(received(cell, other), Reason.TOO_MANY_CHOICES);
        }
        if (!dontKnow && taken.size() < Math.max(1, q.min())) {
            return new Unusable(received(cell, other), Reason.TOO_FEW_CHOICES);
        }
        return checkOther(cell, other, taken.contains(Choice.OTHER), text -> new Answer.Several(taken, text));
    }

    private Answer checkOther(
            String cell, String other, boolean taken, java.util.function.Function<@Nullable String, Answer> answer) {
        if (other.isBlank()) {
            return answer.apply(null);
        }
        Question.Other open = question instanceof Question.Closed closed ? closed.other() : null;
        if (!taken || open == null) {
            return new Unusable(received(cell, other), Reason.OTHER_WITHOUT_CHOICE);
        }
        if (longer(other, open.length())) {
            return new Unusable(received(cell, other), Reason.TOO_LONG);
        }
        return answer.apply(other);
    }

    /// Both cells as they came, ` / ` between them; the one that is filled in when the other is blank.
    static String received(String cell, String other) {
        if (other.isBlank()) {
            return cell.isBlank() ? "" : cell;
        }
        return cell.isBlank() ? other : cell + " / " + other;
    }

    private Answer ranking(Question.Ranking q, String cell) {
        List<String> ranked = new ArrayList<>();
        for (String part : split(cell, RANKED)) {
            String choice = choices.find(part);
            if (choice == null) {
                return new Unusable(cell, Reason.UNKNOWN_CHOICE);
            }
            if (ranked.contains(choice)) {
                return new Unusable(cell, Reason.REPEATED_CHOICE);
            }
            ranked.add(choice);
        }
        if (ranked.isEmpty()) {
            return new Unusable(cell, Reason.TOO_FEW_CHOICES);
        }
        return q.max() != null && ranked.size() > q.max()
                ? new Unusable(cell, Reason.TOO_MANY_CHOICES)
                : new Answer.Several(ranked, null);
    }

    private static Answer number(Question.Number q, String cell) {
        String digits = cell.strip()
                .replace("\u00a0", "")
                .replace("\u202f", "")
                .replace(" ", "")
                .replace(',', '.');
        if (!DIGITS.matcher(digits).matches()) {
            return new Unusable(cell, Reason.NOT_A_NUMBER);
        }
        BigDecimal number = new BigDecimal(digits);
        if ((q.min() != null && number.compareTo(q.min()) < 0) || (q.max() != null && number.compareTo(q.max()) > 0)) {
            return new Unusable(cell, Reason.OUT_OF_BOUNDS);
        }
        return number.stripTrailingZeros().scale() > q.decimals()
                ? new Unusable(cell, Reason.TOO_MANY_DECIMALS)
                : new Answer.Measured(number);
    }

    private static Answer date(Question.Date q, String cell) {
        LocalDate day;
        try {
            day = LocalDate.parse(cell.strip());
        } catch (DateTimeException e) {
            return new Unusable(cell, Reason.NOT_A_DATE);
        }
        boolean outside = (q.min() != null && day.isBefore(q.min())) || (q.max() != null && day.isAfter(q.max()));
        return outside || day.getYear() < 1 || day.getYear() > 9999
                ? new Unusable(cell, Reason.OUT_OF_BOUNDS)
                : new Answer.Day(day);
    }

    private static Answer words(String cell, int length) {
        return longer(cell, length) ? new Unusable(cell, Reason.TOO_LONG) : new Answer.Words(cell);
    }

    private static boolean longer(String text, int codePoints) {
        return text.length() > codePoints && AnswersReader.length(text) > codePoints;
    }

    private static List<String> split(String cell, String separator) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int at = cell.indexOf(separator); at >= 0; at = cell.indexOf(separator, from)) {
            parts.add(cell.substring(from, at).strip());
            from = at + 1;
        }
        parts.add(cell.substring(from).strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    /// The ways a cell may name a choice: its identifier, or its exact label in any language when no two share it.
    private static final class Choices {

        private final Map<String, String> byName = new HashMap<>();

        Choices(List<Choice> offered) {
            Set<String> shared = new HashSet<>();
            for (Choice choice : offered) {
                for (String label : choice.label().byLanguage().values()) {
                    String before = byName.put(label.strip(), choice.id());
                    if (before != null && !before.equals(choice.id())) {
                        shared.add(label.strip());
                    }
                }
            }
            shared.forEach(byName::remove);
            offered.forEach(choice -> byName.put(choice.id(), choice.id()));
        }

        @Nullable
        String find(String cell) {
            return byName.get(cell);
        }
    }
}
