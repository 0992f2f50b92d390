package fr.parvis.report.chart;

import fr.parvis.report.chart.Chart.Day;
import fr.parvis.report.chart.Chart.Mark;
import fr.parvis.report.chart.Chart.Span;
import fr.parvis.report.chart.Columns.Slot;
import fr.parvis.report.chart.Face.Lettering;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A column per day; above them the phases as bands, and a flag on each day something was sent.
final class DayColumns {

    private static final double HEIGHT = 180;

    private final Pen pen;
    private final Chart.Days chart;
    private final double left;
    private final double slot;
    private final boolean direct;

    DayColumns(Pen pen, Chart.Days chart) {
        this.pen = pen;
        this.chart = chart;
        List<Long> counts = chart.days().stream().map(Day::count).toList();
        int days = Math.max(1, counts.size());
        this.direct = Columns.countsFit(pen, counts, Canvas.WIDTH / days);
        this.left = direct
                ? 0
                : Columns.gutter(pen, counts.stream().mapToLong(c -> c).max().orElse(0));
        this.slot = (Canvas.WIDTH - left) / days;
    }

    double draw() {
        if (chart.days().isEmpty()) {
            return others(4);
        }
        double top = pen.note(Face.SMALL.set(chart.unit(), Canvas.WIDTH), 0, 2);
        top = PhaseBands.draw(pen, shownSpans(), this::start, this::end, top + 6);
        List<Mark> marks = chart.marks().stream()
                .filter(mark -> shown(mark.day()))
                .sorted(Comparator.comparing(Mark::day))
                .toList();
        Optional<List<Flags.Hung>> hung = hang(marks);
        double flags = hung.map(Flags::height).orElse(Face.SMALL.lineHeight() + 6);
        double line = top + (marks.isEmpty() ? 0 : flags + 2);
        Columns columns = Columns.of(slots(), direct, left, line + 10, HEIGHT);
        columns.grid(pen);
        marks.forEach(mark -> leader(mark, line, columns));
        columns.draw(pen);
        marks.forEach(mark -> pen.canvas()
                .dot(middle(mark.day()), tip(mark, columns), 3, pen.palette().secondary()));
        hung.ifPresentOrElse(all -> flags(all, line), () -> Keys.draw(pen, numbers(marks), line));
        double bottom = Ticks.draw(pen, Ticks.dates(pen, first(), last(), this::middle), columns.zero());
        if (hung.isEmpty()) {
            bottom = Keys.list(pen, marks.stream().map(this::told).toList(), bottom + 12);
        }
        return others(bottom);
    }

    private List<Slot> slots() {
        double gap = slot < 2 ? 0 : Math.max(slot * 0.2, slot - 56);
        return chart.days().stream()
                .map(day -> new Slot(start(day.day()), slot, gap, day.count()))
                .toList();
    }

    private Optional<List<Flags.Hung>> hang(List<Mark> marks) {
        Map<LocalDate, List<String>> perDay = new TreeMap<>(marks.stream()
                .collect(Collectors.groupingBy(Mark::day, Collectors.mapping(Mark::label, Collectors.toList()))));
        List<Flags.Flag> flags = new ArrayList<>();
        perDay.forEach((day, labels) -> {
            List<String> lines = new ArrayList<>();
            for (String label : labels) {
                lines.addAll(Face.SMALL
                        .set(labels.size() == 1 ? label : "• " + label, 150)
                        .lines());
            }
            flags.add(new Flags.Flag(middle(day), new Lettering(lines, Face.SMALL)));
        });
        boolean brief = flags.stream().allMatch(flag -> flag.label().lines().size() <= 4);
        return brief ? Flags.hang(flags, 0, Canvas.WIDTH, 4) : Optional.empty();
    }

    private void flags(List<Flags.Hung> hung, double line) {
        for (Flags.Hung one : hung) {
            double bottom = line - 4 - Flags.height(hung, one.row());
            Lettering label = one.flag().label();
            pen.write(label, one.left(), bottom - label.height());
            pen.canvas()
                    .dashes(
                            one.flag().at(),
                            bottom + 2,
                            one.flag().at(),
                            line,
                            pen.palette().muted());
        }
    }

    private void leader(Mark mark, double line, Columns columns) {
        double x = middle(mark.day());
        pen.canvas().dashes(x, line, x, tip(mark, columns), pen.palette().muted());
    }

    private double tip(Mark mark, Columns columns) {
        Slot under = columns.slots().get((int) ChronoUnit.DAYS.between(first(), mark.day()));
        return columns.tip(under) - 4;
    }

    private List<Keys.Group> numbers(List<Mark> marks) {
        return Keys.number(marks.stream().map(mark -> middle(mark.day())).toList());
    }

    /// What happened outside the days shown is told in words.
    private double others(double bottom) {
        List<String> told = new ArrayList<>();
        chart.marks().stream()
                .filter(mark -> !shown(mark.day()))
                .map(this::told)
                .forEach(told::add);
        chart.spans().stream().filter(span -> !shown(span)).map(this::told).forEach(told::add);
        double y = bottom + (told.isEmpty() ? 0 : 10);
        for (String line : told) {
            y = pen.note(Face.SMALL.set(line, Canvas.WIDTH), 0, y) + 2;
        }
        return y;
    }

    private String told(Mark mark) {
        return pen.messages().text("on", Ticks.full(pen, mark.day()), mark.label());
    }

    private String told(Span span) {
        return pen.messages().text("from-to", Ticks.full(pen, span.from()), Ticks.full(pen, span.to()), span.label());
    }

    private List<Span> shownSpans() {
        return chart.spans().stream().filter(this::shown).toList();
    }

    private boolean shown(LocalDate day) {
        return !chart.days().isEmpty() && !day.isBefore(first()) && !day.isAfter(last());
    }

    private boolean shown(Span span) {
        return !chart.days().isEmpty()
                && !span.to().isBefore(first())
                && !span.from().isAfter(last());
    }

    private LocalDate first() {
        return chart.days().getFirst().day();
    }

    private LocalDate last() {
        return chart.days().getLast().day();
    }

    private double start(LocalDate day) {
        return left
                + Math.clamp(
                                ChronoUnit.DAYS.between(first(), day),
                                0,
                                chart.days().size() - 1)
                        * slot;
    }

    private double end(LocalDate day) {
        return start(day) + slot;
    }

    private double middle(LocalDate day) {
        return start(day) + slot / 2;
    }
}
