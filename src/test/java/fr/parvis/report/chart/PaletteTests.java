package fr.parvis.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.report.chart.Palette.Tone;
import org.junit.jupiter.api.Test;

class PaletteTests {

    @Test
    void aColourTooPaleForMarksIsRefused() {
        assertThatThrownBy(() -> Palette.of("#ffd700", "#1f5c7a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("#ffd700");
    }

    @Test
    void aColourThatIsNoColourIsRefused() {
        assertThatThrownBy(() -> Palette.of("red\" onload=\"", "#1f5c7a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void contrastIsThatOfTheAccessibilityGuidelines() {
        assertThat(Tone.of("#000000").contrast(Tone.WHITE)).isCloseTo(21, within(0.001));
        assertThat(Tone.of("#777777").contrast(Tone.WHITE)).isCloseTo(4.48, within(0.01));
    }
}
