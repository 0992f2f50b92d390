package fr.parvis.report.odt;

import fr.parvis.report.Block;
import fr.parvis.report.office.Layout;
import fr.parvis.report.office.Widths;
import fr.parvis.report.office.Words;
import java.util.List;

/// A table of results: caption above, head repeated on every page, note below.
final class Results {

    private final Xml xml;
    private final Sentences sentences;
    private final Grid grid;
    private final Words words;

    Results(Xml xml, Sentences sentences, Grid grid, Words words) {
        this.xml = xml;
        this.sentences = sentences;
        this.grid = grid;
        this.words = words;
    }

    void set(Block.Table table, int width) {
        xml.open("text:p", "text:style-name", "Caption");
        String figure = table.figure();
        if (figure == null) {
            sentences.line(table.caption());
        } else {
            sentences.bookmarked(figure, () -> sentences.line(table.caption()));
        }
        xml.close();
        String name = table.caption().plain();
        int rows = table.rows().size();
        String description = words.of("table", name, rows, table.columns().size());
        grid.open(Narration.PAGE_WIDTH, Widths.of(table, width), name, description, Layout.keptWhole(table));
        String size = Widths.tight(table) ? "_20_tight" : "";
        xml.open("table:table-header-rows");
        grid.row("Whole", () -> table.columns().forEach(column -> head(column, size)));
        xml.close();
        table.rows().forEach(row -> grid.row("Whole", () -> row(table.columns(), row, size)));
        grid.close();
        if (table.note() != null) {
            sentences.paragraph("Table_20_note", table.note());
        }
    }

    private void head(Block.Column column, String size) {
        String style = column.numeric() ? "Table_20_number_20_heading" : "Table_20_Heading";
        grid.cell("HeadCell", () -> sentences.paragraph(style + size, column.title()));
    }

    private void row(List<Block.Column> columns, List<Block.Cell> cells, String size) {
        for (int c = 0; c < columns.size(); c++) {
            Block.Cell cell = c < cells.size() ? cells.get(c) : Block.Cell.of("");
            String style = columns.get(c).numeric() ? "Table_20_number" : "Table_20_Contents";
            grid.cell(cell.masked() ? "MaskedCell" : "DataCell", () -> sentences.paragraph(style + size, cell.text()));
        }
    }
}
