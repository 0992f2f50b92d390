package fr.parvis.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RightToLeftTests {

    @Test
    void aStretchIsTurnedRoundItsNumbersAndMarksKept() {
        assertThat(RightToLeft.turned("abc אבג (12,5) דה. xyz")).isEqualTo("abc הד (12,5) גבא. xyz");
        assertThat(RightToLeft.turned("אָב")).isEqualTo("באָ");
        assertThat(RightToLeft.turned("12 אב 34")).isEqualTo("12 בא 34");
        assertThat(RightToLeft.turned("rien à tourner")).isEqualTo("rien à tourner");
    }

    @Test
    void turnedTwiceALineIsWhatItWas() {
        int[] signs = "אבגمرحab12.,:() «»\u05B8\u0301\u202E-👩".codePoints().toArray();
        var random = new Random(7);
        for (int n = 0; n < 20_000; n++) {
            int[] points = random.ints(random.nextInt(12), 0, signs.length)
                    .map(i -> signs[i])
                    .toArray();
            String line = new String(points, 0, points.length);
            assertThat(RightToLeft.turned(RightToLeft.turned(line))).isEqualTo(line);
        }
    }
}
