package fr.parvis.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.dataset.Item;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Classes of numbers have round bounds and are as narrow as a dozen of them allow.
final class ClassesTests {

    private static final Item MINUTES =
            Item.find("temps", SmallSurvey.VERSIONS.questions()).orElseThrow();

    @ParameterizedTest(name = "from {0} to {1}, {2} decimals")
    @CsvSource({
        // lowest, highest, decimals, from, width, classes
        "0, 11, 0, 0, 1, 12",
        "0, 12, 0, 0, 2, 7",
        "0, 23, 0, 0, 2, 12",
        "0, 24, 0, 0, 5, 5",
        "0, 59, 0, 0, 5, 12",
        "0, 60, 0, 0, 10, 7",
        "3, 3, 0, 3, 1, 1",
        "-7, 5, 0, -8, 2, 7",
        "7, 1000000, 0, 0, 100000, 11",
        "0.3, 0.5, 1, 0.3, 0.1, 3",
        "0.15, 12.5, 2, 0, 2, 7",
        "15, 90, 0, 10, 10, 9",
    })
    void areAsNarrowAsADozenAllow(
            BigDecimal lowest, BigDecimal highest, int decimals, BigDecimal from, BigDecimal width, int classes) {
        Measure.Histogram histogram = Classes.of(MINUTES, lowest, highest, decimals);
        assertThat(histogram.from()).isEqualTo(from);
        assertThat(histogram.width()).isEqualTo(width);
        assertThat(histogram.classes()).isEqualTo(classes);
    }
}
