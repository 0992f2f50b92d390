package fr.parvis.report.chart;

import fr.parvis.report.chart.Chart.Bar;
import fr.parvis.report.chart.Face.Lettering;
import java.math.BigDecimal;
import java.util.List;

/// The columns that rows of bars share: labels, bars from zero, and counts after the longest one.
///
/// @param labels the width of the label column; 0 when labels stand above their bars
/// @param full the longest value, drawn over the whole of `plot`
record BarRows(Face label, double width, double labels, double plot, double counts, BigDecimal full) {

    static final double GAP = 12;
    private static final double THICKNESS = 20;

    static double draw(Pen pen, Chart.Bars chart) {
        return fit(chart.bars(), Canvas.WIDTH, Face.LABEL).draw(pen, chart.bars(), 0, 4);
    }

    static BarRows fit(List<Bar> bars, double width, Face label) {
        Face count = new Face(label.size(), true);
        double limit = width * 0.45;
        double labels = 0;
        int lines = 1;
        double counts = 0;
        BigDecimal full = BigDecimal.ZERO;
        for (Bar bar : bars) {
            Lettering set = label.set(bar.label(), limit);
            labels = Math.max(labels, set.width());
            lines = Math.max(lines, set.lines().size());
            counts = Math.max(counts, count.set(bar.text(), width * 0.3).width());
            full = full.max(bar.value());
        }
        boolean above = lines > 3;
        double before = above ? 1 : labels + GAP;
        return new BarRows(label, width, above ? 0 : labels, width - before - counts - 8, counts, full);
    }

    boolean above() {
        return labels == 0;
    }

    double length(Bar bar) {
        return full.signum() == 0 ? 0 : bar.value().doubleValue() / full.doubleValue() * plot;
    }

    double draw(Pen pen, List<Bar> bars, double x, double top) {
        double zero = above() ? x + 0.5 : x + labels + GAP;
        double y = top;
        for (Bar bar : bars) {
            Lettering name = label.set(bar.label(), above() ? width : labels);
            Lettering count = new Face(label.size(), true).set(bar.text(), counts);
            double height = Math.max(count.height(), THICKNESS);
            double middle;
            if (above()) {
                y = pen.write(name, x, y) + 3;
                middle = y + height / 2;
                y += height + 12;
            } else {
                height = Math.max(name.height(), height);
                middle = y + height / 2;
                pen.write(name, x, middle - name.height() / 2);
                y += height + 8;
            }
            bar(pen, bar, zero, middle);
            double end = zero + length(bar) + 8;
            pen.write(count, end, middle - count.height() / 2);
        }
        if (!above()) {
            pen.canvas().line(zero, top - 4, zero, y - 4, pen.palette().muted(), 1);
        }
        return y - (above() ? 12 : 8);
    }

    private void bar(Pen pen, Bar bar, double zero, double middle) {
        double top = middle - THICKNESS / 2;
        if (bar.value().signum() > 0) {
            pen.canvas()
                    .rectangle(zero, top, length(bar), THICKNESS, pen.palette().primary());
        }
        if (bar.value().signum() > 0 && length(bar) < 1) {
            pen.canvas()
                    .line(
                            zero + 0.75,
                            top,
                            zero + 0.75,
                            top + THICKNESS,
                            pen.palette().primary(),
                            1.5);
        }
        if (above()) {
            pen.canvas()
                    .line(
                            zero,
                            top - 3,
                            zero,
                            top + THICKNESS + 3,
                            pen.palette().muted(),
                            1);
        }
    }
}
