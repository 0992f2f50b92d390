package fr.parvis.definition.change;

import fr.parvis.definition.Condition;
import fr.parvis.definition.Condition.Comparison;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells whether a changed condition shows a question to all those it was shown to.
final class Widening {

    /// Beyond, whether it does is not looked for, and then it is taken not to.
    private static final int MOST_COMPARISONS = 14;

    private Widening() {}

    /// Nothing changes for whom the two hold together; more people are comparable; fewer or others are not.
    static Effect of(@Nullable Condition before, @Nullable Condition after) {
        boolean keeps = implies(before, after);
        return keeps ? implies(after, before) ? Effect.NONE : Effect.COMPARABLE : Effect.BREAKING;
    }

    /// Whether the second holds whenever the first does, each comparison taken as true or false on its own: what is
    /// proven so holds of any answers.
    private static boolean implies(@Nullable Condition first, @Nullable Condition second) {
        if (second == null || second.equals(first)) {
            return true;
        }
        List<Comparison> comparisons = Stream.concat(
                        first == null ? Stream.of() : first.comparisons(), second.comparisons())
                .distinct()
                .toList();
        if (comparisons.size() > MOST_COMPARISONS) {
            return false;
        }
        for (int world = 0; world < 1 << comparisons.size(); world++) {
            if ((first == null || holds(first, comparisons, world)) && !holds(second, comparisons, world)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Condition condition, List<Comparison> comparisons, int world) {
        return switch (condition) {
            case Comparison comparison -> (world >> comparisons.indexOf(comparison) & 1) == 1;
            case Condition.All(List<Condition> of) -> of.stream().allMatch(c -> holds(c, comparisons, world));
            case Condition.Any(List<Condition> of) -> of.stream().anyMatch(c -> holds(c, comparisons, world));
            case Condition.Not(Condition of) -> !holds(of, comparisons, world);
        };
    }
}
