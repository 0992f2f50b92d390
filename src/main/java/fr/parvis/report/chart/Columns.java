package fr.parvis.report.chart;

import fr.parvis.report.chart.Canvas.Anchor;
import fr.parvis.report.chart.Face.Lettering;
import java.util.ArrayList;
import java.util.List;

/// Upright columns on a zero line: each with its count above it where all counts fit, else against a few grid lines.
///
/// @param slots where each count is told: the room of its column, in order
/// @param direct whether counts stand above the columns
/// @param left where the plot begins, after the numbers of the grid lines if there are some
record Columns(List<Slot> slots, boolean direct, Scale scale, double left, double top, double height) {

    private static final double AIR = 18;

    /// @param gap the white on both sides together
    record Slot(double x, double width, double gap, long count) {

        double middle() {
            return x + width / 2;
        }
    }

    static boolean countsFit(Pen pen, List<Long> counts, double room) {
        return counts.stream().allMatch(count -> Face.SMALL_COUNT.width(pen.count(count)) + 5 <= room);
    }

    /// The room that the numbers of the grid lines take on the left.
    static double gutter(Pen pen, long greatest) {
        return Face.SMALL.width(pen.count(Scale.of(greatest).full())) + 10;
    }

    static Columns of(List<Slot> slots, boolean direct, double left, double top, double height) {
        long greatest = slots.stream().mapToLong(Slot::count).max().orElse(0);
        return new Columns(slots, direct, Scale.of(greatest), left, top, height);
    }

    double zero() {
        return top + height;
    }

    /// The upper end of what is drawn in this slot, its count included.
    double tip(Slot slot) {
        return zero() - length(slot.count) - (direct ? AIR : 0);
    }

    void draw(Pen pen) {
        Canvas canvas = pen.canvas();
        for (Slot slot : slots) {
            if (slot.count > 0) {
                double length = length(slot.count);
                canvas.rectangle(
                        slot.x + slot.gap / 2,
                        zero() - length,
                        slot.width - slot.gap,
                        length,
                        pen.palette().primary());
            }
            if (direct) {
                Lettering count = Face.SMALL_COUNT.line(pen.count(slot.count));
                canvas.text(
                        count,
                        slot.middle(),
                        tip(slot) + 1,
                        Anchor.MIDDLE,
                        pen.palette().text());
            }
        }
        canvas.line(left, zero(), Canvas.WIDTH, zero(), pen.palette().muted(), 1);
    }

    void grid(Pen pen) {
        if (direct) {
            return;
        }
        for (long step : scale.steps()) {
            double y = zero() - length(step);
            pen.canvas().line(left, y, Canvas.WIDTH, y, pen.palette().grid(), 1);
            Lettering number = Face.SMALL.line(pen.count(step));
            pen.canvas()
                    .text(
                            number,
                            left - 8,
                            y - number.height() / 2,
                            Anchor.END,
                            pen.palette().muted());
        }
    }

    private double length(long count) {
        long full =
                direct ? Math.max(1, slots.stream().mapToLong(Slot::count).max().orElse(1)) : scale.full();
        return (double) count / full * (height - (direct ? AIR : 0));
    }

    /// A scale of counts from zero, with at most six round steps of 1, 2 or 5 and their tens.
    ///
    /// @param step the distance of two grid lines
    /// @param full the first step that is not below the greatest count; never 0
    record Scale(long step, long full) {

        static Scale of(long greatest) {
            long ten = 1;
            while (true) {
                for (int digit : new int[] {1, 2, 5}) {
                    long step = digit * ten;
                    if (greatest <= 5 * step) {
                        return new Scale(step, Math.max(1, (greatest + step - 1) / step) * step);
                    }
                }
                ten *= 10;
            }
        }

        List<Long> steps() {
            List<Long> steps = new ArrayList<>();
            for (long at = 0; at <= full; at += step) {
                steps.add(at);
            }
            return steps;
        }
    }
}
