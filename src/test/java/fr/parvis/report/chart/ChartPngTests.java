package fr.parvis.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ChartPngTests {

    @Test
    void aPictureIsAsWideAsAskedOnWhiteAndTheSameEachTime() throws IOException {
        String svg = Picture.of(new RandomCharts(7).next(), Locale.FRENCH).svg();

        byte[] png = ChartPng.draw(svg, 960);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(image.getWidth()).isEqualTo(960);
        assertThat(image.getRGB(959, image.getHeight() - 1)).isEqualTo(0xffffffff);
        assertThat(ChartPng.draw(svg, 960)).isEqualTo(png);
    }

    @Test
    void aVeryTallPictureIsNarrowedToFitInMemory() throws IOException {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='20000'/>";

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(ChartPng.draw(svg, 1600)));

        assertThat(image.getHeight()).isEqualTo(8000);
        assertThat(image.getWidth()).isEqualTo(40);
    }

    @Test
    void everyKindOfChartCanBeRasterised() {
        for (long seed = 0; seed < 12; seed++) {
            String svg =
                    Picture.of(new RandomCharts(seed).next(), Locale.FRENCH).svg();
            assertThat(ChartPng.draw(svg, 320)).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void aPictureThatReadsAFileIsRefused() {
        String svg = """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1"
                     width="10" height="10"><image xlink:href="file:///etc/hostname" width="5" height="5"/></svg>
                """;

        assertThatThrownBy(() -> ChartPng.draw(svg, 100)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertThatThrownBy(() -> ChartPng.draw("<svg", 100)).isInstanceOf(IllegalArgumentException.class);
    }
}
