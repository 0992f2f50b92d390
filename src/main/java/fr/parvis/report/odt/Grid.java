package fr.parvis.report.odt;

import java.util.List;

/// The bones of tables: fixed columns, a name for those who do not see them, rows that stay whole.
final class Grid {

    private final Xml xml;
    private final Looks looks;
    private int tables;

    Grid(Xml xml, Looks looks) {
        this.xml = xml;
        this.looks = looks;
    }

    /// @param widths in hundredths of a millimetre
    /// @param title said by screen readers before the table
    void open(int pageWidth, List<Integer> widths, String title, String description) {
        open(pageWidth, widths, title, description, false);
    }

    /// @param whole whether the table stays on one page
    void open(int pageWidth, List<Integer> widths, String title, String description, boolean whole) {
        int width = widths.stream().mapToInt(Integer::intValue).sum();
        String style = (width >= pageWidth ? "Full" : "Inset") + (whole ? "Kept" : "");
        xml.open("table:table", "table:name", "T" + ++tables, "table:style-name", style);
        xml.open("table:title").text(title).close();
        if (!description.isEmpty()) {
            xml.open("table:desc").text(description).close();
        }
        widths.forEach(column -> xml.empty("table:table-column", "table:style-name", looks.column(column)));
    }

    void close() {
        xml.close();
    }

    void row(String style, Runnable cells) {
        xml.open("table:table-row", "table:style-name", style);
        cells.run();
        xml.close();
    }

    void cell(String style, Runnable content) {
        xml.open("table:table-cell", "table:style-name", style, "office:value-type", "string");
        content.run();
        xml.close();
    }
}
