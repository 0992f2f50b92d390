package fr.parvis.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A side that counts people several times has no total that would give a masked cell back.
final class CrossTabsTests {

    private static final Measure.Side ONE = side("un", Measure.Counted.ONE, "a", "b");
    private static final Measure.Side FIRST = side("rang", Measure.Counted.FIRST, "a", "b");
    private static final Measure.Side EACH = side("plusieurs", Measure.Counted.EACH, "a", "b");
    private static final Measure.Side CHANNEL = side("channel", Measure.Counted.ONE, "web", "paper");

    @Test
    void aSmallCellHidesAnotherOfEachLineThatAddsUp() {
        assertThat(masked(ONE, FIRST)).isEqualTo("a.a a.b b.a b.b");
        assertThat(masked(ONE, EACH)).as("the column adds up").isEqualTo("a.a b.a");
        assertThat(masked(EACH, ONE)).as("the row adds up").isEqualTo("a.a a.b");
        assertThat(masked(EACH, EACH)).isEqualTo("a.a");
    }

    @Test
    void whereNobodyAnsweredThereIsNoTable() {
        Figure nobody = new Figure("cross.channel.un", List.of(), "", List.of("row", "column", "n"), List.of(), false);
        assertThat(CrossTabs.masked(new Measure.CrossTab(CHANNEL, ONE, 5), nobody)
                        .rows())
                .isEmpty();
        assertThat(CrossTabs.masked(new Measure.CrossTab(ONE, CHANNEL, 5), nobody)
                        .rows())
                .isEmpty();
        assertThat(CrossTabs.masked(new Measure.CrossTab(ONE, FIRST, 5), nobody).rows())
                .as("choices are shown all the same")
                .containsExactly(row("a", "a", 0L), row("a", "b", 0L), row("b", "a", 0L), row("b", "b", 0L));
    }

    /// The masked cells, `row.column`, where one person of the first line and the first column is alone.
    private static String masked(Measure.Side rows, Measure.Side columns) {
        var counts = new Figure(
                "cross",
                List.of(),
                "",
                List.of("row", "column", "submissions"),
                List.of(row("a", "a", 1L), row("a", "b", 40L), row("b", "a", 50L), row("b", "b", 60L)),
                false);
        return CrossTabs.masked(new Measure.CrossTab(rows, columns, 5), counts).rows().stream()
                .filter(row -> row.get(2) == null)
                .map(row -> row.get(0) + "." + row.get(1))
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private static Measure.Side side(String column, Measure.Counted counted, String... values) {
        return new Measure.Side(column, column, counted, List.of(values));
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
