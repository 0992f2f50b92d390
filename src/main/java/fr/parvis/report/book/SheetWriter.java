package fr.parvis.report.book;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes the rows of a sheet as they come, and opens another when it is full.
final class SheetWriter {

    private static final int FLUSHED = 500;
    private static final double PART_WIDTH = 8;

    private final Workbook workbook;
    private final SheetNames names;
    private final Book.Sheet sheet;
    private final String partTitle;
    private final int partColumn;
    private final int lastRow;
    private Worksheet page;
    private int row;

    SheetWriter(Workbook workbook, SheetNames names, Book.Sheet sheet, String partTitle) {
        this(workbook, names, sheet, partTitle, Worksheet.MAX_ROWS);
    }

    /// @param maxRows the rows that a sheet holds, its head counted
    SheetWriter(Workbook workbook, SheetNames names, Book.Sheet sheet, String partTitle, int maxRows) {
        this.workbook = workbook;
        this.names = names;
        this.sheet = sheet;
        this.partTitle = partTitle;
        this.partColumn = sheet.columns().size();
        this.lastRow = maxRows - 1;
        this.page = open();
    }

    void write() throws IOException {
        for (List<String> cells : sheet.rows()) {
            row(cells);
        }
        close();
    }

    private Worksheet open() {
        Worksheet opened = workbook.newWorksheet(names.name(sheet.name()));
        opened.freezePane(0, 1);
        opened.repeatRows(0);
        opened.paperSize(PaperSize.A4_PAPER);
        opened.pageOrientation("landscape");
        opened.setFitToPage(true);
        opened.fitToHeight((short) 0);
        for (int c = 0; c < partColumn; c++) {
            Book.Column column = sheet.columns().get(c);
            opened.width(c, Math.clamp(column.width(), 2, Worksheet.MAX_COL_WIDTH));
            head(opened, c, column.title());
        }
        opened.width(partColumn, PART_WIDTH);
        head(opened, partColumn, partTitle);
        row = 1;
        return opened;
    }

    private static void head(Worksheet opened, int column, String title) {
        text(opened, 0, column, CellText.parts(title).getFirst());
        opened.style(0, column)
                .bold()
                .wrapText(true)
                .verticalAlignment("top")
                .fillColor("E7E7E7")
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .set();
    }

    private void close() throws IOException {
        page.setAutoFilter(0, 0, row - 1, partColumn);
        page.finish();
    }

    private void row(List<String> cells) throws IOException {
        var parts = new ArrayList<List<String>>();
        int height = 1;
        for (int c = 0; c < partColumn; c++) {
            List<String> cell = CellText.parts(c < cells.size() ? cells.get(c) : "");
            parts.add(cell);
            height = Math.max(height, cell.size());
        }
        for (int part = 0; part < height; part++) {
            if (row > lastRow) {
                close();
                page = open();
            }
            for (int c = 0; c < partColumn; c++) {
                cell(c, part(parts.get(c), part, c));
            }
            if (height > 1) {
                cell(partColumn, (part + 1) + "/" + height);
            }
            row++;
            if (row % FLUSHED == 0) {
                page.flush();
            }
        }
    }

    /// What a row shows of a cell: its part, and in the first column the reference again, so that each row names its
    /// own.
    private static String part(List<String> parts, int part, int column) {
        if (part < parts.size()) {
            return parts.get(part);
        }
        return column == 0 ? parts.getFirst() : "";
    }

    private void cell(int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        text(page, row, column, text);
        var style = page.style(row, column).verticalAlignment("top");
        if (column < partColumn && sheet.columns().get(column).wrap()) {
            style.wrapText(true);
        }
        if (CellText.looksLikeFormula(text)) {
            style.format("@");
        }
        style.set();
    }

    /// As rich text of one run: the only kind of text that the library writes with the spaces at its ends.
    private static void text(Worksheet page, int row, int column, String text) {
        page.inlineString(
                row,
                column,
                RichText.builder().run(CellText.written(text)).end().build());
    }
}
