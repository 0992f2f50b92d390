package fr.parvis.report.chart;

import fr.parvis.report.chart.Canvas.Anchor;
import fr.parvis.report.chart.Chart.Segment;
import fr.parvis.report.chart.Face.Lettering;
import fr.parvis.report.chart.Palette.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A rating as one bar: the levels from lowest to highest, darker as they rise and hatched every other one, each
/// with its label and count inside, or hung above where it is too narrow.
final class StackedBar {

    private static final Face NAME = Face.SMALL;
    private static final Face COUNT = new Face(15, true);
    private static final double PADDING = 6;

    private final Pen pen;
    private final Chart.Stack chart;
    private final List<Level> levels = new ArrayList<>();

    /// @param inside whether label and count have room in the bar
    private record Level(Segment segment, double x, double width, boolean inside) {

        double middle() {
            return Math.clamp(x + width / 2, 0.5, Canvas.WIDTH - 0.5);
        }

        Lettering name() {
            return NAME.set(segment.label(), width - 2 * PADDING);
        }
    }

    StackedBar(Pen pen, Chart.Stack chart) {
        this.pen = pen;
        this.chart = chart;
        long total = chart.segments().stream().mapToLong(Segment::count).sum();
        double before = 0;
        for (Segment segment : chart.segments()) {
            double share = total == 0 ? 1.0 / chart.segments().size() : (double) segment.count() / total;
            double width = share * Canvas.WIDTH;
            levels.add(new Level(segment, before, width, fits(segment, width)));
            before += width;
        }
    }

