package fr.parvis.definition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.Condition.All;
import fr.parvis.definition.Condition.Any;
import fr.parvis.definition.Condition.Contains;
import fr.parvis.definition.Condition.Is;
import fr.parvis.definition.Condition.IsNot;
import fr.parvis.definition.Condition.Not;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConditionTests {

    private static final Condition TRUE = new IsNot("q", "x");
    private static final Condition FALSE = new Is("q", "x");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # answer, is a, is not a, contains a
            '',       false, true,    false
            a,        true,  false,   true
            b,        false, true,    false
            a b,      false, true,    true
            b c,      false, true,    false
            """)
    void aComparisonSeesAnAnswerAsTheSetOfItsValues(String answer, boolean is, boolean isNot, boolean contains) {
        Set<String> values =
                Arrays.stream(answer.split(" ")).filter(v -> !v.isEmpty()).collect(Collectors.toSet());
        Map<String, Set<String>> answers = Map.of("q", values);

        assertThat(new Is("q", "a").holds(answers::get)).isEqualTo(is);
        assertThat(new IsNot("q", "a").holds(answers::get)).isEqualTo(isNot);
        assertThat(new Contains("q", "a").holds(answers::get)).isEqualTo(contains);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # one,  other, all,   any,   not one
            false,  false, false, false, true
            false,  true,  false, true,  true
            true,   false, false, true,  false
            true,   true,  true,  true,  false
            """)
    void conditionsAreJoinedByAllAnyAndNot(boolean one, boolean other, boolean all, boolean any, boolean not) {
        List<Condition> both = List.of(one ? TRUE : FALSE, other ? TRUE : FALSE);

        assertThat(holds(new All(both))).isEqualTo(all);
        assertThat(holds(new Any(both))).isEqualTo(any);
        assertThat(holds(new Not(both.getFirst()))).isEqualTo(not);
    }

    @Test
    void aListOfNoneHoldsForAllAndFailsForAny() {
        assertThat(holds(new All(List.of()))).isTrue();
        assertThat(holds(new Any(List.of()))).isFalse();
    }

    @Test
    void comparisonsAreListedFromLeftToRight() {
        var condition = new All(List.of(
                new Is("a", "1"), new Not(new Any(List.of(new Contains("b", "2"), new IsNot("c", "3"))))));

        assertThat(condition.comparisons())
                .extracting(Condition.Comparison::question)
                .containsExactly("a", "b", "c");
    }

    private static boolean holds(Condition condition) {
        return condition.holds(_ -> Set.of());
    }
}
