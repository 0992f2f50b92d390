package fr.parvis.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The words of a PDF of ours, read back from it code point for code point: no white space, no running heads or feet.
///
/// White space is left out because lines are broken where the paper asks; compare with [#squeezed] of
/// [PdfText#shown]. Text comes in the order it was drawn, which is that of reading.
public final class PdfWords {

    private static final float MILLIMETRE = 72 / 25.4f;
    /// The body of a page, from its top edge; the cover is read whole.
    private static final float TOP = 25 * MILLIMETRE;
    private static final float BOTTOM = (297 - 23) * MILLIMETRE;

    private PdfWords() {}

    /// All words of this file.
    public static String of(Path pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            var reader = new Reader();
            reader.writeText(document, Writer.nullWriter());
            reader.endLine();
            return squeezed(reader.words.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read as a PDF: make the report again".formatted(pdf), e);
        }
    }

    /// The words without any white space, no-break and narrow spaces included.
    public static String squeezed(String words) {
        var squeezed = new StringBuilder(words.length());
        words.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(squeezed::appendCodePoint);
        return squeezed.toString();
    }

    private static final class Reader extends PDFTextStripper {

        private final StringBuilder words = new StringBuilder();
        private final StringBuilder line = new StringBuilder();
        private float baseline;

        @Override
        protected void processTextPosition(TextPosition text) {
            float y = text.getYDirAdj();
            if (y != baseline) {
                endLine();
                baseline = y;
            }
            if (getCurrentPageNo() == 1 || y > TOP && y < BOTTOM) {
                line.append(text.getUnicode());
            }
        }

        /// Right-to-left words were turned round line by line to be drawn: they are turned back.
        private void endLine() {
            words.append(RightToLeft.turned(line.toString()));
            line.setLength(0);
        }
    }
}
