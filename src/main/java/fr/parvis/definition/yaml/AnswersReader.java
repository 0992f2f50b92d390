package fr.parvis.definition.yaml;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import fr.parvis.definition.Question.Ask;
import fr.parvis.definition.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What may be answered to a question, by its type.
final class AnswersReader {

    static final int DEFAULT_SHORT_LENGTH = 200;
    static final int DEFAULT_LOWEST = 1;
    static final int DEFAULT_HIGHEST = 5;

    private static final int LONGEST_TEXT = 100_000;
    private static final int WIDEST_RATING = 100;
    private static final int MOST_DECIMALS = 6;

    private final Reading question;
    private final Ask ask;
    private final Source source;

    AnswersReader(Reading question, Ask ask, Source source) {
        this.question = question;
        this.ask = ask;
        this.source = source;
    }

    Question read(Part type) {
        return switch (type) {
            case SINGLE_CHOICE -> new Question.SingleChoice(ask, choices("choices"), other(), dontKnow());
            case MULTIPLE_CHOICE -> multipleChoice();
            case RATING -> rating();
            case RANKING -> ranking();
            case NUMBER -> number();
            case DATE -> date();
            case SHORT_TEXT -> new Question.ShortText(ask, length(question, DEFAULT_SHORT_LENGTH));
            case LONG_TEXT -> new Question.LongText(ask, length(question, Question.DEFAULT_LENGTH));
            case GRID -> new Question.Grid(ask, choices("rows"), choices("choices"), dontKnow());
            default -> throw new IllegalArgumentException(type + " is not a type of question");
        };
    }

    private Question multipleChoice() {
        var free = new Question.MultipleChoice(ask, choices("choices"), other(), dontKnow(), 0, null);
        int most = Math.max(1, free.offered().size());
        int min = question.integer("min", 0, 0, most);
        Integer max = question.findInteger("max", 1, most);
        checkBounds(BigDecimal.valueOf(min), max == null ? null : BigDecimal.valueOf(max));
        return new Question.MultipleChoice(ask, free.choices(), free.other(), free.dontKnow(), min, max);
    }

    private Question rating() {
        int lowest = question.integer("lowest", DEFAULT_LOWEST, -WIDEST_RATING, WIDEST_RATING);
        int highest = question.integer("highest", Math.max(DEFAULT_HIGHEST, lowest + 1), -WIDEST_RATING, WIDEST_RATING);
        if (highest <= lowest) {
            question.fault("highest", "highest-not-above-lowest", highest, lowest);
        }
        return new Question.Rating(
                ask,
                lowest,
                highest,
                question.findWording("lowest-label"),
                question.findWording("highest-label"),
                dontKnow());
    }

    private Question ranking() {
        List<Choice> choices = choices("choices");
        return new Question.Ranking(ask, choices, question.findInteger("max", 1, Math.max(1, choices.size())));
    }

    private Question number() {
        BigDecimal min = question.findDecimal("min");
        BigDecimal max = question.findDecimal("max");
        checkBounds(min, max);
        return new Question.Number(
                ask, question.findWording("unit"), min, max, question.integer("decimals", 0, 0, MOST_DECIMALS));
    }

    private Question date() {
        LocalDate min = question.findDate("min");
        LocalDate max = question.findDate("max");
        if (min != null && max != null && max.isBefore(min)) {
            question.fault("max", "max-under-min", max, min);
        }
        return new Question.Date(ask, min, max);
    }

    private void checkBounds(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min != null && max != null && max.compareTo(min) < 0) {
            question.fault("max", "max-under-min", max.toPlainString(), min.toPlainString());
        }
    }

    private List<Choice> choices(String key) {
        Map<String, Integer> seen = new HashMap<>();
        return question.each(key, Part.CHOICE, choice -> {
            String id = choice.id("id", Reading.CODE);
            if (id.equals(Choice.OTHER) || id.equals(Choice.DONT_KNOW)) {
                choice.fault("id", "reserved-choice", id);
            }
            source.unique(seen, id, choice.line("id"), "id");
            return new Choice(id, choice.wording("label"));
        });
    }

    private Question.@Nullable Other other() {
        Reading other = question.findPart("other", Part.OTHER);
        return other == null ? null : new Question.Other(other.wording("label"), length(other, DEFAULT_SHORT_LENGTH));
    }

    /// Written as a wording, or as a mapping with a label.
    private @Nullable Wording dontKnow() {
        Node node = question.node("dont-know");
        Reading part =
                node != null && node.find("label").isPresent() ? question.findPart("dont-know", Part.DONT_KNOW) : null;
        return part == null ? question.findWording("dont-know") : part.wording("label");
    }

    private static int length(Reading reading, int otherwise) {
        return reading.integer("length", otherwise, 1, LONGEST_TEXT);
    }
}
