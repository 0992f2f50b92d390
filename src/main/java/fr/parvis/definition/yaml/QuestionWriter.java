package fr.parvis.definition.yaml;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Condition;
import fr.parvis.definition.Question;
import fr.parvis.definition.Question.Ask;
import fr.parvis.definition.Question.Other;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question and its condition as mappings.
final class QuestionWriter {

    private final Entries entries;

    /// @param entries still empty, to write the question in
    QuestionWriter(Entries entries) {
        this.entries = entries;
    }

    Entries write(Question question) {
        Ask ask = question.ask();
        entries.put("id", ask.id())
                .put("type", Part.of(question).code())
                .put("label", ask.label())
                .put("help", ask.help())
                .put("required", ask.required(), false)
                .put("profile", ask.profile(), false)
                .put("lever", ask.lever())
                .put("shown-if", ask.shownIf() == null ? null : condition(ask.shownIf()));
        return switch (question) {
            case Question.SingleChoice single -> closed(single);
            case Question.MultipleChoice multiple ->
                closed(multiple).put("min", multiple.min(), 0).put("max", multiple.max());
            case Question.Rating rating ->
                entries.put("lowest", rating.lowest(), AnswersReader.DEFAULT_LOWEST)
                        .put("highest", rating.highest(), AnswersReader.DEFAULT_HIGHEST)
                        .put("lowest-label", rating.lowestLabel())
                        .put("highest-label", rating.highestLabel())
                        .put("dont-know", rating.dontKnow());
            case Question.Ranking ranking ->
                choices("choices", ranking.choices()).put("max", ranking.max());
            case Question.Number number ->
                entries.put("unit", number.unit())
                        .put("min", number.min())
                        .put("max", number.max())
                        .put("decimals", number.decimals(), 0);
            case Question.Date date -> entries.put("min", date.min()).put("max", date.max());
            case Question.ShortText text -> entries.put("length", text.length(), AnswersReader.DEFAULT_SHORT_LENGTH);
            case Question.LongText text -> entries.put("length", text.length(), Question.DEFAULT_LENGTH);
            case Question.Grid grid -> {
                choices("rows", grid.rows());
                yield choices("choices", grid.choices()).put("dont-know", grid.dontKnow());
            }
        };
    }

    private Entries closed(Question.Closed closed) {
        return choices("choices", closed.choices())
                .put("other", other(closed.other()))
                .put("dont-know", closed.dontKnow());
    }

    private Entries choices(String key, List<Choice> choices) {
        return entries.each(
                key, choices, choice -> entries.part().put("id", choice.id()).put("label", choice.label()));
    }

    private @Nullable Entries other(@Nullable Other other) {
        return other == null
                ? null
                : entries.part()
                        .put("label", other.label())
                        .put("length", other.length(), AnswersReader.DEFAULT_SHORT_LENGTH);
    }

    private Entries condition(Condition condition) {
        return switch (condition) {
            case Condition.Is(String question, String value) ->
                comparison(question).put("is", value);
            case Condition.IsNot(String question, String value) ->
                comparison(question).put("is-not", value);
            case Condition.Contains(String question, String value) ->
                comparison(question).put("contains", value);
            case Condition.All(List<Condition> of) -> entries.part().each("all", of, this::condition);
            case Condition.Any(List<Condition> of) -> entries.part().each("any", of, this::condition);
            case Condition.Not(Condition of) -> entries.part().put("not", condition(of));
        };
    }

    private Entries comparison(String question) {
        return entries.part().put("question", question);
    }
}
