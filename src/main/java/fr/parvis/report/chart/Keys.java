package fr.parvis.report.chart;

import fr.parvis.report.chart.Face.Lettering;
import java.util.ArrayList;
import java.util.List;

/// Numbers in place of labels that are too many to hang side by side, and the list below that says what they are.
final class Keys {

    private static final double COLUMN = Canvas.WIDTH / 2;

    /// Neighbours too near to be numbered apart share one number range ("3–5") over the stretch they cover.
    ///
    /// @param first the first number, from 1
    record Group(int first, int last, double from, double to) {

        Lettering label() {
            return Face.SMALL_COUNT.line(first == last ? "" + first : first + "–" + last);
        }

        double left() {
            double width = label().width();
            return Math.clamp((from + to - width) / 2, 0, Canvas.WIDTH - width);
        }

        private boolean reaches(Group next) {
            double end = Math.max(left() + label().width(), to);
            return end + 4 > Math.min(next.left(), next.from);
        }

        private Group with(Group next) {
            return new Group(first, next.last, from, next.to);
        }
    }

    private Keys() {}

    /// Numbers 1, 2, 3… for points in ascending order, grouped where they would touch.
    static List<Group> number(List<Double> points) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Group group = new Group(i + 1, i + 1, points.get(i), points.get(i));
            while (!groups.isEmpty() && groups.getLast().reaches(group)) {
                group = groups.removeLast().with(group);
            }
            groups.add(group);
        }
        return groups;
    }

    static void draw(Pen pen, List<Group> groups, double bottom) {
        double top = bottom - Face.SMALL.lineHeight() - 3;
        for (Group group : groups) {
            pen.write(group.label(), group.left(), top);
            if (group.first < group.last) {
                pen.canvas()
                        .line(
                                group.from,
                                bottom,
                                group.to,
                                bottom,
                                pen.palette().muted(),
                                1);
            }
        }
    }

    /// What each number means, in two columns read downwards when the entries are short; returns where it ends.
    static double list(Pen pen, List<String> entries, double top) {
        double number = Face.SMALL_COUNT.width(String.valueOf(entries.size())) + 8;
        boolean pairs = entries.size() > 3
                && entries.stream().allMatch(entry -> Face.SMALL.line(entry).width() <= COLUMN - number - 16);
        int perColumn = pairs ? (entries.size() + 1) / 2 : entries.size();
        double y = top;
        double bottom = top;
        for (int i = 0; i < entries.size(); i++) {
            if (i == perColumn) {
                y = top;
            }
            double x = i < perColumn ? 0 : COLUMN;
            pen.write(Face.SMALL_COUNT.line("" + (i + 1)), x, y);
            Lettering entry = Face.SMALL.set(entries.get(i), Canvas.WIDTH - number);
            y = pen.write(entry, x + number, y) + 3;
            bottom = Math.max(bottom, y);
        }
        return bottom;
    }
}
