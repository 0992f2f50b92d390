package fr.parvis.dataset;

import fr.parvis.definition.Calendar;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes a dataset: rows are added in any order, then [#finish] writes the Parquet files and the manifest.
/// Rows are made on a thread of the writer's own, and written while more are added: a failure is thrown at a
/// later call.
///
/// What is sorted and finds no room in memory waits in the target's folder; of the number of rows, the hashes of a
/// quarter
/// of a million in each table are held in the heap and no more.
public final class DatasetWriter implements AutoCloseable {

    private final Path folder;
    private final Versions versions;
    private final Schema schema;
    private final Connection connection;
    private final Map<String, Rows> rows = new HashMap<>();
    private final SortedMap<Integer, String> definitions = new TreeMap<>();
    private final SortedMap<String, String> definitionFiles = new TreeMap<>();
    private final Lane appending = new Lane("append");
    private final long threads;
    private boolean finished;

    private DatasetWriter(Path folder, Versions versions, Connection connection) {
        this.folder = folder;
        this.threads = Engine.count(connection, "SELECT current_setting('threads')");
        // Each feed brings its own thread; DuckDB's would make those who wait for rows turn in circles.
        Engine.run(connection, "SET threads = 1");
        this.versions = versions;
        this.schema = Schema.of(versions);
        Calendar calendar = versions.current().calendar();
        this.connection = connection;
        for (Schema.Relation relation : schema.relations()) {
            rows.put(relation.name(), new Rows(relation, calendar, connection, folder.resolve(relation.file())));
        }
    }

    /// @param folder the dataset's folder, which must exist and be empty
    public static DatasetWriter open(Path folder, Versions versions) throws IOException {
        var writer = new DatasetWriter(folder, versions, Engine.open(folder.resolve(".spill")));
        try {
            writer.writeDefinitions();
            Manifest.ready();
        } catch (IOException | RuntimeException e) {
            try {
                writer.close();
            } catch (SQLException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
        return writer;
    }

    private void writeDefinitions() throws IOException {
        for (Definition definition : versions.byNumber().values()) {
            Path file = folder.resolve(file(definition));
            String json = Definitions.toJson(definition);
            Files.writeString(file, json);
            definitions.put(definition.version(), Digest.of(json));
            definitionFiles.put(file(definition), Digest.ofFile(file));
        }
    }

    public Schema schema() {
        return schema;
    }

    public void add(Submission submission) {
        int words = 0;
        for (Answer answer : submission.answers()) {
            words += answer instanceof Answer.Words(String text) ? text.length() : 0;
            words += answer instanceof Answer.Unusable(String raw, var reason) ? raw.length() : 0;
        }
        appending.add(() -> append(submission), words);
    }

    private void append(Submission submission) {
        appendRow(submission);
        for (int i = 0; i < schema.items().size(); i++) {
            addWords(submission, schema.items().get(i), submission.answers().get(i));
        }
    }

    private void appendRow(Submission submission) {
        Rows row = rows(Schema.SUBMISSIONS);
        row.begin();
        row.text(submission.id());
        row.integer((long) submission.version());
        row.text(submission.channel().code());
        row.text(submission.language());
        row.instant(submission.received());
        row.day(submission.received());
        row.text(submission.enteredBy());
        row.integer((long) submission.layer());
        row.text(submission.state().code());
        row.text(submission.reason());
        for (int i = 0; i < schema.items().size(); i++) {
            row.answer(schema.items().get(i), submission.answers().get(i));
        }
        row.end();
    }

    private void addWords(Submission submission, Item item, Answer answer) {
        String field = item.row() == null ? "" : item.row().id();
        switch (answer) {
            case Answer.Words(String text) -> addWords(submission, item, field, null, text, null);
            case Answer.Chosen(String choice, var other)
            when other != null -> addWords(submission, item, "other", null, other, null);
            case Answer.Several(var choices, var other)
            when other != null -> addWords(submission, item, "other", null, other, null);
            case Answer.Unusable(String raw, String reason) ->
                addWords(submission, item, field, reason, null, raw.isEmpty() ? null : raw);
            case Answer.Chosen c -> {}
            case Answer.Several s -> {}
            case Answer.Measured m -> {}
            case Answer.Day d -> {}
            case Answer.Skipped s -> {}
            case Answer.NotShown n -> {}
        }
    }

    private void addWords(
            Submission submission,
            Item item,
            String field,
            @Nullable String reason,
            @Nullable String text,
            @Nullable String raw) {
        Rows row = rows(Schema.ANSWERS);
        row.begin();
        row.text(submission.id());
        row.text(item.question().id());
        row.text(field);
        row.text(submission.language());
        row.text(reason == null ? Answer.State.ANSWERED.code() : Answer.State.UNUSABLE.code());
        row.text(reason);
        row.text(text);
        row.text(raw);
        row.end();
    }

    public void add(Entry entry) {
        int words = entry instanceof Entry.Rejected rejected ? rejected.raw().length() : 0;
        appending.add(() -> append(entry), words);
    }

    private void append(Entry entry) {
        switch (entry) {
            case Entry.Contribution c -> {
                Rows row = rows(Schema.CONTRIBUTIONS);
                row.begin();
                row.text(c.id());
                row.text(c.channel().code());
                row.date(c.day());
                row.texts(c.author(), c.question(), c.lever(), c.strand(), c.language(), c.text());
                row.end();
            }
            case Entry.Passage p -> {
                Rows row = rows(Schema.PASSAGES);
                row.begin();
                row.texts(p.id(), p.submission(), p.contribution(), p.question(), p.field(), p.language(), p.text());
                row.end();
            }
            case Entry.Coding c -> {
                Rows row = rows(Schema.CODINGS);
                row.begin();
                row.texts(c.passage(), c.lever(), c.strand(), c.coder());
                row.end();
            }
            case Entry.View v -> {
                Rows row = rows(Schema.VIEWS);
                row.begin();
                row.date(v.day());
                row.text(v.page());
                row.integer(v.views());
                row.end();
            }
            case Entry.Campaign c -> {
                Rows row = rows(Schema.CAMPAIGNS);
                row.begin();
                row.date(c.day());
                row.texts(c.medium(), c.name());
                row.integer(c.recipients());
                row.end();
            }
            case Entry.Rejected r -> {
                Rows row = rows(Schema.REJECTED);
                row.begin();
                row.text(r.file());
                row.integer(r.line());
                row.texts(r.reason(), r.raw());
                row.end();
            }
        }
    }

    /// Takes all the rows of a relation from this query instead, which must give its columns by their names.
    void fill(String relation, String query) {
        useAllThreads();
        rows(relation).fill(query);
    }

    /// The rows of these relations, for reading alone: each as a table under its own name. None can be added to them
    /// any more.
    public Connection read(String... relations) {
        appending.drain();
        for (String relation : relations) {
            rows(relation).finish();
        }
        for (String relation : relations) {
            rows(relation).show();
        }
        useAllThreads();
        return connection;
    }

    private void useAllThreads() {
        Engine.run(connection, "SET threads = " + threads);
    }

    /// Writes the files and the manifest.
    ///
    /// @param derivedFrom digest of the working edition a public one comes from; null for a working edition
    public Dataset finish(
            Edition edition, @Nullable String derivedFrom, @Nullable String supersedes, List<String> transformation)
            throws IOException {
        return finish(manifest(edition, derivedFrom, supersedes, transformation));
    }

    /// Writes this manifest of the files, to which more may have been said: with it they are a dataset.
    public Dataset finish(Manifest manifest) throws IOException {
        manifest.write(folder);
        finished = true;
        return new Dataset(folder, manifest, versions);
    }

    /// Writes the files, and tells what they hold; [#finish(Manifest)] is still to be called.
    ///
    /// @param derivedFrom digest of the working edition a public one comes from; null for a working edition
    public Manifest manifest(
            Edition edition, @Nullable String derivedFrom, @Nullable String supersedes, List<String> transformation)
            throws IOException {
        appending.drain();
        rows.values().forEach(Rows::finish);
        var tables = new TreeMap<String, Digest.OfTable>();
        var files = new TreeMap<String, String>(definitionFiles);
        for (Schema.Relation relation : schema.relations()) {
            Path file = folder.resolve(relation.file());
            tables.put(relation.name(), rows(relation.name()).written());
            files.put(relation.file(), Digest.ofFile(file));
        }
        return Manifest.of(
                versions.current().id(), edition, definitions, tables, files, derivedFrom, supersedes, transformation);
    }

    @Override
    public void close() throws SQLException, IOException {
        appending.close();
        for (Rows relation : rows.values()) {
            relation.close();
        }
        if (!finished) {
            for (Schema.Relation relation : schema.relations()) {
                Files.deleteIfExists(folder.resolve(relation.file()));
            }
            for (Definition definition : versions.byNumber().values()) {
                Files.deleteIfExists(folder.resolve(file(definition)));
            }
        }
        connection.close();
        Files.deleteIfExists(folder.resolve(".spill"));
    }

    private String file(Definition definition) {
        return Dataset.definitionFile(definition.version(), definition == versions.current());
    }

    private Rows rows(String relation) {
        return Objects.requireNonNull(rows.get(relation));
    }
}
