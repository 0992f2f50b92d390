package fr.parvis.dataset.table;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;
import java.util.Collections;

/// Makes rows of what the CSV parser finds, within the table's limits.
final class RowBuilder extends CsvCallbackHandler<Row> {

    private final Faults faults;
    private String[] cells = new String[16];
    private int size;
    private long length;
    private long line = 1;
    private RecordType type = RecordType.DATA;

    RowBuilder(Faults faults) {
        this.faults = faults;
    }

    /// The line where the row being read starts.
    long line() {
        return line;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        line = startingLineNumber;
        size = 0;
        length = 0;
        type = RecordType.DATA;
    }

    @Override
    protected void addField(char[] buffer, int offset, int count, boolean quoted) {
        length += count;
        if (count > Table.LONGEST_CELL) {
            throw faults.of(line, "long-cell", Table.LONGEST_CELL >> 20);
        }
        if (length > Table.LONGEST_ROW) {
            throw faults.of(line, "long-row", Table.LONGEST_ROW >> 20);
        }
        if (size == Table.MOST_COLUMNS) {
            throw faults.of(line, "many-columns", Table.MOST_COLUMNS);
        }
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, 2 * size);
        }
        cells[size++] = count == 0 ? "" : new String(buffer, offset, count);
    }

    @Override
    protected Row buildRecord() {
        return new Row(line, Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(cells, size))));
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return size;
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
        size = 0;
        addField(new char[0], 0, 0, false);
    }

    @Override
    protected void setComment(char[] buffer, int offset, int count) {
        throw new IllegalStateException("No comment is ever read: line " + line);
    }
}
