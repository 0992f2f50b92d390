package fr.parvis.dataset.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows of a workbook's first sheet.
final class SheetSource implements RowSource {

    private final Workbook workbook;
    private final Faults faults;
    private final List<String> shared;
    private final NumberFormats formats;
    private final Markup xml;
    private long line;
    private int width = -1;

    private SheetSource(Workbook workbook, Faults faults, List<String> shared, NumberFormats formats, Markup xml) {
        this.workbook = workbook;
        this.faults = faults;
        this.shared = shared;
        this.formats = formats;
        this.xml = xml;
    }

    static SheetSource open(Path file, Faults faults) throws IOException {
        Workbook workbook = Workbook.open(file, faults);
        try {
            return of(workbook, faults);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private static SheetSource of(Workbook workbook, Faults faults) throws IOException {
        String main = partOf(workbook.relationsOf(""), "officeDocument");
        if (!workbook.has(main)) {
            throw faults.of(0, "not-a-spreadsheet");
        }
        Map<String, Workbook.Relation> parts = workbook.relationsOf(main);
        String sheet = "";
        boolean from1904 = false;
        try (Markup xml = workbook.read(main)) {
            while (xml.nextStart()) {
                if (xml.is("workbookPr")) {
                    String since = xml.attribute("date1904");
                    from1904 = "1".equals(since) || "true".equals(since);
                } else if (xml.is("sheet") && sheet.isEmpty()) {
                    Workbook.Relation relation = parts.get(String.valueOf(xml.relation()));
                    sheet = relation != null && relation.kind().equals("worksheet") ? relation.part() : "";
                }
            }
        }
        if (!workbook.has(sheet)) {
            throw faults.of(0, "not-a-spreadsheet");
        }
        String texts = partOf(parts, "sharedStrings");
        String styles = partOf(parts, "styles");
        return new SheetSource(
                workbook,
                faults,
                workbook.has(texts) ? SharedStrings.of(workbook, texts, faults) : List.of(),
                workbook.has(styles) ? NumberFormats.of(workbook, styles, from1904) : NumberFormats.none(from1904),
                workbook.read(sheet));
    }

    private static String partOf(Map<String, Workbook.Relation> relations, String kind) {
        return relations.values().stream()
                .filter(r -> r.kind().equals(kind))
                .map(Workbook.Relation::part)
                .sorted()
                .findFirst()
                .orElse("");
    }

    @Override
    public @Nullable Row next() {
        while (xml.nextStart()) {
            if (xml.is("row")) {
                // A number that no row has, as some programs write, is none.
                int following = (int) Math.min(line + 1, Integer.MAX_VALUE);
                int given = xml.number("r", following);
                line = given < 1 ? following : given;
                List<String> cells = cells();
                if (!cells.stream().allMatch(String::isBlank)) {
                    width = width < 0 ? cells.size() : width;
                    while (cells.size() < width) {
                        cells.add("");
                    }
                    return new Row(line, Collections.unmodifiableList(cells));
                }
            }
        }
        return null;
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        long length = 0;
        int column = 0;
        while (xml.nextStartWithin("row")) {
            if (xml.is("c")) {
                column = columnOf(xml.attribute("r"), column + 1);
                if (column > Table.MOST_COLUMNS) {
                    throw faults.of(line, "many-columns", Table.MOST_COLUMNS);
                }
                while (cells.size() < column) {
                    cells.add("");
                }
                String text = text(xml.attribute("t"), xml.number("s", 0));
                length += text.length();
                if (length > Table.LONGEST_ROW) {
                    throw faults.of(line, "long-row", Table.LONGEST_ROW >> 20);
                }
                cells.set(column - 1, text);
            }
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    /// The column of a reference such as `AB12`, from 1.
    private static int columnOf(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && column <= Table.MOST_COLUMNS; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column == 0 ? otherwise : column;
    }

    private String text(@Nullable String type, int style) {
        String value = "";
        while (xml.nextStartWithin("c")) {
            if (xml.is("v")) {
                value = xml.text(line);
            } else if (xml.is("is")) {
                value = SharedStrings.textOf(xml, "is", line);
            }
        }
        return switch (type) {
            case "s" -> shared(value.strip());
            case "b" ->
                value.strip().equals("1") || value.strip().equals("true") ? "TRUE" : value.isBlank() ? "" : "FALSE";
            case "str" -> SharedStrings.unescaped(value);
            case "inlineStr", "e", "d" -> value;
            case null, default -> value.isBlank() ? "" : formats.text(value.strip(), style);
        };
    }

    private String shared(String index) {
        if (index.isEmpty()) {
            return "";
        }
        try {
            return shared.get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw faults.of(line, "broken-spreadsheet");
        }
    }

    @Override
    public char delimiter() {
        return ',';
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            xml.close();
        }
    }
}
