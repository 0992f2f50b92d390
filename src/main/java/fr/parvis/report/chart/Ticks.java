package fr.parvis.report.chart;

import fr.parvis.report.chart.Face.Lettering;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Labels under an axis, each centred under its point and kept within the sheet.
final class Ticks {

    private static final double CLEAR = 14;
    private static final int MOST = 9;

    record Tick(double at, Lettering label) {

        double left() {
            double width = label.width();
            return Math.clamp(at - width / 2, 0, Math.max(0, Canvas.WIDTH - width));
        }
    }

    private Ticks() {}

    static boolean fit(List<Tick> ticks) {
        for (int i = 1; i < ticks.size(); i++) {
            Tick before = ticks.get(i - 1);
            if (before.left() + before.label.width() + CLEAR > ticks.get(i).left()) {
                return false;
            }
        }
        return true;
    }

    /// As many of the ticks, evenly picked from the first on, as stand clear of one another.
    static List<Tick> thinned(List<Tick> ticks) {
        for (int every = 1; every < ticks.size(); every++) {
            List<Tick> kept = new ArrayList<>();
            for (int i = 0; i < ticks.size(); i += every) {
                kept.add(ticks.get(i));
            }
            if (fit(kept)) {
                return kept;
            }
        }
        return ticks.isEmpty() ? ticks : List.of(ticks.getFirst());
    }

    static double draw(Pen pen, List<Tick> ticks, double axis) {
        double bottom = axis;
        for (Tick tick : ticks) {
            pen.canvas().line(tick.at, axis, tick.at, axis + 5, pen.palette().muted(), 1);
            bottom = Math.max(bottom, pen.note(tick.label, tick.left(), axis + 6));
        }
        return bottom;
    }

    /// The few dates told under a period: every day, week or fortnight from the first one, or the first of months.
    static List<Tick> dates(Pen pen, LocalDate first, LocalDate last, ToDoubleFunction<LocalDate> at) {
        for (int days : new int[] {1, 2, 7, 14}) {
            List<Tick> ticks = ticks(pen, daily(first, last, days), at);
            if (ticks.size() <= MOST && fit(ticks)) {
                return ticks;
            }
        }
        for (int months : new int[] {1, 2, 3, 6, 12}) {
            List<Tick> ticks = ticks(pen, monthly(first, last, months), at);
            if (ticks.size() <= MOST && fit(ticks)) {
                return ticks;
            }
        }
        return thinned(ticks(pen, monthly(first, last, 12), at));
    }

    /// The day as it is written in full in a list: "1er mars 2026", "1 March 2026".
    static String full(Pen pen, LocalDate day) {
        return day(pen, day, "MMMM") + " " + day.getYear();
    }

    private static List<LocalDate> daily(LocalDate first, LocalDate last, int step) {
        return first.datesUntil(last.plusDays(1)).limit((long) MOST * step + 1).toList().stream()
                .filter(day -> (day.toEpochDay() - first.toEpochDay()) % step == 0)
                .toList();
    }

    private static List<LocalDate> monthly(LocalDate first, LocalDate last, int step) {
        List<LocalDate> months = new ArrayList<>();
        LocalDate month =
                first.getDayOfMonth() == 1 ? first : first.withDayOfMonth(1).plusMonths(1);
        for (; !month.isAfter(last); month = month.plusMonths(step)) {
            months.add(month);
        }
        return months;
    }

    private static List<Tick> ticks(Pen pen, List<LocalDate> days, ToDoubleFunction<LocalDate> at) {
        List<Tick> ticks = new ArrayList<>();
        int year = Integer.MIN_VALUE;
        for (LocalDate day : days) {
            String told = day(pen, day, "MMM");
            List<String> lines = day.getYear() == year ? List.of(told) : List.of(told, "" + day.getYear());
            ticks.add(new Tick(at.applyAsDouble(day), new Lettering(lines, Face.SMALL)));
            year = day.getYear();
        }
        return ticks;
    }

    private static String day(Pen pen, LocalDate day, String month) {
        String number = pen.french() && day.getDayOfMonth() == 1 ? "1er" : "" + day.getDayOfMonth();
        return number + "\u00a0"
                + DateTimeFormatter.ofPattern(month, pen.locale()).format(day);
    }
}
