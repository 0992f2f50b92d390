package fr.parvis.definition.change;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import java.util.List;
import java.util.stream.IntStream;

/// What of a question can be mapped to what of a later one. "Other" and "don't know" keep their meaning, and are not in
/// it.
public final class Options {

    private Options() {}

    /// The choices, or the levels of a rating; none for numbers, dates and texts.
    public static List<String> choices(Question question) {
        return switch (question) {
            case Question.Closed q -> ids(q.choices());
            case Question.Ranking q -> ids(q.choices());
            case Question.Grid q -> ids(q.choices());
            case Question.Rating q ->
                IntStream.rangeClosed(q.lowest(), q.highest())
                        .mapToObj(Integer::toString)
                        .toList();
            case Question.Number _, Question.Date _, Question.ShortText _, Question.LongText _ -> List.of();
        };
    }

    /// The rows of a grid; none for any other question.
    public static List<String> rows(Question question) {
        return question instanceof Question.Grid grid ? ids(grid.rows()) : List.of();
    }

    private static List<String> ids(List<Choice> choices) {
        return choices.stream().map(Choice::id).toList();
    }
}
