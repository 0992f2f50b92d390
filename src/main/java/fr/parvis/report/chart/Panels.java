package fr.parvis.report.chart;

import fr.parvis.report.chart.Chart.Bar;
import fr.parvis.report.chart.Chart.Panel;
import fr.parvis.report.chart.Face.Lettering;
import java.util.List;

/// Small bar charts side by side in two columns, or under one another when their labels are long, on one scale.
final class Panels {

    private static final double GUTTER = 40;
    private static final Face COMPACT = new Face(13, false);

    private Panels() {}

    static double draw(Pen pen, Chart.Multiples chart) {
        List<Bar> all = chart.panels().stream().flatMap(p -> p.bars().stream()).toList();
        double half = (Canvas.WIDTH - GUTTER) / 2;
        BarRows narrow = BarRows.fit(all, half, COMPACT);
        boolean pairs = chart.panels().size() > 1 && readable(narrow, all);
        BarRows rows = pairs ? narrow : BarRows.fit(all, Canvas.WIDTH, Face.LABEL);
        double y = 4;
        int columns = pairs ? 2 : 1;
        for (int i = 0; i < chart.panels().size(); i += columns) {
            List<Panel> line = chart.panels()
                    .subList(i, Math.min(i + columns, chart.panels().size()));
            y = line(pen, line, rows, y) + 24;
        }
        return y - 24;
    }

    private static boolean readable(BarRows rows, List<Bar> bars) {
        return !rows.above()
                && rows.plot() >= 90
                && bars.stream()
                        .allMatch(bar ->
                                COMPACT.set(bar.label(), rows.labels()).lines().size() <= 2);
    }

    private static double line(Pen pen, List<Panel> panels, BarRows rows, double top) {
        List<Lettering> titles = panels.stream()
                .map(panel -> Face.COUNT.set(panel.title(), rows.width()))
                .toList();
        double bars = top + titles.stream().mapToDouble(Lettering::height).max().orElse(0) + 8;
        double bottom = bars;
        for (int i = 0; i < panels.size(); i++) {
            double x = i * (rows.width() + GUTTER);
            Lettering title = titles.get(i);
            pen.write(title, x, bars - 8 - title.height());
            bottom = Math.max(bottom, rows.draw(pen, panels.get(i).bars(), x, bars));
        }
        return bottom;
    }
}
