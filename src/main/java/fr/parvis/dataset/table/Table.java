package fr.parvis.dataset.table;

import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rows of a CSV or XLSX file (the first sheet), read one at a time, once.
///
/// What the file is, its bytes tell, not its name. A CSV file's delimiter (`,` `;` or a tab) is found from
/// its header and its first rows; quotes follow RFC 4180; blank lines are skipped; control characters stay. A
/// spreadsheet's cells are given as text: numbers without exponent, dates as ISO, booleans as `TRUE` and
/// `FALSE`, formulas by their last computed value.
///
/// Every fault is an [UnusableConsultation] that names the file and the line.
public final class Table implements AutoCloseable {

    /// The longest cell accepted, in characters as written in the file.
    public static final int LONGEST_CELL = 16 * 1024 * 1024;
    /// The most columns accepted.
    public static final int MOST_COLUMNS = 20_000;

    /// The longest row accepted, in characters.
    static final int LONGEST_ROW = 4 * LONGEST_CELL;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final RowSource rows;
    private final Faults faults;
    private List<String> header = List.of();
    private int written = 0;

    private Table(RowSource rows, Faults faults) {
        this.rows = rows;
        this.faults = faults;
    }

    /// Opens the file and reads its header.
    ///
    /// @param shownName the file's name in the sentences of faults, usually relative to the consultation folder
    /// @throws UnusableConsultation when the file cannot be read or is empty, or when its header leaves a column
    ///     without a name or gives two the same
    public static Table open(Path file, String shownName, Encoding encoding) {
        Table table = openWithoutHeader(file, shownName, encoding);
        try {
            table.readHeader();
            return table;
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    /// Opens the file and takes no row for its header: the first row comes from [#next] like the others.
    public static Table openWithoutHeader(Path file, String shownName, Encoding encoding) {
        var faults = new Faults(shownName);
        try {
            byte[] start = startOf(file, faults);
            if (start.length == 0) {
                throw faults.of(0, "empty");
            }
            if (Arrays.equals(start, OLE)) {
                throw faults.of(0, "old-spreadsheet");
            }
            boolean zip = Arrays.equals(start, ZIP);
            if (!zip && shownName.toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx")) {
                throw faults.of(0, "broken-spreadsheet");
            }
            return new Table(zip ? SheetSource.open(file, faults) : CsvSource.open(file, faults, encoding), faults);
        } catch (IOException e) {
            throw faults.of(0, "unreadable", String.valueOf(e.getMessage()));
        }
    }

    private static byte[] startOf(Path file, Faults faults) throws IOException {
        if (!Files.exists(file)) {
            throw faults.of(0, "missing");
        }
        if (!Files.isRegularFile(file)) {
            throw faults.of(0, Files.isDirectory(file) ? "not-a-file" : "not-stored");
        }
        try (var in = new FileInputStream(file.toFile())) {
            return in.readNBytes(4);
        }
    }

    /// The names of the columns, trimmed, in the order of the file; empty when no header was asked for.
    public List<String> header() {
        return header;
    }

    /// What parts the cells of a line: `,` `;` or a tab; `,` for a spreadsheet.
    public char delimiter() {
        return rows.delimiter();
    }

    /// The next row that is not blank; null at the end.
    ///
    /// @throws UnusableConsultation on bytes that are no text, a quote never closed, a cell too long
    public @Nullable Row next() {
        try {
            Row row = rows.next();
            return row == null ? null : withoutUnnamed(row);
        } catch (IOException e) {
            throw faults.of(0, "unreadable", String.valueOf(e.getMessage()));
        }
    }

    /// Blank cells under the nameless columns at the header's end are no cells.
    private Row withoutUnnamed(Row row) {
        List<String> cells = row.cells();
        if (written <= header.size() || cells.size() <= header.size() || cells.size() > written) {
            return row;
        }
        boolean blank = cells.subList(header.size(), cells.size()).stream().allMatch(String::isBlank);
        return blank ? new Row(row.line(), List.copyOf(cells.subList(0, header.size()))) : row;
    }

    private void readHeader() {
        Row first = next();
        if (first == null) {
            throw faults.of(0, "empty");
        }
        List<String> names =
                new ArrayList<>(first.cells().stream().map(String::strip).toList());
        written = names.size();
        while (!names.isEmpty() && names.getLast().isEmpty()) {
            names.removeLast();
        }
        if (names.isEmpty()) {
            throw faults.of(first.line(), "no-columns");
        }
        var wrong = new ArrayList<Fault>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) {
                wrong.add(faults.fault(first.line(), "", "unnamed-column", i + 1));
            } else if (!seen.add(name)) {
                wrong.add(faults.fault(first.line(), name, "duplicate-column", name));
            }
        }
        if (!wrong.isEmpty()) {
            throw new UnusableConsultation(wrong);
        }
        header = List.copyOf(names);
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw faults.of(0, "unreadable", String.valueOf(e.getMessage()));
        }
    }
}
