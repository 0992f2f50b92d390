package fr.parvis.report.chart;

import fr.parvis.report.chart.Chart.Span;
import fr.parvis.report.chart.Face.Lettering;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The phases of a period as bands under their names, in as many lanes as keep them apart.
final class PhaseBands {

    private static final Face NAME = Face.SMALL;
    private static final double BAND = 5;
    private static final double CLEAR = 10;

    private record Placed(Lettering name, double from, double to, double left) {

        private boolean before(Placed next) {
            return Math.max(to, left + name.width() + CLEAR) <= Math.min(next.from, next.left);
        }
    }

    private PhaseBands() {}

    /// Draws the bands from `top` down; returns where the next thing may stand.
    static double draw(
            Pen pen, List<Span> spans, ToDoubleFunction<LocalDate> start, ToDoubleFunction<LocalDate> end, double top) {
        List<List<Placed>> lanes = new ArrayList<>();
        for (Span span : spans) {
            double from = start.applyAsDouble(span.from());
            double to = end.applyAsDouble(span.to());
            Lettering name = NAME.set(span.label(), Math.clamp(to - from, 220, Canvas.WIDTH));
            double left = Math.clamp(from, 0, Canvas.WIDTH - name.width());
            lane(lanes, new Placed(name, from + 1, to - 1, left));
        }
        double y = top;
        for (List<Placed> lane : lanes) {
            y = draw(pen, lane, y);
        }
        return y;
    }

    private static void lane(List<List<Placed>> lanes, Placed span) {
        for (List<Placed> lane : lanes) {
            boolean free = lane.stream().allMatch(other -> other.before(span) || span.before(other));
            if (free) {
                lane.add(span);
                return;
            }
        }
        lanes.add(new ArrayList<>(List.of(span)));
    }

    private static double draw(Pen pen, List<Placed> lane, double top) {
        double band = top
                + lane.stream().mapToDouble(span -> span.name.height()).max().orElse(0)
                + 2;
        for (Placed span : lane) {
            pen.note(span.name, span.left, band - 2 - span.name.height());
            pen.canvas()
                    .rectangle(
                            span.from,
                            band,
                            Math.max(1, span.to - span.from),
                            BAND,
                            pen.palette().secondary());
        }
        return band + BAND + 10;
    }
}
