package fr.parvis.report.html;

import fr.parvis.definition.Messages;
import fr.parvis.report.Block;
import fr.parvis.report.Report;
import fr.parvis.report.Shown;
import fr.parvis.report.chart.ChartSvg;
import fr.parvis.report.chart.Palette;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// Charts: a title, the picture, and the line that says where it comes from.
final class PictureWriter {

    private final Palette palette;
    private final Locale locale;
    private final String hint;
    private final Markup out;
    private final LineWriter lines;
    private final Medium medium;
    private int pictures;

    PictureWriter(Report report, Markup out, LineWriter lines, Medium medium, Messages messages) {
        palette = Palette.of(StyleSheet.primary(report.look()), StyleSheet.secondary(report.look()));
        locale = messages.locale();
        hint = messages.text("scroll");
        this.out = out;
        this.lines = lines;
        this.medium = medium;
    }

    void write(Block.Picture picture, @Nullable String anchor) {
        String prefix = "picture-" + ++pictures;
        String titleId = prefix + "-caption";
        String sourceId = prefix + "-source";
        String element = medium == Medium.SCREEN ? "figure" : "div";
        out.open(element, "class", "picture", "id", anchor, "data-picture", picture.figure());
        out.open(medium == Medium.SCREEN ? "figcaption" : "p", "class", "picture-title", "id", titleId);
        lines.write(picture.title());
        out.close().line();
        switch (medium) {
            case SCREEN -> {
                out.open(
                        "div",
                        "class",
                        "scroll",
                        "role",
                        "region",
                        "tabindex",
                        "0",
                        "aria-labelledby",
                        titleId + " " + sourceId);
                out.raw(svg(picture, prefix)).close().line();
                out.element("p", hint, "class", "hint", "aria-hidden", "true").line();
            }
            case PAPER -> out.raw(svg(picture, prefix)).line();
        }
        out.open("p", "class", "source", "id", medium == Medium.SCREEN ? sourceId : null);
        lines.write(picture.source());
        out.close().close();
    }

    private String svg(Block.Picture picture, String prefix) {
        String svg =
                ChartSvg.draw(picture.chart(), picture.title().plain(), picture.description(), prefix, palette, locale);
        return switch (medium) {
            case SCREEN -> svg;
            case PAPER ->
                svg.replaceFirst(
                        "<svg ", Matcher.quoteReplacement("<svg alt=\"" + escaped(picture.description()) + "\" "));
        };
    }

    /// PDF/UA takes a figure's alternative text from an attribute that only paper has.
    private static String escaped(String text) {
        return Shown.text(text).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
