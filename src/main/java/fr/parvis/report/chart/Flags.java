package fr.parvis.report.chart;

import fr.parvis.report.chart.Face.Lettering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Labels hung from points of a horizontal line, staggered in rows so that no label touches another label or the
/// leader that ties another one to its point.
final class Flags {

    private static final double CLEAR = 16;
    private static final int PATIENCE = 4000;

    /// @param at where on the line it belongs
    record Flag(double at, Lettering label) {}

    /// @param row 0 nearest to the line
    /// @param left where the label begins
    record Hung(Flag flag, int row, double left) {

        double right() {
            return left + flag.label.width();
        }

        private boolean hinders(Hung other) {
            if (row == other.row) {
                return left < other.right() + CLEAR && other.left < right() + CLEAR;
            }
            Hung far = row > other.row ? this : other;
            Hung near = row > other.row ? other : this;
            return far.flag.at > near.left - 2 && far.flag.at < near.right() + 2;
        }
    }

    private final double from;
    private final double to;
    private final int rows;
    private int tries;

    private Flags(double from, double to, int rows) {
        this.from = from;
        this.to = to;
        this.rows = rows;
    }

    /// The flags hung between `from` and `to` in as few rows as possible; empty when `most` rows are not enough.
    static Optional<List<Hung>> hang(List<Flag> flags, double from, double to, int most) {
        for (int rows = 1; rows <= most; rows++) {
            List<Hung> hung = new ArrayList<>();
            if (new Flags(from, to, rows).hang(flags, hung)) {
                return Optional.of(List.copyOf(hung));
            }
        }
        return Optional.empty();
    }

    /// The room of all rows, or of those nearer to the line than `row`.
    static double height(List<Hung> hung) {
        return height(hung, Integer.MAX_VALUE);
    }

    static double height(List<Hung> hung, int row) {
        Map<Integer, Double> rows = new TreeMap<>();
        hung.stream()
                .filter(one -> one.row < row)
                .forEach(one -> rows.merge(one.row, one.flag.label.height() + 4, Math::max));
        return rows.values().stream().mapToDouble(height -> height).sum();
    }

    private boolean hang(List<Flag> flags, List<Hung> hung) {
        if (hung.size() == flags.size()) {
            return true;
        }
        Flag next = flags.get(hung.size());
        double width = next.label.width();
        for (int row = 0; row < rows; row++) {
            for (double left : new double[] {next.at - width / 2, next.at, next.at - width}) {
                if (tries++ > PATIENCE) {
                    return false;
                }
                Hung here = new Hung(next, row, Math.clamp(left, from, Math.max(from, to - width)));
                if (hung.stream().noneMatch(here::hinders)) {
                    hung.add(here);
                    if (hang(flags, hung)) {
                        return true;
                    }
                    hung.removeLast();
                }
            }
        }
        return false;
    }
}
