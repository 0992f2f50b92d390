package fr.parvis.report.html;

import fr.parvis.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The report as one page that holds all it needs: style, fonts and pictures; it calls nothing and runs no script.
///
/// For machines: a quote is a `blockquote` with `data-quote`, whose text is the shown words and nothing else
/// ([fr.parvis.report.Shown], line ends as `\n`); a table that prints a figure and a number taken from one have
/// `data-figure`; `meta[name=parvis-digest]` is the digest. The file is well-formed XML after its doctype.
public final class HtmlRenderer {

    private HtmlRenderer() {}

    /// All that the page's `style` elements say, one after the other: what could hide or change its words if it were
    /// another.
    public static String styles(Report.Look look) {
        return StyleSheet.of("screen.css", look) + StyleSheet.screenFonts();
    }

    /// Writes the page; the same report gives the same bytes.
    public static void render(Report report, Path file) {
        try {
            Files.writeString(file, ScreenPage.of(report));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s cannot be written: free the disk or choose another folder".formatted(file), e);
        }
    }
}
