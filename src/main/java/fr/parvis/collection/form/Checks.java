package fr.parvis.collection.form;

import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.Reason;
import fr.parvis.dataset.folder.AnswersReader;
import fr.parvis.definition.Choice;
import fr.parvis.definition.Messages;
import fr.parvis.definition.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is to be mended in the answer to one question: what the register could not count, and what it
/// lacks.
final class Checks {

    private final Walk walk;
    private final Question question;
    private final String language;
    private final Messages messages;
    private final List<Problem> problems = new ArrayList<>();

    private Checks(Walk walk, Question question, String language) {
        this.walk = walk;
        this.question = question;
        this.language = language;
        this.messages = Messages.of(Checks.class, language);
    }

    /// The problems in the order of their controls; none for an answer that can be counted.
    static List<Problem> of(Walk walk, Question question, String language) {
        var checks = new Checks(walk, question, language);
        Item.of(List.of(question)).forEach(checks::check);
        return checks.problems;
    }

    private void check(Item item) {
        String column = item.column();
        if (!(question instanceof Question.MultipleChoice) && isSentTwice(column)) {
            add(column, "twice");
            return;
        }
        switch (walk.answer(column)) {
            case Answer.Skipped s -> required(item);
            case Answer.Unusable(String raw, String reason) -> unusable(column, raw, reason);
            case Answer.Chosen(String choice, String other) -> otherWords(choice.equals(Choice.OTHER), other);
            case Answer.Several(var choices, String other) -> otherWords(choices.contains(Choice.OTHER), other);
            case Answer.Measured m -> {}
            case Answer.Day d -> {}
            case Answer.Words w -> {}
            case Answer.NotShown n -> {}
        }
    }

    private boolean isSentTwice(String column) {
        return walk.typed().fields().values(column).size() > 1
                || walk.typed().fields().values(Survey.other(column)).size() > 1;
    }

    private void required(Item item) {
        if (!question.ask().required()) {
            return;
        }
        switch (question) {
            case Question.SingleChoice q -> add(item.column(), "required.choice");
            case Question.MultipleChoice q -> add(item.column(), "required.choices", Math.max(1, q.min()));
            case Question.Rating q -> add(item.column(), "required.rating");
            case Question.Ranking q -> ranking(q);
            case Question.Number q -> add(item.column(), "required.number");
            case Question.Date q -> problem(boxes(DayParts.NAMES), "required.date");
            case Question.ShortText q -> add(item.column(), "required.text");
            case Question.LongText q -> add(item.column(), "required.text");
            case Question.Grid q -> add(item.column(), "required.row", row(item));
        }
    }

    private void ranking(Question.Ranking q) {
        problem(
                Controls.move(
                        Action.Arrange.Move.ADD, q.id(), q.choices().getFirst().id()),
                "required.ranking");
    }

    private String row(Item item) {
        return item.row() == null ? "" : item.row().label().in(language);
    }

    private void unusable(String column, String raw, String reason) {
        switch (reason) {
            case Reason.TOO_MANY_CHOICES -> tooMany(column);
            case Reason.TOO_FEW_CHOICES ->
                add(column, "too-few", question instanceof Question.MultipleChoice q ? q.min() : 1);
            case Reason.NOT_A_NUMBER -> add(column, "not-a-number");
            case Reason.TOO_MANY_DECIMALS ->
                add(column, "decimals", question instanceof Question.Number q ? q.decimals() : 0);
            case Reason.OUT_OF_BOUNDS -> outOfBounds(column);
            case Reason.NOT_A_DATE -> notADate(DayParts.of(question.id(), walk.typed()));
            case Reason.TOO_LONG -> tooLong(column);
            case Reason.OTHER_WITHOUT_CHOICE -> add(Survey.other(column), "other-without-choice", otherLabel());
            default -> add(column, "unreadable");
        }
    }

    private void tooMany(String column) {
        List<String> taken = walk.typed().fields().values(column);
        if (question instanceof Question.MultipleChoice q && q.dontKnow() != null && taken.contains(Choice.DONT_KNOW)) {
            add(column, "dont-know-alone", q.dontKnow().in(language));
            return;
        }
        Integer max = switch (question) {
            case Question.MultipleChoice q -> q.max();
            case Question.Ranking q -> q.max();
            case Question q -> null;
        };
        int most = max == null ? 1 : max;
        int size = question instanceof Question.Ranking
                ? Ranked.of(walk.typed().first(column)).choices().size()
                : taken.size();
        add(column, "too-many", most, size);
    }

    private void outOfBounds(String column) {
        Bounds bounds = Bounds.of(question, language);
        List<String> controls =
                question instanceof Question.Date ? boxes(DayParts.NAMES) : List.of(Controls.first(column));
        problem(controls, bounds.key(), bounds.least(), bounds.most());
    }

    private void notADate(DayParts parts) {
        List<String> missing = parts.missing();
        if (!missing.isEmpty()) {
            String lacking = String.join(
                    messages.text("and"),
                    missing.stream().map(p -> messages.text("the-" + p)).toList());
            problem(boxes(missing), "date.missing", lacking);
        } else if (parts.hasShortYear()) {
            problem(Controls.box(question.id(), "year"), "date.year");
        } else {
            problem(boxes(DayParts.NAMES), "date.unreal");
        }
    }

    private List<String> boxes(List<String> parts) {
        return parts.stream().map(part -> Controls.box(question.id(), part)).toList();
    }

    private void tooLong(String column) {
        Question.@Nullable Other open = question instanceof Question.Closed closed ? closed.other() : null;
        String field = open == null ? column : Survey.other(column);
        int most = switch (question) {
            case Question.ShortText q -> q.length();
            case Question.LongText q -> q.length();
            case Question q -> open == null ? 0 : open.length();
        };
        int length = AnswersReader.length(walk.typed().first(field));
        add(field, "too-long", length - most, length, most);
    }

    private void otherWords(boolean taken, @Nullable String words) {
        if (taken && words == null) {
            add(Survey.other(question.id()), "other-empty", otherLabel());
        }
    }

    private String otherLabel() {
        Question.@Nullable Other open = question instanceof Question.Closed closed ? closed.other() : null;
        return open == null ? Choice.OTHER : open.label().in(language);
    }

    private void add(String field, String key, Object... arguments) {
        problem(Controls.first(field), key, arguments);
    }

    private void problem(String control, String key, Object... arguments) {
        problem(List.of(control), key, arguments);
    }

    /// @param controls those to be mended; the summary leads to the first
    private void problem(List<String> controls, String key, Object... arguments) {
        Words label = Words.of(question.ask().label(), language);
        String text = messages.text("problem." + key, arguments);
        problems.add(new Problem(question.id(), controls.getFirst(), label, text, Set.copyOf(controls)));
    }
}
