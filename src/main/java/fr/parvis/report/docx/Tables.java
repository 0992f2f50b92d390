package fr.parvis.report.docx;

import fr.parvis.report.Shown;
import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STOnOff1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// The bones of tables: fixed columns, a name for those who do not see them, rows that stay whole.
final class Tables {

    private final CTTbl table;
    private final List<Integer> widths;

    /// @param name said by screen readers before the table
    /// @param heading whether the first row and the first column are heads
    Tables(Flow flow, String style, String name, String description, List<Integer> widths, boolean heading) {
        this.table = flow.addTable();
        this.widths = widths;
        var looks = table.addNewTblPr();
        looks.addNewTblStyle().setVal(style);
        int total = widths.stream().mapToInt(Integer::intValue).sum();
        width(looks.addNewTblW(), total);
        looks.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var parts = looks.addNewTblLook();
        parts.setFirstRow(heading ? STOnOff1.ON : STOnOff1.OFF);
        parts.setFirstColumn(heading ? STOnOff1.ON : STOnOff1.OFF);
        looks.addNewTblCaption().setVal(Shown.text(name));
        if (!description.isEmpty()) {
            looks.addNewTblDescription().setVal(Shown.text(description));
        }
        var grid = table.addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
    }

    CTRow row(boolean whole) {
        CTRow row = table.addNewTr();
        if (whole) {
            row.addNewTrPr().addNewCantSplit();
        }
        return row;
    }

    CTRow head() {
        CTRow row = row(true);
        row.getTrPr().addNewTblHeader();
        return row;
    }

    CTTc cell(CTRow row, int column) {
        CTTc cell = row.addNewTc();
        width(cell.addNewTcPr().addNewTcW(), widths.get(column));
        return cell;
    }

    static void width(CTTblWidth width, int value) {
        width.setW(BigInteger.valueOf(value));
        width.setType(STTblWidth.DXA);
    }
}
