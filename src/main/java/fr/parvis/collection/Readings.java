package fr.parvis.collection;

import fr.parvis.database.Database;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/// The questions of submissions that are read otherwise than they were answered: layers that hold no answer.
///
/// Of several readings of a question the last counts. It stays under words that come later, a correction or
/// a replacement; it ends with an erasure.
public final class Readings {

    private static final int ROWS = 100;

    private static final String EFFECTIVE = """
            select id, version, language, received_at, fields, """ + Reading.OF_ROW + """
             as readings
            from collection.effective e where %s and not contribution and fields is not null""";

    private static final String ADD = """
            with added as (
                insert into collection.layer (submission, number, kind, author, day, reason)
                select s.id, 1 + coalesce((select max(number) from collection.layer where submission = s.id), 0),
                       'rereading', ?, ?, ?
                from collection.submission s
                where s.id = ? and not exists (
                    select 1 from collection.layer where submission = s.id and kind = 'erasure')
                returning submission, number
            )
            insert into collection.reading (submission, layer, question, version, words)
            select submission, number, ?, ?, ? from added""";

    private final Database database;

    public Readings(Database database) {
        this.database = database;
    }

    /// The last words of a submission, and how its questions are read.
    ///
    /// @param version the version that was answered
    /// @param received the hour it came in; null when nobody noted it
    public record Read(
            UUID submission,
            int version,
            String language,
            java.time.@Nullable OffsetDateTime received,
            Fields fields,
            List<Reading> readings) {}

    /// How the questions of this submission are read, those left out that are read as they were answered.
    public List<Reading> of(UUID submission) {
        return database
                .sql()
                .sql(EFFECTIVE.formatted("id = ?"))
                .param(submission)
                .query((row, _) -> Reading.list(row.getString("readings")))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /// Every submission of the consultation that has words, one after the other; inside a transaction, a
    /// few are held at a time.
    public void each(String consultation, Consumer<Read> reader) {
        var template = new JdbcTemplate(database.pool());
        template.setFetchSize(ROWS);
        template.query(
                EFFECTIVE.formatted("consultation = ?"),
                row -> {
                    reader.accept(new Read(
                            row.getObject("id", UUID.class),
                            row.getInt("version"),
                            row.getString("language"),
                            row.getObject("received_at", java.time.OffsetDateTime.class),
                            Fields.parse(row.getBytes("fields")),
                            Reading.list(row.getString("readings"))));
                },
                consultation);
    }

    /// A reading of one submission's question.
    public record Addition(UUID submission, Reading reading) {}

    /// Adds these readings as one layer each, in the transaction under way; what was erased meanwhile takes
    /// none.
    ///
    /// @throws DuplicateKeyException when another layer came at the same time: the whole is to be done again
    public void add(Collection<Addition> additions, String author, LocalDate day, String reason) {
        List<Object[]> rows = additions.stream()
                .map(a -> new Object[] {
                    author,
                    day,
                    reason,
                    a.submission(),
                    a.reading().question(),
                    a.reading().version(),
                    a.reading().encodedWords()
                })
                .toList();
        new JdbcTemplate(database.pool()).batchUpdate(ADD, rows);
    }
}
