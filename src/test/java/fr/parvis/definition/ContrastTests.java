package fr.parvis.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContrastTests {

    @ParameterizedTest
    @CsvSource({
        "#000000,#ffffff,21",
        "#ffffff,#FFFFFF,1",
        "#777777,#ffffff,4.478",
        "#767676,#ffffff,4.542",
        "#ff0000,#ffffff,3.998"
    })
    void theRatioIsThatOfWcag(String a, String b, double ratio) {
        assertThat(Contrast.ratio(a, b)).isCloseTo(ratio, within(0.001));
        assertThat(Contrast.ratio(b, a)).isEqualTo(Contrast.ratio(a, b));
    }

    @Test
    void theColoursSuppliedCanBeRead() {
        assertThat(Contrast.ratio(Organiser.DEFAULT_PRIMARY, "#ffffff")).isGreaterThan(Contrast.TEXT);
        assertThat(Contrast.ratio(Organiser.DEFAULT_SECONDARY, "#ffffff")).isGreaterThan(Contrast.TEXT);
    }

    @Test
    void aReadableShadeIsFoundForAnyColour() {
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            String colour = "#%06x".formatted(random.nextInt(1 << 24));

            assertThat(Contrast.ratio(Contrast.readable(colour), "#ffffff"))
                    .as(colour)
                    .isGreaterThanOrEqualTo(Contrast.TEXT);
        }
        assertThat(Contrast.readable("#14532d")).isEqualTo("#14532d");
    }

    @Test
    void whatIsNoColourIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contrast.ratio("#fff", "#ffffff"))
                .withMessageContaining("#fff");
    }
}
