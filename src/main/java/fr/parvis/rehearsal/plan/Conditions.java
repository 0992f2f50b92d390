package fr.parvis.rehearsal.plan;

import fr.parvis.definition.Condition;
import fr.parvis.definition.Question;
import java.util.Map;
import java.util.Set;

/// When a question must be shown, by the words of the definition: a second opinion, which asks nothing of the code that
/// shows it.
public final class Conditions {

    private Conditions() {}

    /// @param values of the earlier questions that are shown and answered, by identifier
    public static boolean shown(Question question, Map<String, Set<String>> values) {
        Condition condition = question.ask().shownIf();
        return condition == null || isTrue(condition, values);
    }

    private static boolean isTrue(Condition condition, Map<String, Set<String>> values) {
        return switch (condition) {
            case Condition.Is(String question, String value) -> isOnly(values, question, value);
            case Condition.IsNot(String question, String value) -> !isOnly(values, question, value);
            case Condition.Contains(String question, String value) ->
                values.getOrDefault(question, Set.of()).contains(value);
            case Condition.Not(Condition inner) -> !isTrue(inner, values);
            case Condition.All(var inner) -> {
                boolean all = true;
                for (Condition each : inner) {
                    all &= isTrue(each, values);
                }
                yield all;
            }
            case Condition.Any(var inner) -> {
                boolean any = false;
                for (Condition each : inner) {
                    any |= isTrue(each, values);
                }
                yield any;
            }
        };
    }

    private static boolean isOnly(Map<String, Set<String>> values, String question, String value) {
        Set<String> given = values.getOrDefault(question, Set.of());
        return given.size() == 1 && given.contains(value);
    }
}
