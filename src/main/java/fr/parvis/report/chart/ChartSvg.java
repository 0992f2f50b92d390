package fr.parvis.report.chart;

import java.util.Locale;

/// Draws a chart as one SVG picture, the same for the page, the print, the office document and the PNG.
///
/// The picture is 640 units wide (165 mm on paper, where its texts of 14 units are then 10 points) and as high as
/// it must be. It stands on white, carries its title and description for screen readers, uses nothing but SVG 1.1
/// shapes and text with presentation attributes, and is the same text for the same arguments. Texts are set with
/// the widths of Source Sans 3; no text covers another one when that font is there.
public final class ChartSvg {

    private ChartSvg() {}

    /// @param description the finding in a sentence, read aloud in place of the picture
    /// @param idPrefix distinct for each chart of a page; the identifiers are `idPrefix-title` and `idPrefix-desc`
    /// @param locale the language of dates, numbers and the few words of the axes
    public static String draw(
            Chart chart, String title, String description, String idPrefix, Palette palette, Locale locale) {
        Canvas canvas = new Canvas();
        Pen pen = Pen.on(canvas, palette, locale);
        double bottom = switch (chart) {
            case Chart.Bars bars -> BarRows.draw(pen, bars);
            case Chart.Stack stack -> new StackedBar(pen, stack).draw();
            case Chart.Multiples multiples -> Panels.draw(pen, multiples);
            case Chart.Histogram histogram -> new HistogramColumns(pen, histogram).draw();
            case Chart.Days days -> new DayColumns(pen, days).draw();
        };
        return canvas.document(Math.max(bottom, 1) + 4, title, description, idPrefix);
    }
}
