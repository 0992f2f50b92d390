package fr.parvis.dataset.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.parvis.definition.UnusableConsultation;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// The rows of a CSV file.
final class CsvSource implements RowSource {

    private static final int WEIGHED = 1 << 17;
    private static final int BUFFER = Table.LONGEST_CELL + (1 << 16);

    private final CsvReader<Row> reader;
    private final Iterator<Row> rows;
    private final RowBuilder builder;
    private final Faults faults;
    private final Dialect dialect;

    private CsvSource(CsvReader<Row> reader, RowBuilder builder, Faults faults, Dialect dialect) {
        this.reader = reader;
        this.rows = reader.iterator();
        this.builder = builder;
        this.faults = faults;
        this.dialect = dialect;
    }

    static CsvSource open(Path file, Faults faults, Encoding asked) throws IOException {
        TextEncoding encoding = TextEncoding.of(file, faults, asked);
        Dialect dialect;
        try (Reader text = new StrictReader(file, faults, encoding)) {
            dialect = Dialect.of(startOf(text));
        }
        var builder = new RowBuilder(faults);
        CsvReader<Row> reader = CsvReader.builder()
                .fieldSeparator(dialect.delimiter())
                .quoteCharacter('"')
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(false)
                .maxBufferSize(BUFFER)
                .build(builder, new StrictReader(file, faults, encoding));
        if (dialect.declared()) {
            reader.skipLines(1);
        }
        return new CsvSource(reader, builder, faults, dialect);
    }

    private static CharSequence startOf(Reader text) throws IOException {
        char[] start = new char[WEIGHED];
        int length = 0;
        int n;
        while (length < start.length && (n = text.read(start, length, start.length - length)) >= 0) {
            length += n;
        }
        return new String(start, 0, length);
    }

    @Override
    public @Nullable Row next() {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                if (row.cells().size() > 1 || !row.cells().getFirst().isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw e.getCause() instanceof UnusableConsultation known ? known : misread(e);
        }
    }

    private UnusableConsultation misread(CsvParseException e) {
        String said = String.valueOf(e.getMessage());
        if (said.startsWith("Unclosed")) {
            return faults.of(builder.line(), "unclosed-quote");
        }
        return said.startsWith("The maximum buffer")
                ? faults.of(builder.line(), "long-cell", Table.LONGEST_CELL >> 20)
                : faults.of(builder.line(), "text-after-quote");
    }

    @Override
    public char delimiter() {
        return dialect.delimiter();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
