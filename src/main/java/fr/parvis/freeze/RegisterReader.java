package fr.parvis.freeze;

import fr.parvis.collection.Fields;
import fr.parvis.collection.Reading;
import fr.parvis.dataset.Answer;
import fr.parvis.dataset.DatasetWriter;
import fr.parvis.dataset.Entry;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.Reason;
import fr.parvis.dataset.Submission;
import fr.parvis.dataset.folder.AnswersReader;
import fr.parvis.dataset.folder.Period;
import fr.parvis.dataset.rereading.Rereading;
import fr.parvis.definition.Channel;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Versions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one row of the register as a row of the dataset: the last words, where it stands, answers as files of answers
/// are read.
final class RegisterReader {

    private final Versions versions;
    private final List<Item> items;
    private final Definition current;
    private final DatasetWriter writer;
    private final Period period;
    private final Map<Integer, AnswersReader> readers;
    private final List<Answer> none;

    RegisterReader(Versions versions, DatasetWriter writer) {
        this.versions = versions;
        this.items = writer.schema().items();
        this.current = versions.current();
        this.writer = writer;
        this.period = new Period(current);
        this.none = Collections.nCopies(items.size(), Answer.NOT_SHOWN);
        this.readers = AnswersReader.ofEach(versions);
    }

    /// @param bytes the last words; null once erased
    void read(ResultSet row, byte @Nullable [] bytes) throws SQLException {
        Fields fields = bytes == null ? null : Fields.parse(bytes);
        if (!row.getBoolean("contribution")) {
            writer.add(submission(row, fields));
        } else if (fields != null && !"set-aside".equals(row.getString("standing"))) {
            writer.add(contribution(row, fields));
        }
    }

    private Submission submission(ResultSet row, @Nullable Fields fields) throws SQLException {
        Instant received = received(row);
        LocalDate day = received == null ? null : current.calendar().dayOf(received);
        String reason = row.getBoolean("late") ? Reason.LATE : period.reason(day);
        Submission.State state = period.state(reason);
        if (fields == null) {
            state = Submission.State.ERASED;
            reason = null;
        } else if ("set-aside".equals(row.getString("standing"))) {
            state = Submission.State.SET_ASIDE;
            reason = Reason.DECISION;
        }
        int version = row.getInt("version");
        AnswersReader reader = readers.get(version);
        if (reader == null) {
            throw new IllegalStateException("The register has answers to version %d of %s, which is not published"
                    .formatted(version, current.id()));
        }
        return new Submission(
                row.getString("dataset_id"),
                version,
                channel(row),
                row.getString("language"),
                received,
                row.getString("entered_by"),
                row.getInt("layer"),
                state,
                reason,
                fields == null ? none : answers(row, version, reader.read(fields.cells(), day), fields));
    }

    /// The answers as the version that was answered reads them, but for questions that are read again.
    private List<Answer> answers(ResultSet row, int version, List<Answer> first, Fields fields) throws SQLException {
        List<Answer> answers = first;
        for (Reading reading : Reading.list(row)) {
            Rereading again = reading.of(version, versions).orElse(null);
            if (again != null) {
                answers = again.over(items, answers, fields.cells(), row.getString("language"));
            }
        }
        return answers;
    }

    private Entry.Contribution contribution(ResultSet row, Fields fields) throws SQLException {
        Instant received = received(row);
        LocalDate day = day(fields.cell("date"));
        if (day == null && received != null) {
            day = current.calendar().dayOf(received);
        }
        return new Entry.Contribution(
                row.getString("dataset_id"),
                channel(row),
                day,
                orNull(fields.cell("author")),
                orNull(fields.cell("question")),
                orNull(fields.cell("lever")),
                orNull(fields.cell("strand")),
                row.getString("language"),
                fields.cell("text"));
    }

    private static Channel channel(ResultSet row) throws SQLException {
        return Channel.find(row.getString("channel")).orElseThrow();
    }

    private static @Nullable Instant received(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("received_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
