package fr.parvis.analysis;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Chooses the cells of a cross-tabulation to mask, so that totals do not give the small ones back.
///
/// Cells from 1 to `smallest - 1` are masked first. Whoever reads the table knows its totals and that no cell
/// is below zero; so each small cell must be able to hold another number with the same totals. While one
/// could not, one more cell is masked: the smallest of its row and column that counts someone, then one that
/// counts nobody, then any other. A direction that does not add up (several choices a person) has no total to
/// subtract from, and sets no condition.
final class Suppression {

    private final long[][] cells;
    private final boolean[][] masked;
    private final boolean rowsAddUp;
    private final boolean columnsAddUp;

    private Suppression(long[][] cells, boolean rowsAddUp, boolean columnsAddUp) {
        this.cells = cells;
        this.rowsAddUp = rowsAddUp;
        this.columnsAddUp = columnsAddUp;
        this.masked = new boolean[cells.length][cells[0].length];
    }

    private record Cell(int row, int column) {}

    /// @param cells counts, rows first; one row and one column at least
    /// @param rowsAddUp whether the cells of a row add up to a total that is published
    /// @param columnsAddUp the same of a column
    /// @return the cells to mask; all of them when nothing less protects the small ones
    static boolean[][] of(long[][] cells, int smallest, boolean rowsAddUp, boolean columnsAddUp) {
        var suppression = new Suppression(cells, rowsAddUp, columnsAddUp);
        var small = suppression
                .cells()
                .filter(c -> suppression.isSmall(c, smallest))
                .toList();
        small.forEach(suppression::mask);
        for (Cell cell : small) {
            suppression.protect(cell);
        }
        return suppression.masked;
    }

    private void protect(Cell cell) {
        if (canChange(cell, 1) || canChange(cell, -1)) {
            return;
        }
        Optional<List<Cell>> cheapest = companions(cell)
                .map(group -> group.stream().filter(c -> !isMasked(c)).toList())
                .min(Comparator.comparing((List<Cell> group) -> group.size())
                        .thenComparing(
                                group -> group.stream().mapToLong(this::count).sum()));
        cheapest.orElseGet(() -> cells().toList()).forEach(this::mask);
    }

    /// The groups of cells that, once masked, let this one change: the two others of its row and column and the one
    /// they meet in, or one other alone where only rows, or only columns, have a total.
    private Stream<List<Cell>> companions(Cell cell) {
        Stream<Cell> sameRow = cells().filter(c -> c.row() == cell.row() && !c.equals(cell));
        Stream<Cell> sameColumn = cells().filter(c -> c.column() == cell.column() && !c.equals(cell));
        if (!columnsAddUp) {
            return sameRow.map(List::of);
        }
        if (!rowsAddUp) {
            return sameColumn.map(List::of);
        }
        return cells().filter(c -> c.row() != cell.row() && c.column() != cell.column())
                .map(c -> List.of(c, new Cell(cell.row(), c.column()), new Cell(c.row(), cell.column())))
                .filter(group -> count(group.get(0)) > 0 || (count(group.get(1)) > 0 && count(group.get(2)) > 0));
    }

    /// Whether this cell can change by `step` and other masked cells make up for it, all totals unchanged:
    /// from the cell's row to a masked cell that moves the other way, on in that one's column to a cell that
    /// moves the same way, and so on until the cell's own column is reached.
    private boolean canChange(Cell cell, int step) {
        if (!rowsAddUp && !columnsAddUp) {
            return true;
        }
        var seenRows = new boolean[cells.length];
        var seenColumns = new boolean[cells[0].length];
        Deque<Integer> rows = new ArrayDeque<>();
        reachRows(cell.row(), rows, seenRows);
        while (!rows.isEmpty()) {
            int row = rows.remove();
            for (int c = 0; c < cells[0].length; c++) {
                var other = new Cell(row, c);
                if (other.equals(cell) || seenColumns[c] || !canMove(other, -step)) {
                    continue;
                }
                if (!columnsAddUp || c == cell.column()) {
                    return true;
                }
                seenColumns[c] = true;
                for (int r = 0; r < cells.length; r++) {
                    var back = new Cell(r, c);
                    if (!back.equals(cell) && canMove(back, step)) {
                        reachRows(r, rows, seenRows);
                    }
                }
            }
        }
        return false;
    }

    /// A row is reached by its total; rows without a total are reached all at once.
    private void reachRows(int row, Deque<Integer> rows, boolean[] seen) {
        IntStream.range(0, cells.length)
                .filter(r -> !seen[r] && (r == row || !rowsAddUp))
                .forEach(r -> {
                    seen[r] = true;
                    rows.add(r);
                });
    }

    private boolean canMove(Cell cell, int step) {
        return isMasked(cell) && count(cell) + step >= 0;
    }

    private boolean isMasked(Cell cell) {
        return masked[cell.row()][cell.column()];
    }

    private Stream<Cell> cells() {
        return IntStream.range(0, cells.length)
                .boxed()
                .flatMap(r -> IntStream.range(0, cells[r].length).mapToObj(c -> new Cell(r, c)));
    }

    private boolean isSmall(Cell cell, int smallest) {
        return count(cell) > 0 && count(cell) < smallest;
    }

    private long count(Cell cell) {
        return cells[cell.row()][cell.column()];
    }

    private void mask(Cell cell) {
        masked[cell.row()][cell.column()] = true;
    }
}
