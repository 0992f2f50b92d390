package fr.parvis.report.docx;

import fr.parvis.report.Block;
import fr.parvis.report.office.Layout;
import fr.parvis.report.office.Widths;
import fr.parvis.report.office.Words;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;

/// A table of results: caption above, head repeated on every page, first cell of each row its head, note below.
final class DataTable {

    private final Runs runs;
    private final Words words;

    DataTable(Runs runs, Words words) {
        this.runs = runs;
        this.words = words;
    }

    void set(Flow flow, Block.Table block) {
        CTP caption = flow.paragraph("Caption");
        if (block.figure() == null) {
            runs.line(caption, block.caption());
        } else {
            runs.bookmarked(caption, block.figure(), () -> runs.line(caption, block.caption()));
        }
        String name = block.caption().plain();
        var table = new Tables(
                flow,
                "DataTable",
                name,
                words.of("table", name, block.rows().size(), block.columns().size()),
                Widths.of(block, flow.width()),
                true);
        String size = Widths.tight(block) ? "Tight" : "";
        var head = table.head();
        for (int c = 0; c < block.columns().size(); c++) {
            Block.Column column = block.columns().get(c);
            CTP title = new Flow.Cell(table.cell(head, c), 0).paragraph("TableHead" + size);
            if (column.numeric()) {
                title.getPPr().addNewJc().setVal(STJc.RIGHT);
            }
            runs.text(title, column.title());
        }
        boolean whole = Layout.keptWhole(block);
        for (int r = 0; r < block.rows().size(); r++) {
            boolean kept = whole && r < block.rows().size() - 1;
            row(table, block.columns(), block.rows().get(r), size, kept);
        }
        if (block.note() == null) {
            flow.space();
        } else {
            runs.line(flow.paragraph("TableNote"), block.note());
        }
    }

    private void row(Tables table, List<Block.Column> columns, List<Block.Cell> cells, String size, boolean kept) {
        var row = table.row(true);
        for (int c = 0; c < columns.size(); c++) {
            CTTc cell = table.cell(row, c);
            CTP text =
                    new Flow.Cell(cell, 0).paragraph((columns.get(c).numeric() ? "TableNumber" : "TableText") + size);
            if (kept) {
                text.getPPr().addNewKeepNext();
            }
            if (c >= cells.size()) {
                continue;
            }
            if (cells.get(c).masked()) {
                hatch(cell);
            }
            runs.line(text, cells.get(c).text());
        }
    }

    private static void hatch(CTTc cell) {
        var ground = cell.getTcPr().addNewShd();
        ground.setVal(STShd.THIN_DIAG_STRIPE);
        ground.setColor("A6A6A6");
        ground.setFill("FFFFFF");
    }
}
