package fr.parvis.dataset.folder;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.parvis.dataset.DatasetWriter;
import fr.parvis.dataset.Entry;
import fr.parvis.dataset.Reason;
import fr.parvis.dataset.Submission;
import fr.parvis.dataset.table.Encoding;
import fr.parvis.dataset.table.Row;
import fr.parvis.dataset.table.Table;
import fr.parvis.definition.Channel;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Versions;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Reads `responses*.csv` and `.xlsx`: one submission a row. A bad cell keeps its row; a bad row is set apart whole.
final class ResponsesReader {

    private final Versions versions;
    private final DatasetWriter writer;
    private final ItemColumns asked;
    private final Identifiers identifiers = new Identifiers();
    private final Map<Integer, AnswersReader> readers;
    private final Set<Integer> answered = new TreeSet<>();
    private final Period period;
    private long rows;

    ResponsesReader(Versions versions, DatasetWriter writer) {
        this.versions = versions;
        this.writer = writer;
        this.asked = ItemColumns.of(versions);
        this.readers = AnswersReader.ofEach(versions);
        this.period = new Period(versions.current());
    }

    /// The versions that submissions read so far answer.
    Set<Integer> answered() {
        return answered;
    }

    void read(Path file, LongConsumer progress) {
        String name = String.valueOf(file.getFileName());
        try (Table table = Table.open(file, name, Encoding.UTF_8)) {
            var columns = ResponseColumns.of(table.header(), asked, name);
            String[] cells = new String[asked.items().size()];
            String[] others = new String[asked.items().size()];
            try (var ahead = new RowsAhead(table)) {
                for (Row row = ahead.next(); row != null; row = ahead.next()) {
                    Arrays.fill(cells, "");
                    Arrays.fill(others, "");
                    String refusal = read(columns, row, cells, others);
                    if (refusal != null) {
                        writer.add(new Entry.Rejected(name, row.line(), refusal, raw(row, table.delimiter())));
                    }
                    if (++rows % 1_000 == 0) {
                        progress.accept(rows);
                    }
                }
            }
        }
        progress.accept(rows);
    }

    /// Adds the row's submission; the reason when it is refused instead, null when it is added.
    private @Nullable String read(ResponseColumns columns, Row row, String[] cells, String[] others) {
        if (row.cells().size() > columns.count()) {
            return Reason.TOO_MANY_COLUMNS;
        }
        String id = columns.id(row).strip();
        if (id.isEmpty()) {
            return Reason.NO_IDENTIFIER;
        }
        Definition current = versions.current();
        String number = columns.version(row).strip();
        Integer version = number.isEmpty() ? Integer.valueOf(current.version()) : wholeNumber(number);
        AnswersReader reader = version == null ? null : readers.get(version);
        if (version == null || reader == null) {
            return Reason.UNKNOWN_VERSION;
        }
        String channelCode = columns.channel(row).strip();
        Channel channel =
                channelCode.isEmpty() ? Channel.WEB : Channel.find(channelCode).orElse(null);
        if (channel == null) {
            return Reason.UNKNOWN_CHANNEL;
        }
        String language = columns.language(row).strip();
        if (!language.isEmpty() && !current.languages().contains(language)) {
            return Reason.UNKNOWN_LANGUAGE;
        }
        String time = columns.submittedAt(row).strip();
        Instant received =
                time.isEmpty() ? null : Times.parse(time, current.calendar().zone());
        if (received == null && !time.isEmpty()) {
            return Reason.BAD_TIME;
        }
        if (!identifiers.add(id)) {
            return Reason.DUPLICATE_IDENTIFIER;
        }
        answered.add(version);
        columns.fill(row, cells, others);
        LocalDate day = received == null ? null : current.calendar().dayOf(received);
        String reason = period.reason(day);
        String enteredBy = columns.enteredBy(row).strip();
        writer.add(new Submission(
                id,
                version,
                channel,
                language.isEmpty() ? current.mainLanguage() : language,
                received,
                enteredBy.isEmpty() ? null : enteredBy,
                0,
                period.state(reason),
                reason,
                reader.read(cells, others, day)));
        return null;
    }

    private static @Nullable Integer wholeNumber(String text) {
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    private static String raw(Row row, char delimiter) {
        var text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(delimiter).build(text)) {
            writer.writeRecord(row.cells());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().stripTrailing();
    }
}
