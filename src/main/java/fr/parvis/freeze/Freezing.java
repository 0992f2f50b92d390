package fr.parvis.freeze;

import fr.parvis.database.Database;
import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.DatasetWriter;
import fr.parvis.dataset.Edition;
import fr.parvis.dataset.Entry;
import fr.parvis.dataset.Manifest;
import fr.parvis.dataset.commitment.Commitments;
import fr.parvis.dataset.hash.Hashes;
import fr.parvis.definition.Versions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Writes a consultation's register as the working edition of a dataset, read once and as it stood at one moment.
///
/// Each submission has a random identifier in datasets, given at its first freeze and kept; rows are written in the
/// order of these identifiers, which says nothing of that of arrival. Nothing of the register's size is held in the
/// heap, but 32 bytes for each submission.
public final class Freezing {

    /// Room to join and sort a hundred thousand rows in memory, beyond which PostgreSQL takes to its disk; and a second
    /// processor for it, which has little else to do until the first row comes.
    private static final String ROOM = """
            set local work_mem = '64MB'; set local parallel_setup_cost = 0; set local parallel_tuple_cost = 0;
            set local min_parallel_table_scan_size = 0; set local max_parallel_workers_per_gather = 1""";

    private static final String TURN = "hashtext('parvis freeze ' || ?)";

    private static final String IDENTIFY = """
            insert into "freeze".identifier (submission, dataset_id, edition)
            select id, left(drawn, 12) || right(drawn, 4), ?
            from (select id, replace(gen_random_uuid()::text, '-', '') as drawn
                  from collection.effective e
                  where consultation = ?
                    and not exists (select 1 from "freeze".identifier i where i.submission = e.id)) s
            order by drawn""";

    private final Database database;
    private final Versions versions;
    private final String consultation;

    public Freezing(Database database, Versions versions) {
        this.database = database;
        this.versions = versions;
        this.consultation = versions.current().id();
    }

    /// Writes the dataset and notes it as an edition, both or neither. The same register, definition and views give the
    /// same digest, and then no new edition.
    ///
    /// @param views page views, which the dataset holds too
    /// @param target an empty folder, made if need be
    /// @param today the day that the edition is of
    /// @param progress told the number of submissions read so far
    public Dataset freeze(List<Entry.View> views, Path target, LocalDate today, LongConsumer progress) {
        try (Connection connection = database.pool().getConnection()) {
            run(connection, "select pg_advisory_lock(" + TURN + ")");
            try {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setAutoCommit(false);
                Dataset dataset = freeze(connection, views, target, today, progress);
                connection.commit();
                return dataset;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                run(connection, "select pg_advisory_unlock(" + TURN + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The register of " + consultation + " cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Dataset freeze(
            Connection connection, List<Entry.View> views, Path target, LocalDate today, LongConsumer progress)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(ROOM);
        }
        Supplier<DatasetWriter> opened =
                meanwhile("open", () -> DatasetWriter.open(Files.createDirectories(target), versions));
        try {
            return freeze(connection, views, opened, today, progress);
        } finally {
            opened.get().close();
        }
    }

    private Dataset freeze(
            Connection connection,
            List<Entry.View> views,
            Supplier<DatasetWriter> opened,
            LocalDate today,
            LongConsumer progress)
            throws SQLException, IOException {
        Former former = former(connection);
        long submissions = submissions(connection);
        if (submissions != former.submissions()) {
            identify(connection, former.number() + 1);
        }
        Hashes commitments =
                new RegisterRows(connection, consultation).read(new RegisterReader(versions, opened), progress);
        Supplier<Commitments> sorted = meanwhile("sort", () -> Commitments.of(commitments));
        DatasetWriter writer = opened.get();
        views.forEach(writer::add);
        Manifest manifest = writer.manifest(Edition.WORKING, null, null, List.of())
                .fromRegister(sorted.get(), Rereadings.list(connection, consultation));
        if (manifest.digest().equals(former.digest()) && !former.withdrawn()) {
            return writer.finish(manifest.superseding(former.before()));
        }
        note(connection, former.number() + 1, manifest.digest(), today, submissions);
        return writer.finish(manifest.superseding(former.digest()));
    }

    /// Begins this work on a thread of its own; who asks for what it made waits for it.
    private static <T> Supplier<T> meanwhile(String name, Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name(name).start(task);
        return () -> {
            try {
                return task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while freezing", e);
            } catch (ExecutionException e) {
                throw switch (e.getCause()) {
                    case IOException failed -> new UncheckedIOException(failed);
                    case RuntimeException failed -> failed;
                    case null, default -> new IllegalStateException(e);
                };
            }
        };
    }

    private long submissions(Connection connection) throws SQLException {
        try (PreparedStatement count =
                connection.prepareStatement("select count(*) from collection.belonging where consultation = ?")) {
            count.setString(1, consultation);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void identify(Connection connection, int edition) throws SQLException {
        try (PreparedStatement identify = connection.prepareStatement(IDENTIFY)) {
            identify.setInt(1, edition);
            identify.setString(2, consultation);
            identify.executeUpdate();
        }
    }

    /// The newest edition.
    ///
    /// @param number 0 when there is none
    /// @param submissions how many had an identifier then; -1 when it was not noted
    /// @param before digest of the one before it
    private record Former(
            int number,
            @Nullable String digest,
            long submissions,
            boolean withdrawn,
            @Nullable String before) {}

    private Former former(Connection connection) throws SQLException {
        String sql = """
                select e.number, e.digest, coalesce(e.submissions, -1), w.number is not null,
                       (select digest from "freeze".edition b
                        where b.consultation = e.consultation and b.number = e.number - 1)
                from "freeze".edition e
                left join "freeze".withdrawal w on w.consultation = e.consultation and w.number = e.number
                where e.consultation = ? order by e.number desc limit 1""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, consultation);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Former(
                                row.getInt(1), row.getString(2), row.getLong(3), row.getBoolean(4), row.getString(5))
                        : new Former(0, null, -1, false, null);
            }
        }
    }

    private void note(Connection connection, int number, String digest, LocalDate today, long submissions)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into \"freeze\".edition (consultation, number, digest, frozen_on, submissions)"
                        + " values (?, ?, ?, ?, ?)")) {
            insert.setString(1, consultation);
            insert.setInt(2, number);
            insert.setString(3, digest);
            insert.setObject(4, Objects.requireNonNull(today));
            insert.setLong(5, submissions);
            insert.executeUpdate();
        }
    }

    private void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, consultation);
            statement.execute();
        }
    }
}
