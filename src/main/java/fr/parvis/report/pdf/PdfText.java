package fr.parvis.report.pdf;

import fr.parvis.report.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Locale;
import java.util.Properties;

/// Words as the PDF's fonts can show them. The PDF shows this text, and the verifier looks for it there.
public final class PdfText {

    private static final String COVERAGE = "/fr/parvis/report/fonts/coverage.properties";
    private static final BitSet TEXT = new BitSet();
    private static final BitSet SHOWN = new BitSet();

    static {
        Properties coverage = coverage();
        read(coverage.getProperty("text"), TEXT);
        read(coverage.getProperty("fallback"), SHOWN);
        SHOWN.or(TEXT);
        "\t\n\r".chars().forEach(SHOWN::set);
        "\t\n\r".chars().forEach(TEXT::set);
    }

    private PdfText() {}

    /// [Shown#text] with each code point that no font of ours has written as `⟦U+1F9FF⟧`.
    public static String shown(String words) {
        String text = Shown.text(words);
        if (text.codePoints().allMatch(SHOWN::get)) {
            return text;
        }
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (SHOWN.get(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append("⟦U+")
                        .append(String.format(Locale.ROOT, "%04X", c))
                        .append('⟧');
            }
        });
        return shown.toString();
    }

    /// Whether the text fonts alone can show it, without the fallback fonts.
    static boolean plain(String text) {
        return text.codePoints().allMatch(TEXT::get);
    }

    static BitSet text() {
        return (BitSet) TEXT.clone();
    }

    static BitSet all() {
        return (BitSet) SHOWN.clone();
    }

    private static void read(String ranges, BitSet into) {
        for (String range : ranges.split(" ")) {
            int dash = range.indexOf('-');
            int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
            int to = dash < 0 ? from : Integer.parseInt(range.substring(dash + 1), 16);
            into.set(from, to + 1);
        }
    }

    private static Properties coverage() {
        try (InputStream in = PdfText.class.getResourceAsStream(COVERAGE)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + COVERAGE + ": build it again");
            }
            var coverage = new Properties();
            coverage.load(in);
            return coverage;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
