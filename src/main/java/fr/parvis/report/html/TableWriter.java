package fr.parvis.report.html;

import fr.parvis.definition.Messages;
import fr.parvis.report.Block;
import fr.parvis.report.Block.Cell;
import fr.parvis.report.Block.Column;
import fr.parvis.report.Line;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tables: folded beside their chart and scrolled when wide on a screen, whole on paper.
final class TableWriter {

    private static final int MOST_LINES = 10;
    private static final int WRAPPED = 45;
    private static final int SHORT = 22;
    private static final int FEW_COLUMNS = 4;
    private static final int NARROW_COLUMNS = 2;

    private final Markup out;
    private final LineWriter lines;
    private final Medium medium;
    private final Messages messages;
    private int tables;

    TableWriter(Markup out, LineWriter lines, Medium medium, Messages messages) {
        this.out = out;
        this.lines = lines;
        this.medium = medium;
        this.messages = messages;
    }

    /// @param anchor the identifier others may link to; null when the figure has its anchor elsewhere
    void write(Block.Table table, @Nullable String anchor) {
        String captionId = "table-" + ++tables;
        out.open("div", "class", "table", "id", anchor);
        switch (medium) {
            case SCREEN -> screen(table, captionId);
            case PAPER -> {
                caption(table, "p", captionId);
                table(table, captionId);
            }
        }
        note(table.note());
        out.close().line();
    }

    private void screen(Block.Table table, String captionId) {
        if (table.foldable()) {
            out.open("details").open("summary", "id", captionId);
            out.text(messages.text("table")).open("span", "class", "fold-caption");
            lines.write(table.caption());
            out.close().close();
        } else {
            caption(table, "p", captionId);
        }
        if (isNarrow(table)) {
            table(table, captionId);
        } else {
            out.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", captionId);
            table(table, captionId);
            out.close();
        }
        if (table.columns().size() > FEW_COLUMNS) {
            out.element("p", messages.text("scroll.table"), "class", "hint", "aria-hidden", "true");
        }
        if (table.foldable()) {
            out.close();
        }
    }

    private void caption(Block.Table table, String element, String captionId) {
        out.open(element, "class", "caption", "id", captionId);
        lines.write(table.caption());
        out.close().line();
    }

    private void table(Block.Table table, String captionId) {
        String size = (lines(table) > MOST_LINES ? "long" : "short") + (isNarrow(table) ? " narrow" : "");
        out.open("table", "class", size, "data-figure", table.figure(), "aria-labelledby", labelledBy(captionId));
        out.open("thead").open("tr");
        for (Column column : table.columns()) {
            out.element("th", column.title(), "scope", "col", "class", column.numeric() ? "number" : null);
        }
        out.close().close().line().open("tbody");
        for (List<Cell> row : table.rows()) {
            out.open("tr");
            for (int i = 0; i < row.size(); i++) {
                cell(
                        row.get(i),
                        i == 0,
                        i < table.columns().size() && table.columns().get(i).numeric(),
                        table.columns().size() <= FEW_COLUMNS && length(row.get(i)) <= SHORT);
            }
            out.close().line();
        }
        out.close().close();
    }

    /// Whether its columns fit the smallest screen, words cut where they must: it never scrolls, and takes no focus.
    private static boolean isNarrow(Block.Table table) {
        return table.columns().size() <= NARROW_COLUMNS;
    }

    /// About how many lines the table takes: a long one may be cut between two pages, under its head again.
    private static int lines(Block.Table table) {
        return table.rows().stream()
                .mapToInt(row ->
                        1 + row.stream().mapToInt(TableWriter::length).max().orElse(0) / WRAPPED)
                .sum();
    }

    private static int length(Cell cell) {
        return cell.text().plain().length();
    }

    private @Nullable String labelledBy(String captionId) {
        return medium == Medium.SCREEN ? captionId : null;
    }

    private void cell(Cell cell, boolean head, boolean numeric, boolean whole) {
        String kind = (numeric ? "number " : "")
                + (whole ? "whole " : "")
                + (cell.masked() ? "masked" : cell.bar() >= 0 ? "bar" : "");
        String name = kind.isBlank() ? null : kind.strip();
        if (head) {
            out.open("th", "scope", "row", "class", name);
        } else {
            out.open("td", "class", name);
        }
        lines.write(cell.text());
        if (cell.bar() >= 0 && !cell.masked()) {
            String width = String.format(Locale.ROOT, "width:%.1f%%", Math.min(1, cell.bar()) * 100);
            out.open("span", "class", "track", "aria-hidden", medium == Medium.SCREEN ? "true" : null);
            out.open("span", "class", "fill", "style", width).close().close();
        }
        out.close();
    }

    private void note(@Nullable Line note) {
        if (note != null) {
            out.open("p", "class", "note");
            lines.write(note);
            out.close();
        }
    }
}
