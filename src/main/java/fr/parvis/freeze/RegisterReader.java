package fr.parvis.freeze;

import fr.parvis.collection.Fields;
import fr.parvis.collection.Reading;
import fr.parvis.dataset.Answer;
import fr.parvis.dataset.DatasetWriter;
import fr.parvis.dataset.Entry;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.Reason;
import fr.parvis.dataset.Schema;
import fr.parvis.dataset.Submission;
import fr.parvis.dataset.folder.AnswersReader;
import fr.parvis.dataset.folder.Period;
import fr.parvis.dataset.rereading.Rereading;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Versions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads one row of the register as a row of the dataset: the last words, where it stands, answers as files of answers
/// are read.
final class RegisterReader {

    private final Versions versions;
    private final List<Item> items;
    private final Definition current;
    private final Supplier<DatasetWriter> writer;
    private final Period period;
    private final Map<Integer, AnswersReader> readers;
    private final List<Answer> none;
    /// By instant: the register keeps the hour alone, so that there are few.
    private final Map<Instant, LocalDate> days = new HashMap<>();

    /// @param writer asked for with the first row
    RegisterReader(Versions versions, Supplier<DatasetWriter> writer) {
        this.versions = versions;
        this.items = Schema.of(versions).items();
        this.current = versions.current();
        this.writer = writer;
        this.period = new Period(current);
        this.none = Collections.nCopies(items.size(), Answer.NOT_SHOWN);
        this.readers = AnswersReader.ofEach(versions);
    }

    void read(RegisterRow row) {
        Fields fields = row.fields() == null ? null : Fields.parse(row.fields());
        if (!row.contribution()) {
            writer.get().add(submission(row, fields));
        } else if (fields != null && !row.isSetAside()) {
            writer.get().add(contribution(row, fields));
        }
    }

    private Submission submission(RegisterRow row, @Nullable Fields fields) {
        LocalDate day = dayOf(row.received());
        String reason = row.late() ? Reason.LATE : period.reason(day);
        Submission.State state = period.state(reason);
        if (fields == null) {
            state = Submission.State.ERASED;
            reason = null;
        } else if (row.isSetAside()) {
            state = Submission.State.SET_ASIDE;
            reason = Reason.DECISION;
        }
        AnswersReader reader = readers.get(row.version());
        if (reader == null) {
            throw new IllegalStateException("The register has answers to version %d of %s, which is not published"
                    .formatted(row.version(), current.id()));
        }
        return new Submission(
                row.id(),
                row.version(),
                row.channel(),
                row.language(),
                row.received(),
                row.enteredBy(),
                row.layer(),
                state,
                reason,
                fields == null ? none : answers(row, reader.read(fields.cells(), day), fields));
    }

    /// The answers as the version that was answered reads them, but for questions that are read again.
    private List<Answer> answers(RegisterRow row, List<Answer> first, Fields fields) {
        List<Answer> answers = first;
        for (Reading reading : row.readings()) {
            Rereading again = reading.of(row.version(), versions).orElse(null);
            if (again != null) {
                answers = again.over(items, answers, fields.cells(), row.language());
            }
        }
        return answers;
    }

    private Entry.Contribution contribution(RegisterRow row, Fields fields) {
        LocalDate day = day(fields.cell("date"));
        if (day == null) {
            day = dayOf(row.received());
        }
        return new Entry.Contribution(
                row.id(),
                row.channel(),
                day,
                orNull(fields.cell("author")),
                orNull(fields.cell("question")),
                orNull(fields.cell("lever")),
                orNull(fields.cell("strand")),
                row.language(),
                fields.cell("text"));
    }

    private @Nullable LocalDate dayOf(@Nullable Instant received) {
        return received == null ? null : days.computeIfAbsent(received, current.calendar()::dayOf);
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