    double draw() {
        List<Level> outside = levels.stream().filter(level -> !level.inside).toList();
        Optional<List<Flags.Hung>> hung =
                Flags.hang(outside.stream().map(this::flag).toList(), 0, Canvas.WIDTH, 5);
        double top = outside.isEmpty() ? 4 : hung.map(this::hang).orElseGet(() -> number(outside));
        double height = 12
                + COUNT.lineHeight()
                + levels.stream()
                        .filter(Level::inside)
                        .mapToDouble(level -> level.name().height())
                        .max()
                        .orElse(NAME.lineHeight());
        boolean empty = levels.stream().allMatch(level -> level.segment.count() == 0);
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            if (empty) {
                pen.canvas()
                        .frame(
                                level.x + 1,
                                top + 1,
                                level.width - 2,
                                height - 2,
                                pen.palette().muted(),
                                1);
                words(level, top, height, Tone.WHITE);
            } else if (level.segment.count() > 0) {
                words(level, top, height, fill(level, i, top, height));
                edge(level, top, height);
            }
        }
        double bottom = under(top + height + 4);
        return hung.isPresent()
                ? bottom
                : Keys.list(pen, outside.stream().map(this::sentence).toList(), bottom + 10);
    }

    private boolean fits(Segment segment, double width) {
        double room = width - 2 * PADDING;
        return COUNT.width(pen.count(segment.count())) <= room
                && NAME.widestWord(segment.label()) <= room
                && NAME.set(segment.label(), room).lines().size() <= 2;
    }

    /// Plain tints for one level in two; between them lines that are as dark on the whole. Returns what words
    /// stand on.
    private Tone fill(Level level, int rank, double top, double height) {
        Canvas canvas = pen.canvas();
        Tone primary = Tone.of(pen.palette().primary());
        if (level.width < 5) {
            double width = Math.max(level.width, 1);
            canvas.rectangle(Math.min(level.x, Canvas.WIDTH - width), top, width, height, primary.hex());
            return primary;
        }
        double dark = levels.size() == 1 ? 1 : 0.1 + 0.9 * rank / (levels.size() - 1);
        boolean hatched = rank % 2 == 1;
        Tone ground = hatched ? primary.on(dark < 0.6 ? 0 : 1) : primary.on(dark);
        double x = level.x + 1;
        double width = level.width - 2;
        canvas.rectangle(x, top, width, height, ground.hex());
        if (hatched) {
            double thickness = Math.clamp(dark < 0.6 ? dark * 5 : (1 - dark) * 5, 1, 2.5);
            canvas.hatch(x, top, width, height, thickness, (dark < 0.6 ? primary : Tone.WHITE).hex());
        }
        return ground;
    }

    private void edge(Level level, double top, double height) {
        if (level.width >= 5) {
            pen.canvas()
                    .frame(
                            level.x + 1.5,
                            top + 0.5,
                            level.width - 3,
                            height - 1,
                            pen.palette().primary(),
                            1);
        }
    }

    private void words(Level level, double top, double height, Tone tone) {
        if (!level.inside) {
            return;
        }
        Lettering name = level.name();
        Lettering count = COUNT.line(pen.count(level.segment.count()));
        double y = top + (height - name.height() - count.height()) / 2;
        double plate = Math.min(Math.max(name.width(), count.width()) + 12, level.width - 4);
        pen.canvas().rectangle(level.middle() - plate / 2, top, plate, height, tone.hex());
        y = pen.canvas().text(name, level.middle(), y, Anchor.MIDDLE, ink(tone));
        pen.canvas().text(count, level.middle(), y, Anchor.MIDDLE, ink(tone));
    }

    /// White on the dark levels, the colour of text on the light ones, black where neither can be read.
    private String ink(Tone tone) {
        if (tone.contrast(Tone.WHITE) >= 4.5) {
            return "#ffffff";
        }
        return tone.contrast(Tone.of(pen.palette().text())) >= 4.5
                ? pen.palette().text()
                : "#000000";
    }

    private Flags.Flag flag(Level level) {
        return new Flags.Flag(level.middle(), NAME.set(sentence(level), 170));
    }

    private double hang(List<Flags.Hung> hung) {
        double bar = 10 + Flags.height(hung);
        for (Flags.Hung one : hung) {
            double bottom = bar - 10 - Flags.height(hung, one.row());
            Lettering label = one.flag().label();
            pen.write(label, one.left(), bottom - label.height());
            pen.canvas()
                    .line(
                            one.flag().at(),
                            bottom + 2,
                            one.flag().at(),
                            bar,
                            pen.palette().muted(),
                            1);
        }
        return bar;
    }

    private double number(List<Level> outside) {
        double bar = Face.SMALL.lineHeight() + 12;
        Keys.draw(pen, Keys.number(outside.stream().map(Level::middle).toList()), bar - 6);
        outside.forEach(one -> pen.canvas()
                .line(one.middle(), bar - 6, one.middle(), bar, pen.palette().muted(), 1));
        return bar;
    }

    private String sentence(Level level) {
        return pen.messages().text("count", level.segment.label(), pen.count(level.segment.count()));
    }

    private double under(double top) {
        Lettering low = NAME.set(chart.lowest(), Canvas.WIDTH * 0.4);
        Lettering high = NAME.set(chart.highest(), Canvas.WIDTH * 0.4);
        Lettering median = new Face(13, true).set(chart.medianText(), Canvas.WIDTH * 0.6);
        Integer at = chart.median();
        double middle = at == null ? Canvas.WIDTH / 2 : levels.get(at).middle();
        double left = Math.clamp(middle - median.width() / 2, 0, Canvas.WIDTH - median.width());

        if (at != null) {
            pen.canvas().pointer(middle, top, pen.palette().text());
        }
        double bottom = pen.write(median, left, top + 9);
        boolean free = left >= low.width() + 16 && left + median.width() <= Canvas.WIDTH - high.width() - 16;
        double ends = free ? top + 9 : bottom + 4;
        pen.note(low, 0, ends);
        pen.canvas().text(high, Canvas.WIDTH, ends, Anchor.END, pen.palette().muted());
        return Math.max(bottom, ends + Math.max(low.height(), high.height()));
    }
}
