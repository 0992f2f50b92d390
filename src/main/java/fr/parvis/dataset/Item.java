package fr.parvis.dataset;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What takes one answer: a question, or one row of a grid.
///
/// @param row the grid's row; null for any other question
public record Item(Question question, @Nullable Choice row) {

    /// The items of these questions, in order.
    public static List<Item> of(List<Question> questions) {
        return questions.stream()
                .flatMap(q -> q instanceof Question.Grid grid
                        ? grid.rows().stream().map(row -> new Item(q, row))
                        : java.util.stream.Stream.of(new Item(q, null)))
                .toList();
    }

    /// The item of this name, `question` or `question.row`; a grid's own name is that of none.
    public static Optional<Item> find(String name, List<Question> questions) {
        return of(questions).stream().filter(item -> item.column().equals(name)).findFirst();
    }

    /// The column of the answer, `question` or `question.row`; texts have none, their words are in `answers`.
    public String column() {
        return row == null ? question.id() : question.id() + "." + row.id();
    }

    /// The column that says `answered`, `skipped`, `not-shown` or `unusable`.
    public String stateColumn() {
        return column() + ":state";
    }

    /// Whether the answer is words, kept in `answers`, rather than codes or numbers, kept in `submissions`.
    public boolean isText() {
        return question instanceof Question.ShortText || question instanceof Question.LongText;
    }
}
