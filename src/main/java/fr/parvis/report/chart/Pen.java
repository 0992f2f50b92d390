package fr.parvis.report.chart;

import fr.parvis.definition.Messages;
import fr.parvis.report.chart.Canvas.Anchor;
import fr.parvis.report.chart.Face.Lettering;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/// What every drawing needs at hand: the sheet, the colours, and how numbers and words are written.
record Pen(Canvas canvas, Palette palette, Locale locale, Messages messages) {

    static Pen on(Canvas canvas, Palette palette, Locale locale) {
        return new Pen(canvas, palette, locale, Messages.of(Pen.class, locale.getLanguage()));
    }

    /// Sets words from this upper left corner in the colour of text; returns where they end.
    double write(Lettering words, double x, double top) {
        return canvas.text(words, x, top, Anchor.START, palette.text());
    }

    /// The same in the colour of what is secondary.
    double note(Lettering words, double x, double top) {
        return canvas.text(words, x, top, Anchor.START, palette.muted());
    }

    String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(3);
        return format.format(number);
    }

    boolean french() {
        return "fr".equals(locale.getLanguage());
    }
}
