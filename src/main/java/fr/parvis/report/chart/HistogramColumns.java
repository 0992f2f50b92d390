package fr.parvis.report.chart;

import fr.parvis.report.chart.Canvas.Anchor;
import fr.parvis.report.chart.Chart.Bin;
import fr.parvis.report.chart.Columns.Slot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Numbers as touching columns over a true scale, and under it where the quartiles fall.
final class HistogramColumns {

    private static final double HEIGHT = 190;

    private final Pen pen;
    private final Chart.Histogram chart;
    private final double left;
    private final boolean direct;

    HistogramColumns(Pen pen, Chart.Histogram chart) {
        this.pen = pen;
        this.chart = chart;
        List<Long> counts = chart.bins().stream().map(Bin::count).toList();
        this.direct = narrowest(counts.size()) >= 12 && Columns.countsFit(pen, counts, narrowest(counts.size()));
        long greatest = counts.stream().mapToLong(c -> c).max().orElse(0);
        this.left = direct ? 12 : Columns.gutter(pen, greatest);
    }

    double draw() {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < chart.bins().size(); i++) {
            double x = edge(i);
            double width = edge(i + 1) - x;
            double gap = chart.bins().size() == 1 ? Math.max(0, width - 160) : Math.min(1, width / 5);
            slots.add(new Slot(x, width, gap, chart.bins().get(i).count()));
        }
        Columns columns = Columns.of(slots, direct, left, 10, HEIGHT);
        columns.grid(pen);
        columns.draw(pen);
        double bottom = Ticks.draw(pen, Ticks.thinned(ticks()), columns.zero());
        if (!shortUnit()) {
            bottom = pen.canvas()
                    .text(
                            Face.SMALL.set(chart.unit(), Canvas.WIDTH * 0.6),
                            Canvas.WIDTH,
                            bottom + 1,
                            Anchor.END,
                            pen.palette().muted());
        }
        return quartiles(bottom + 8);
    }

    private double narrowest(int bins) {
        double room = Canvas.WIDTH - 24;
        if (bins == 0 || range() == 0) {
            return room / Math.max(1, bins);
        }
        return chart.bins().stream()
                .mapToDouble(bin -> bin.to().subtract(bin.from()).doubleValue() / range() * room)
                .min()
                .orElse(room);
    }

    private double range() {
        return chart.bins()
                .getLast()
                .to()
                .subtract(chart.bins().getFirst().from())
                .doubleValue();
    }

    private double edge(int i) {
        List<Bin> bins = chart.bins();
        BigDecimal number = i == bins.size() ? bins.getLast().to() : bins.get(i).from();
        return range() == 0 ? left + (Canvas.WIDTH - 12 - left) * i / bins.size() : at(number);
    }

    private double at(BigDecimal number) {
        double room = Canvas.WIDTH - 12 - left;
        if (range() == 0) {
            return left + room / 2;
        }
        double share = number.subtract(chart.bins().getFirst().from()).doubleValue() / range();
        return left + Math.clamp(share, 0, 1) * room;
    }

    private List<Ticks.Tick> ticks() {
        List<Bin> bins = chart.bins();
        if (bins.isEmpty()) {
            return List.of();
        }
        if (range() == 0) {
            return List.of(new Ticks.Tick(
                    at(bins.getFirst().from()),
                    Face.SMALL.line(told(bins.getFirst().from()))));
        }
        return IntStream.rangeClosed(0, bins.size())
                .mapToObj(i -> new Ticks.Tick(
                        edge(i),
                        Face.SMALL.line(told(
                                i == bins.size()
                                        ? bins.getLast().to()
                                        : bins.get(i).from()))))
                .toList();
    }

    private boolean shortUnit() {
        return chart.unit().codePointCount(0, chart.unit().length()) <= 3;
    }

    private String told(BigDecimal number) {
        return shortUnit() && !chart.unit().isBlank()
                ? pen.number(number) + "\u00a0" + chart.unit()
                : pen.number(number);
    }

    private double quartiles(double top) {
        Map<BigDecimal, String> marks = new LinkedHashMap<>();
        mark(marks, "first-quartile", chart.q1());
        mark(marks, "median", chart.median());
        mark(marks, "third-quartile", chart.q3());
        if (marks.isEmpty() || chart.bins().isEmpty()) {
            return top - 8;
        }
        double line = top + 6;
        if (chart.q1() != null && chart.q3() != null) {
            pen.canvas()
                    .line(
                            at(chart.q1()),
                            line,
                            at(chart.q3()),
                            line,
                            pen.palette().secondary(),
                            5);
        }
        List<Flags.Flag> flags = new ArrayList<>();
        marks.forEach((number, names) -> {
            pen.canvas()
                    .line(
                            at(number),
                            line - 6,
                            at(number),
                            line + 7,
                            pen.palette().text(),
                            2);
            String sentence = pen.messages().text("count", names, told(number));
            flags.add(new Flags.Flag(at(number), Face.SMALL.line(sentence)));
        });
        Optional<List<Flags.Hung>> hung = Flags.hang(flags, 0, Canvas.WIDTH, 3);
        return hung.map(all -> hang(all, line + 9)).orElseGet(() -> list(flags, line + 9));
    }

    private void mark(Map<BigDecimal, String> marks, String name, @Nullable BigDecimal number) {
        if (number != null) {
            marks.merge(number.stripTrailingZeros(), pen.messages().text(name), (a, b) -> a + " = " + b);
        }
    }

    private double hang(List<Flags.Hung> hung, double top) {
        double bottom = top;
        for (Flags.Hung one : hung) {
            double y = top + Flags.height(hung, one.row());
            if (one.row() > 0) {
                pen.canvas()
                        .line(
                                one.flag().at(),
                                top,
                                one.flag().at(),
                                y + 2,
                                pen.palette().muted(),
                                1);
            }
            bottom = Math.max(bottom, pen.write(one.flag().label(), one.left(), y));
        }
        return bottom;
    }

    private double list(List<Flags.Flag> flags, double top) {
        double y = top;
        for (Flags.Flag flag : flags) {
            y = pen.write(flag.label(), 0, y);
        }
        return y;
    }
}
