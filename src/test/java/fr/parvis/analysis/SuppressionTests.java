package fr.parvis.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Audits the masking of cross-tabulations as an attacker would: by trying every table that fits what is published.
final class SuppressionTests {

    private static final int TABLES = 4_000;

    @ParameterizedTest
    @CsvSource({"true,true", "true,false", "false,true", "false,false"})
    void leavesEverySmallCellTwoPossibleValuesAtLeast(boolean rowsAddUp, boolean columnsAddUp) {
        var random = new Random(20_180_926);
        for (int i = 0; i < TABLES; i++) {
            long[][] cells = table(random);
            int smallest = 3 + random.nextInt(3);
            boolean[][] mask = Suppression.of(cells, smallest, rowsAddUp, columnsAddUp);
            if (!Arrays.deepToString(mask).contains("false")) {
                continue;
            }
            for (int r = 0; r < cells.length; r++) {
                for (int c = 0; c < cells[r].length; c++) {
                    if (isSmall(cells[r][c], smallest)) {
                        assertThat(mask[r][c]).isTrue();
                        assertThat(new Audit(cells, mask, rowsAddUp, columnsAddUp).canDiffer(r, c))
                                .as(
                                        "cell %d,%d of %s masked %s",
                                        r, c, Arrays.deepToString(cells), Arrays.deepToString(mask))
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void masksTheFewestCellsThatProtectASmallOne() {
        long[][] cells = {{1, 40, 60}, {30, 50, 20}, {25, 35, 45}};

        assertThat(Arrays.deepToString(Suppression.of(cells, 5, true, true)))
                .isEqualTo("[[true, true, false], [false, false, false], [true, true, false]]");
    }

    @Test
    void masksNothingWhereNothingIsSmall() {
        var random = new Random(5);
        for (int i = 0; i < TABLES; i++) {
            long[][] cells = table(random);
            int smallest = 3 + random.nextInt(3);
            for (long[] row : cells) {
                Arrays.setAll(row, c -> row[c] == 0 ? 0 : row[c] + smallest - 1);
            }
            boolean[][] mask = Suppression.of(cells, smallest, random.nextBoolean(), random.nextBoolean());
            assertThat(Arrays.deepToString(mask)).doesNotContain("true");
        }
    }

    @Test
    void theAuditFindsACellThatItsTotalGivesBack() {
        long[][] cells = {{2, 7}, {8, 6}};
        boolean[][] alone = {{true, false}, {false, false}};
        boolean[][] ring = {{true, true}, {true, true}};

        assertThat(new Audit(cells, alone, true, true).canDiffer(0, 0)).isFalse();
        assertThat(new Audit(cells, ring, true, true).canDiffer(0, 0)).isTrue();
        assertThat(new Audit(new long[][] {{1, 0}}, new boolean[][] {{true, true}}, true, false).canDiffer(0, 0))
                .as("the one person may stand in the other cell")
                .isTrue();
    }

    private static long[][] table(Random random) {
        long[][] cells = new long[1 + random.nextInt(4)][1 + random.nextInt(4)];
        int width = cells[0].length;
        boolean sparse = random.nextBoolean();
        for (int r = 0; r < cells.length; r++) {
            cells[r] = LongStream.generate(() -> sparse && random.nextInt(3) == 0 ? 0 : random.nextInt(9))
                    .limit(width)
                    .toArray();
        }
        return cells;
    }

    private static boolean isSmall(long cell, int smallest) {
        return cell > 0 && cell < smallest;
    }

    /// Every table with the published cells and totals, masked cells of 0 at least, is tried, row after row.
    private static final class Audit {

        private final long[][] cells;
        private final boolean[][] masked;
        private final boolean rowsAddUp;
        private final boolean columnsAddUp;
        private final Set<String> dead = new HashSet<>();

        Audit(long[][] cells, boolean[][] masked, boolean rowsAddUp, boolean columnsAddUp) {
            boolean turn = !rowsAddUp && columnsAddUp;
            this.cells = turn ? turned(cells) : cells;
            this.masked = turn ? turned(masked) : masked;
            this.rowsAddUp = rowsAddUp || turn;
            this.columnsAddUp = columnsAddUp && !turn;
            this.turned = turn;
        }

        private final boolean turned;

        boolean canDiffer(int row, int column) {
            if (!rowsAddUp && !columnsAddUp) {
                return true;
            }
            int r = turned ? column : row;
            int c = turned ? row : column;
            long most = hidden(r);
            for (long value = 0; value <= most; value++) {
                dead.clear();
                if (value != cells[r][c] && fits(0, columns(), r, c, value)) {
                    return true;
                }
            }
            return false;
        }

        private long hidden(int r) {
            return IntStream.range(0, cells[r].length)
                    .filter(c -> masked[r][c])
                    .mapToLong(c -> cells[r][c])
                    .sum();
        }

        private long[] columns() {
            return IntStream.range(0, cells[0].length)
                    .mapToLong(c -> IntStream.range(0, cells.length)
                            .filter(r -> masked[r][c])
                            .mapToLong(r -> cells[r][c])
                            .sum())
                    .toArray();
        }

        private boolean fits(int r, long[] left, int row, int column, long value) {
            if (r == cells.length) {
                return !columnsAddUp || LongStream.of(left).allMatch(l -> l == 0);
            }
            String state = r + Arrays.toString(columnsAddUp ? left : new long[0]);
            if (dead.contains(state)) {
                return false;
            }
            boolean found = fill(r, 0, hidden(r), left.clone(), row, column, value);
            if (!found) {
                dead.add(state);
            }
            return found;
        }

        private boolean fill(int r, int c, long rest, long[] left, int row, int column, long value) {
            if (c == cells[r].length) {
                return rest == 0 && fits(r + 1, left, row, column, value);
            }
            if (!masked[r][c]) {
                return fill(r, c + 1, rest, left, row, column, value);
            }
            boolean asked = r == row && c == column;
            long most = columnsAddUp ? Math.min(rest, left[c]) : rest;
            for (long v = asked ? value : 0; v <= (asked ? Math.min(value, most) : most); v++) {
                left[c] -= v;
                if (fill(r, c + 1, rest - v, left, row, column, value)) {
                    return true;
                }
                left[c] += v;
            }
            return false;
        }

        private static long[][] turned(long[][] cells) {
            long[][] turned = new long[cells[0].length][cells.length];
            for (int r = 0; r < cells.length; r++) {
                for (int c = 0; c < cells[0].length; c++) {
                    turned[c][r] = cells[r][c];
                }
            }
            return turned;
        }

        private static boolean[][] turned(boolean[][] cells) {
            boolean[][] turned = new boolean[cells[0].length][cells.length];
            for (int r = 0; r < cells.length; r++) {
                for (int c = 0; c < cells[0].length; c++) {
                    turned[c][r] = cells[r][c];
                }
            }
            return turned;
        }
    }
}
