package fr.parvis.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is masked of a cross-tabulation is enough and no more: an asterisk for each masked cell.
final class MasksTests {

    private static final int SMALLEST = 5;

    @Test
    void smallCellsThatMakeUpForOneAnotherNeedNoOther() {
        assertThat(mask(new long[][] {{1, 2, 30}, {2, 1, 20}, {40, 50, 60}})).isEqualTo("**. **. ...");
        assertThat(mask(new long[][] {{1, 2, 30}, {20, 1, 2}, {2, 40, 1}}))
                .as("from row to row")
                .isEqualTo("**. .** *.*");
        assertThat(mask(new long[][] {{1, 1, 30}, {20, 1, 1}, {1, 40, 1}}))
                .as("down to nobody")
                .isEqualTo("**. .** *.*");
    }

    @Test
    void theFewestCellsAreMaskedAndOfAsManyThoseThatCountTheFewest() {
        assertThat(mask(new long[][] {{1, 40, 60}, {30, 50, 20}, {25, 35, 45}})).isEqualTo("**. ... **.");
        assertThat(mask(new long[][] {{1, 400, 60}, {300, 2, 20}, {25, 35, 45}}))
                .as("two large ones beside a small one rather than three")
                .isEqualTo("**. **. ...");
    }

    @Test
    void cellsThatCountNobodyMayHideAnother() {
        assertThat(mask(new long[][] {{1, 0, 60}, {0, 50, 70}, {80, 90, 95}})).isEqualTo("**. **. ...");
        assertThat(mask(new long[][] {{1, 9, 60}, {8, 0, 70}, {80, 90, 95}})).isEqualTo("**. **. ...");
        assertThat(mask(new long[][] {{1, 0, 60}, {8, 0, 70}, {80, 90, 95}}))
                .as("the one of the first column could only go down, and nobody of the second up")
                .isEqualTo("*.* *.* ...");
    }

    @Test
    void aTableThatHidesNothingOtherwiseIsMaskedWhole() {
        assertThat(mask(new long[][] {{1, 40, 60}})).isEqualTo("***");
        assertThat(mask(new long[][] {{1, 0}, {40, 0}})).isEqualTo("** **");
    }

    @Test
    void whereOnlyRowsOrOnlyColumnsHaveATotalOneOtherOfTheirsIsEnough() {
        assertThat(mask(new long[][] {{1, 60, 40}, {7, 8, 9}}, true, false)).isEqualTo("*.* ...");
        assertThat(mask(new long[][] {{1, 1, 50}, {7, 8, 9}}, true, false)).isEqualTo("**. ...");
        assertThat(mask(new long[][] {{1, 7}, {60, 8}, {40, 9}}, false, true)).isEqualTo("*. .. *.");
        assertThat(mask(new long[][] {{1, 7}, {1, 8}, {60, 9}}, false, true)).isEqualTo("*. *. ..");
    }

    @Test
    void whereNothingHasATotalSmallCellsAloneAreMasked() {
        assertThat(mask(new long[][] {{1, 40}, {50, 4}}, false, false)).isEqualTo("*. .*");
        assertThat(mask(new long[][] {{5, 40}, {50, 0}}, false, false)).isEqualTo(".. ..");
    }

    private static String mask(long[][] cells) {
        return mask(cells, true, true);
    }

    private static String mask(long[][] cells, boolean rowsAddUp, boolean columnsAddUp) {
        return Arrays.stream(Suppression.of(cells, SMALLEST, rowsAddUp, columnsAddUp))
                .map(row -> IntStream.range(0, row.length)
                        .mapToObj(c -> row[c] ? "*" : ".")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }
}
