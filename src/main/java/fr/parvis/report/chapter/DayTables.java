package fr.parvis.report.chapter;

import fr.parvis.analysis.Figure;
import fr.parvis.report.Block;
import fr.parvis.report.Inline;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The table of what was counted day by day: beside its chart when it is short, in annex B when it is long.
final class DayTables {

    private static final int LONGEST_BESIDE = 12;

    private DayTables() {}

    /// Whether the figure counts by day and its table is too long to stand beside its chart.
    static boolean inAnnex(Figure figure) {
        return figure.columns().getFirst().equals("day")
                && !figure.id().equals("audience.campaigns")
                && figure.rows().size() > LONGEST_BESIDE;
    }

    /// The table, or a link to it in annex B.
    static Block orLink(Figure figure, Material material) {
        if (!inAnnex(figure)) {
            return table(figure, material);
        }
        String text = material.text("days.in-annex", material.number(figure.id()));
        return new Block.Paragraph(new Line(List.of(new Inline.Link(Line.of(text), "#figure-" + figure.id()))));
    }

    static Block.Table table(Figure figure, Material material) {
        boolean channel = figure.columns().contains("channel");
        boolean views = figure.columns().contains("views");
        String title = material.text(
                views ? "views.title" : "answers.title",
                figure.sum(figure.columns().getLast()));
        var columns = new ArrayList<>(List.of(new Block.Column(material.text("column.day"), false)));
        if (channel) {
            columns.add(new Block.Column(material.text("column.channel"), false));
        }
        columns.add(new Block.Column(material.text(views ? "column.views" : "column.answers"), true));
        List<List<Block.Cell>> rows = figure.rows().stream()
                .map(row -> {
                    var cells = new ArrayList<>(List.of(
                            Block.Cell.of(material.numbers().day(LocalDate.parse(String.valueOf(row.getFirst()))))));
                    if (channel) {
                        cells.add(Block.Cell.of(material.channel(String.valueOf(row.get(1)))));
                    }
                    cells.add(Block.Cell.of(material.numbers().of((Long) Objects.requireNonNull(row.getLast()))));
                    return (List<Block.Cell>) cells;
                })
                .toList();
        return new Block.Table(figure.id(), Charts.caption(figure, title, material), columns, rows, true, null);
    }
}
