package fr.parvis.definition.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A condition written otherwise is a change for those only whom it no longer shows the question, or shows it now.
final class WideningTests {

    private static final String ASKED = "{question: mode, is: bus}";
    private static final String BUS_AND_5 = "{all: [{question: mode, is: bus}, {question: note, is: 5}]}";
    private static final String BUS_OR_5 = "{any: [{question: mode, is: bus}, {question: note, is: 5}]}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BUS | BUS_AND_5 | BREAKING
            BUS_AND_5 | BUS | COMPARABLE
            BUS_AND_5 | BUS_OR_5 | COMPARABLE
            BUS_OR_5 | BUS_AND_5 | BREAKING
            BUS | {not: BUS} | BREAKING
            {not: BUS_AND_5} | {not: BUS} | BREAKING
            {not: BUS} | {not: BUS_AND_5} | COMPARABLE
            {not: BUS_AND_5} | {any: [{not: BUS}, {not: {question: note, is: 5}}]} | NONE
            {not: BUS_OR_5} | {all: [{not: {question: note, is: 5}}, {not: BUS}]} | NONE
            BUS_AND_5 | {all: [{question: note, is: 5}, BUS]} | NONE
            BUS | {question: mode, is: velo} | BREAKING
            """)
    void itIsToldByWhomItShowsTheQuestionTo(String before, String after, Effect effect) {
        assertThat(effect(written(before), written(after))).isEqualTo(effect);
    }

    @Test
    void upToFourteenComparisonsAreTriedOutAndBeyondNothingIsProvedOfThem() {
        assertThat(effectOfAnotherOrder(14)).isEqualTo(Effect.NONE);
        assertThat(effectOfAnotherOrder(15)).isEqualTo(Effect.BREAKING);
    }

    private static Effect effectOfAnotherOrder(int comparisons) {
        List<String> ages = new ArrayList<>(IntStream.range(20, 20 + comparisons)
                .mapToObj("{question: age, is: %d}"::formatted)
                .toList());
        String before = "{any: [" + String.join(", ", ages) + "]}";
        Collections.reverse(ages);
        return effect(before, ages.stream().collect(Collectors.joining(", ", "{any: [", "]}")));
    }

    private static String written(String condition) {
        return condition
                .replace("BUS_AND_5", BUS_AND_5)
                .replace("BUS_OR_5", BUS_OR_5)
                .replace("BUS", ASKED);
    }

    private static Effect effect(String before, String after) {
        String first = TwoVersions.FIRST.replace(ASKED, before);
        String second = TwoVersions.FIRST.replace(ASKED, after);
        List<Change> all = Changes.between(TwoVersions.read(first), TwoVersions.read(second))
                .all();
        assertThat(all).hasSize(1);
        return all.getFirst().effect();
    }
}
