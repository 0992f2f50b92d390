package fr.parvis.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class PdfTextTests {

    @Test
    void whatNoFontHasIsNamed() {
        assertThat(PdfText.shown("a\uD83E\uDDFFb")).matches("a(\uD83E\uDDFF|⟦U\\+1F9FF⟧)b");
        assertThat(PdfText.shown("中")).isEqualTo("⟦U+4E2D⟧");
        assertThat(PdfText.shown("a\u00ADb\u0000")).isEqualTo("a⟦U+00AD⟧b⟦U+2400⟧");
    }

    @Test
    void whatTheFontsHaveStays() {
        String words =
                "L’été\u202F; e\u0301 «\u00A0Œuvre\u00A0» 👩\u200D👩\u200D👧\uFE0F 👍🏽 שלום مرحبا Ελλ Рус ⟦⟧\t\n";
        assertThat(PdfText.shown(words)).isEqualTo(words);
        assertThat(PdfText.plain("L’été\u202F; « € – … »\n")).isTrue();
        assertThat(PdfText.plain("👍")).isFalse();
    }

    @Test
    void theCoverageIsThatOfTheFonts() throws IOException {
        for (String font : new String[] {
            "ParvisSans-Regular",
            "ParvisSans-Semibold",
            "ParvisSans-Italic",
            "ParvisSerif-Regular",
            "ParvisSerif-Italic"
        }) {
            assertThat(missing(PdfText.text(), font)).as(font).isEqualTo(0);
        }
        BitSet fallback = PdfText.all();
        fallback.andNot(PdfText.text());
        assertThat(missing(fallback, "DejaVuSans", "NotoEmoji")).isEqualTo(0);
    }

    /// How many of these code points none of the fonts has.
    private static long missing(BitSet points, String... fonts) throws IOException {
        var left = (BitSet) points.clone();
        left.clear(0, 0x20);
        for (String font : fonts) {
            try (var in = PdfTextTests.class.getResourceAsStream("/fr/parvis/report/fonts/" + font + ".ttf");
                    TrueTypeFont ttf = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                CmapLookup glyphs = ttf.getUnicodeCmapLookup();
                points.stream().filter(c -> glyphs.getGlyphId(c) != 0).forEach(left::clear);
            }
        }
        return left.cardinality();
    }
}
