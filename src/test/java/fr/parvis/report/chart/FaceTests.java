package fr.parvis.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.InputStream;
import org.assertj.core.api.Assumptions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FaceTests {

    @Test
    void linesBreakBetweenWordsAndKeepThemAll() {
        assertThat(Face.LABEL
                        .set("Une entreprise\tde moins\nde dix personnes", 120)
                        .lines())
                .containsExactly("Une entreprise de", "moins de dix", "personnes");
    }

    @Test
    void aNoBreakSpaceHoldsItsWordsTogether() {
        assertThat(Face.LABEL.set("plus de 5\u202f000\u00a0€", 60).lines())
                .containsExactly("plus de", "5\u202f000\u00a0€");
    }

    @Test
    void aWordWiderThanTheRoomIsCutBetweenWholeSigns() {
        assertThat(Face.LABEL.set("👨‍👩‍👧‍👦👨‍👩‍👧‍👦e\u0301e\u0301", 57).lines())
                .containsExactly("👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦", "e\u0301e\u0301");
    }

    @Test
    void anEmptyTextHasNoLine() {
        assertThat(Face.LABEL.set(" \n", 10).lines()).isEmpty();
    }

    @Test
    void widthsAreThoseOfTheReportsFont() throws Exception {
        try (InputStream font = Face.class.getResourceAsStream("/fr/parvis/report/fonts/ParvisSans-Regular.ttf")) {
            Assumptions.assumeThat(font).as("the report's font").isNotNull();
            String text = "Où en êtes-vous de l’égalité ? 1 234 567 €";
            double drawn = Font.createFont(Font.TRUETYPE_FONT, font)
                    .deriveFont(1000f)
                    .getStringBounds(text, new FontRenderContext(null, true, true))
                    .getWidth();
            assertThat(new Face(1000, false).width(text)).isCloseTo(drawn, Offset.offset(5.0));
        }
    }
}
