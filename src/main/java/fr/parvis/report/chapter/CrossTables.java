package fr.parvis.report.chapter;

import fr.parvis.analysis.Figure;
import fr.parvis.dataset.Item;
import fr.parvis.definition.Question;
import fr.parvis.definition.ReportSettings;
import fr.parvis.report.Block;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The tables that cross two questions. One too wide for a page is turned, or told in parts.
final class CrossTables {

    private static final int MOST_COLUMNS = 8;

    private CrossTables() {}

    static List<Block> of(ReportSettings.Pair pair, Material material) {
        Figure figure = material.figure("cross." + pair.rows() + "." + pair.columns());
        boolean turned = values(figure, 1).size() > MOST_COLUMNS
                && values(figure, 0).size() < values(figure, 1).size();
        Crossing crossing = turned
                ? new Crossing(figure, pair.columns(), pair.rows(), true)
                : new Crossing(figure, pair.rows(), pair.columns(), false);
        List<String> columns = values(figure, turned ? 0 : 1);
        int parts = (columns.size() + MOST_COLUMNS - 1) / MOST_COLUMNS;
        var blocks = new ArrayList<Block>();
        for (int part = 0; part < parts; part++) {
            List<String> shown = columns.subList(columns.size() * part / parts, columns.size() * (part + 1) / parts);
            String caption = material.text(
                    "crossed.caption", title(crossing.rowsOf(), material), title(crossing.columnsOf(), material));
            blocks.add(table(
                    crossing,
                    shown,
                    parts == 1 ? caption : material.text("crossed.part", caption, part + 1, parts),
                    material));
        }
        return blocks;
    }

    private static Block table(Crossing crossing, List<String> columns, String caption, Material material) {
        Figure figure = crossing.figure();
        var heads = new ArrayList<>(List.of(new Block.Column(title(crossing.rowsOf(), material), false)));
        columns.forEach(c -> heads.add(new Block.Column(label(crossing.columnsOf(), c, material), true)));
        List<List<Block.Cell>> rows = values(figure, crossing.turned() ? 1 : 0).stream()
                .map(row -> {
                    var cells = new ArrayList<>(List.of(Block.Cell.of(label(crossing.rowsOf(), row, material))));
                    columns.forEach(column -> cells.add(crossing.cell(row, column, material)));
                    return (List<Block.Cell>) cells;
                })
                .toList();
        boolean masked = rows.stream().flatMap(List::stream).anyMatch(Block.Cell::masked);
        Line note = masked
                ? Line.of(material.text(
                        "crossed.masked", material.definition().report().smallestCell()))
                : null;
        return new Block.Table(figure.id(), Charts.caption(figure, caption, material), heads, rows, false, note);
    }

    /// @param turned whether the figure's rows are printed as columns
    private record Crossing(Figure figure, String rowsOf, String columnsOf, boolean turned) {

        Block.Cell cell(String row, String column, Material material) {
            return (turned ? figure.find(column, row) : figure.find(row, column))
                    .map(n -> new Block.Cell(Line.of(material.numbers().of(n)), n.doubleValue() / most(), false))
                    .orElseGet(() -> new Block.Cell(Line.of(material.text("cell.masked")), -1, true));
        }

        private long most() {
            return figure.rows().stream()
                    .map(List::getLast)
                    .filter(Objects::nonNull)
                    .mapToLong(n -> Math.max(1, (Long) n))
                    .max()
                    .orElse(1);
        }
    }

    private static List<String> values(Figure figure, int column) {
        return figure.rows().stream()
                .map(row -> text(row.get(column)))
                .distinct()
                .toList();
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(Objects.requireNonNull(value));
    }

    private static String title(String id, Material material) {
        return id.equals("channel") ? material.text("column.channel") : title(item(id, material), material);
    }

    private static String title(Item item, Material material) {
        String question = item.question().ask().label().in(material.language());
        if (item.row() != null) {
            return material.text("crossed.row", question, item.row().label().in(material.language()));
        }
        return item.question() instanceof Question.Ranking ? material.text("crossed.first", question) : question;
    }

    private static Item item(String id, Material material) {
        return Item.find(id, material.versions().questions()).orElseThrow();
    }

    private static String label(String id, String code, Material material) {
        if (code.isEmpty()) {
            return material.text("crossed.no-answer");
        }
        return id.equals("channel")
                ? material.channel(code)
                : material.label(item(id, material).question(), code);
    }
}
