package fr.parvis.definition.yaml;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Condition;
import fr.parvis.definition.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Conditions over earlier questions: each comparison checked against the question it names, then the whole
/// for a way to be true.
final class ConditionReader {

    private static final List<String> FORMS = List.of("is", "is-not", "contains", "all", "any", "not");

    private final Source source;
    private final SequencedMap<String, Question> earlier;
    private final Set<String> known;
    private final Set<String> neverShown = new HashSet<>();

    /// @param earlier the questions read so far, filled by the reader of the questionnaire
    /// @param known identifiers of all questions, those not yet read among them
    ConditionReader(Source source, SequencedMap<String, Question> earlier, Set<String> known) {
        this.source = source;
        this.earlier = earlier;
        this.known = known;
    }

    @Nullable
    Condition shownIf(Reading question, String id) {
        Reading reading = question.findPart("shown-if", Part.CONDITION);
        if (reading == null) {
            return null;
        }
        int before = source.faultCount();
        Condition condition = read(reading, id);
        if (source.faultCount() == before && Possibility.never(condition, earlier)) {
            question.fault("shown-if", "condition-never", id);
            neverShown.add(id);
        }
        return condition;
    }

    private Condition read(Reading reading, String asker) {
        List<String> forms = FORMS.stream().filter(reading::has).toList();
        boolean compares = forms.size() == 1 && FORMS.indexOf(forms.getFirst()) < 3;
        if (forms.size() != 1 || compares != reading.has("question")) {
            reading.fault("question", "condition-form", forms);
            return new Condition.All(List.of());
        }
        return switch (forms.getFirst()) {
            case "all" -> new Condition.All(several(reading, "all", asker));
            case "any" -> new Condition.Any(several(reading, "any", asker));
            case "not" -> {
                Reading inner = reading.findPart("not", Part.CONDITION);
                yield new Condition.Not(inner == null ? new Condition.All(List.of()) : read(inner, asker));
            }
            default -> comparison(reading, forms.getFirst(), asker);
        };
    }

    private List<Condition> several(Reading reading, String key, String asker) {
        List<Condition> of = reading.each(key, Part.CONDITION, inner -> read(inner, asker));
        if (of.isEmpty()) {
            reading.fault(key, "empty-list", key);
        }
        return of;
    }

    private Condition comparison(Reading reading, String form, String asker) {
        String id = reading.text("question");
        String value = reading.text(form);
        Question question = earlier.get(id);
        if (id.equals(asker)) {
            reading.fault("question", "condition-itself", id);
        } else if (question != null) {
            value = value(reading, form, value, question);
            if (neverShown.contains(id)) {
                reading.fault("question", "condition-hidden", id);
            }
        } else if (known.contains(id)) {
            reading.fault("question", "condition-later", id);
        } else if (!id.isEmpty()) {
            reading.fault(
                    "question",
                    "unknown-question",
                    id,
                    Nearest.of(id, known).<Object>map(n -> n).orElse(known));
        }
        return switch (form) {
            case "is" -> new Condition.Is(id, value);
            case "is-not" -> new Condition.IsNot(id, value);
            default -> new Condition.Contains(id, value);
        };
    }

    /// The value as answers have it; told when the question cannot be answered by it.
    private String value(Reading reading, String form, String value, Question question) {
        if (value.isEmpty()) {
            return value;
        }
        boolean severalValues = question instanceof Question.Closed || question instanceof Question.Ranking;
        if (form.equals("contains") && !severalValues) {
            reading.fault(form, "condition-contains", question.id());
            return value;
        }
        return switch (question) {
            case Question.Closed closed -> choice(reading, form, value, question, closed.offered());
            case Question.Ranking ranking -> choice(reading, form, value, question, ranking.choices());
            case Question.Rating rating -> rating(reading, form, value, rating);
            case Question.Number number -> number(reading, form, value, number);
            case Question.Date date -> date(reading, form, value, date);
            case Question.ShortText _, Question.LongText _ -> value;
            case Question.Grid _ -> {
                reading.fault("question", "condition-grid", question.id());
                yield value;
            }
        };
    }

    private static String choice(Reading reading, String form, String value, Question question, List<Choice> choices) {
        List<String> ids = choices.stream().map(Choice::id).toList();
        if (!ids.contains(value)) {
            reading.fault(form, "condition-choice", value, question.id(), ids);
        }
        return value;
    }

    private static String rating(Reading reading, String form, String value, Question.Rating rating) {
        Integer mark = Values.integer(value);
        boolean possible = mark == null
                ? rating.dontKnow() != null && value.equals(Choice.DONT_KNOW)
                : mark >= rating.lowest() && mark <= rating.highest();
        if (!possible) {
            reading.fault(form, "condition-value", value, rating.id());
        }
        return mark == null ? value : mark.toString();
    }

    private static String number(Reading reading, String form, String value, Question.Number number) {
        BigDecimal written = Values.decimal(value);
        BigDecimal min = number.min();
        BigDecimal max = number.max();
        if (written == null
                || written.scale() > number.decimals()
                || min != null && written.compareTo(min) < 0
                || max != null && written.compareTo(max) > 0) {
            reading.fault(form, "condition-value", value, number.id());
        }
        return written == null ? value : written.toPlainString();
    }

    private static String date(Reading reading, String form, String value, Question.Date date) {
        LocalDate written = Values.date(value);
        LocalDate min = date.min();
        LocalDate max = date.max();
        if (written == null || min != null && written.isBefore(min) || max != null && written.isAfter(max)) {
            reading.fault(form, "condition-value", value, date.id());
        }
        return value;
    }
}
