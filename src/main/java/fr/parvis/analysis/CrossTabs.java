package fr.parvis.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Turns the counts of a cross-tabulation into its whole table, small cells masked.
final class CrossTabs {

    private CrossTabs() {}

    /// Every pair of values in order, those without anyone included; a masked cell is null.
    ///
    /// @throws IllegalStateException when a value is counted that the question does not offer
    static Figure masked(Measure.CrossTab measure, Figure counts) {
        List<String> rows = values(measure.rows(), counts, 0);
        List<String> columns = values(measure.columns(), counts, 1);
        long[][] cells = new long[rows.size()][columns.size()];
        for (List<@Nullable Object> row : counts.rows()) {
            int r = place(row.get(0), rows, counts);
            int c = place(row.get(1), columns, counts);
            cells[r][c] = (Long) Objects.requireNonNull(row.get(2));
        }
        if (rows.isEmpty() || columns.isEmpty()) {
            return counts;
        }
        boolean[][] masked = Suppression.of(
                cells,
                measure.smallest(),
                measure.columns().addsUp(),
                measure.rows().addsUp());
        var table = new ArrayList<List<@Nullable Object>>();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                var line = new ArrayList<@Nullable Object>();
                line.add(rows.get(r));
                line.add(columns.get(c));
                line.add(masked[r][c] ? null : (Object) cells[r][c]);
                table.add(line);
            }
        }
        return new Figure(counts.id(), counts.shows(), counts.sql(), counts.columns(), table, counts.restricted());
    }

    private static int place(@Nullable Object value, List<String> values, Figure counts) {
        int place = values.indexOf(value);
        if (place < 0) {
            throw new IllegalStateException("Figure " + counts.id() + " counts “" + value
                    + "”, which is not offered. The dataset is damaged; make it again from its source.");
        }
        return place;
    }

    /// The values the definition offers; of the channels, and of those without an answer, only when they occur.
    private static List<String> values(Measure.Side side, Figure counts, int column) {
        Set<String> occurring = new TreeSet<>();
        counts.rows().forEach(row -> occurring.add((String) Objects.requireNonNull(row.get(column))));
        var values = new LinkedHashSet<String>();
        for (String value : side.values()) {
            boolean optional = side.column().equals("channel") || value.isEmpty();
            if (!optional || occurring.contains(value)) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }
}
