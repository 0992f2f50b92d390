package fr.parvis.definition;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// When a question is shown, told over earlier answers.
///
/// An answer is seen as the set of its values: one choice, several, the text of a number or a date, or nothing.
/// A question that was itself not shown has no value: `=` and `contains` are false of it, `≠` is true.
public sealed interface Condition {

    /// A question set against a value.
    sealed interface Comparison extends Condition permits Is, IsNot, Contains {
        String question();

        String value();
    }

    /// The answer is this value and no other.
    record Is(String question, String value) implements Comparison {}

    /// The answer is not this value: another one, or none.
    record IsNot(String question, String value) implements Comparison {}

    /// The answer holds this value among others: a choice taken, an item ranked.
    record Contains(String question, String value) implements Comparison {}

    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    record Not(Condition of) implements Condition {}

    /// Whether the condition holds, given the values of each earlier question (an empty set for no answer).
    default boolean holds(Function<String, Set<String>> answers) {
        return switch (this) {
            case Is(String question, String value) -> answers.apply(question).equals(Set.of(value));
            case IsNot(String question, String value) ->
                !answers.apply(question).equals(Set.of(value));
            case Contains(String question, String value) ->
                answers.apply(question).contains(value);
            case All(List<Condition> of) -> of.stream().allMatch(c -> c.holds(answers));
            case Any(List<Condition> of) -> of.stream().anyMatch(c -> c.holds(answers));
            case Not(Condition of) -> !of.holds(answers);
        };
    }

    /// The comparisons the condition is made of, left to right.
    default Stream<Comparison> comparisons() {
        return switch (this) {
            case Comparison comparison -> Stream.of(comparison);
            case All(List<Condition> of) -> of.stream().flatMap(Condition::comparisons);
            case Any(List<Condition> of) -> of.stream().flatMap(Condition::comparisons);
            case Not(Condition of) -> of.comparisons();
        };
    }
}
