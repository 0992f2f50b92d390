package fr.parvis.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TonesTests {

    @Test
    void contrastIsThatOfTheWebsRules() {
        assertThat(Tones.contrast("#ffffff", "#000000")).isEqualTo(21);
        assertThat(Tones.contrast("#767676", "#ffffff")).isBetween(4.54, 4.55);
    }

    @ParameterizedTest
    @CsvSource({"#14506e,#c2410c", "#ffd400,#00ff00", "#000000,#ffffff", "red,;}body{display:none"})
    void everyAuthoritysColoursCanBeReadByDayAndByNight(String primary, String secondary) {
        var look = new Report.Look(primary, secondary, null, null, null);
        String day = StyleSheet.primary(look);
        assertThat(Tones.contrast(day, Tones.WHITE)).isGreaterThanOrEqualTo(4.5);
        assertThat(Tones.contrast(Tones.on(day), day)).isGreaterThanOrEqualTo(4.5);
        assertThat(Tones.contrast(Tones.readable(day, Tones.NIGHT, Tones.WHITE), Tones.NIGHT))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(StyleSheet.secondary(look)).matches("#[0-9a-f]{6}");
        assertThat(StyleSheet.of("screen.css", look)).doesNotContain("display:none");
    }

    @ParameterizedTest
    @CsvSource({
        "#525b66,#ffffff",
        "#525b66,#f4f6f8",
        "#3d454e,#eceff2",
        "#1b1f24,#f4f6f8",
        "#b1bac4,#15191e",
        "#b1bac4,#1e242b"
    })
    void neutralTextsCanBeReadOnTheirGround(String text, String ground) {
        assertThat(Tones.contrast(text, ground)).isGreaterThanOrEqualTo(4.5);
    }
}
