package fr.parvis.site.paper;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Condition;
import fr.parvis.definition.Messages;
import fr.parvis.definition.Question;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// To whom a question is put, said in words: `si vous avez répondu « Jamais » à la question 3`.
///
/// @param numbers the number of each question on paper
/// @param questions by identifier
record SpokenCondition(Messages texts, String language, Map<String, Integer> numbers, Map<String, Question> questions) {

    String of(Condition condition) {
        return switch (condition) {
            case Condition.Is c -> compare("if", c);
            case Condition.IsNot c -> compare("unless", c);
            case Condition.Contains c -> compare("if", c);
            case Condition.All(List<Condition> of) -> join(of, "and");
            case Condition.Any(List<Condition> of) -> join(of, "or");
            case Condition.Not(Condition.Is c) -> compare("unless", c);
            case Condition.Not(Condition.Contains c) -> compare("unless", c);
            case Condition.Not(Condition of) -> texts.text("condition.not", of(of));
        };
    }

    private String join(List<Condition> parts, String word) {
        return parts.stream()
                .map(part -> parts.size() > 1 && (part instanceof Condition.All || part instanceof Condition.Any)
                        ? "(" + of(part) + ")"
                        : of(part))
                .collect(Collectors.joining(" " + texts.text("condition." + word) + " "));
    }

    private String compare(String way, Condition.Comparison comparison) {
        Question question = questions.get(comparison.question());
        String value = question == null ? comparison.value() : label(question, comparison.value());
        return texts.text("condition." + way, value, numbers.getOrDefault(comparison.question(), 0));
    }

    private String label(Question question, String value) {
        List<Choice> choices = switch (question) {
            case Question.Closed closed -> closed.offered();
            case Question.Ranking ranking -> ranking.choices();
            case Question.Grid grid -> grid.offered();
            case Question.Rating _, Question.Number _, Question.Date _, Question.ShortText _, Question.LongText _ ->
                List.of();
        };
        return Stream.concat(
                        choices.stream()
                                .filter(c -> c.id().equals(value))
                                .map(c -> c.label().in(language)),
                        Stream.of(value))
                .findFirst()
                .orElse(value);
    }
}
