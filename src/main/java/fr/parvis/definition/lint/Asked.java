package fr.parvis.definition.lint;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import fr.parvis.definition.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of a question in one language.
record Asked(Question question, String language) {

    /// The label, and each row of a grid.
    List<String> sentences() {
        Stream<String> rows = question instanceof Question.Grid grid ? labels(grid.rows()) : Stream.of();
        return Stream.concat(Stream.of(question.ask().label().in(language)), rows)
                .toList();
    }

    /// What may be answered: the labels of the choices, or of both ends.
    List<String> answers() {
        return switch (question) {
            case Question.Closed closed -> labels(closed.offered()).toList();
            case Question.Grid grid -> labels(grid.offered()).toList();
            case Question.Rating rating -> ends(rating.lowestLabel(), rating.highestLabel());
            case Question.Ranking _, Question.Number _, Question.Date _, Question.ShortText _, Question.LongText _ ->
                List.of();
        };
    }

    /// The lists among whose members one must be able to choose.
    static List<List<Choice>> lists(Question question) {
        return switch (question) {
            case Question.Closed closed -> List.of(closed.offered());
            case Question.Ranking ranking -> List.of(ranking.choices());
            case Question.Grid grid -> List.of(grid.rows(), grid.offered());
            case Question.Rating _, Question.Number _, Question.Date _, Question.ShortText _, Question.LongText _ ->
                List.of();
        };
    }

    private Stream<String> labels(List<Choice> choices) {
        return choices.stream().map(choice -> choice.label().in(language));
    }

    private List<String> ends(@Nullable Wording lowest, @Nullable Wording highest) {
        return Stream.of(Optional.ofNullable(lowest), Optional.ofNullable(highest))
                .flatMap(Optional::stream)
                .map(end -> end.in(language))
                .toList();
    }
}
