package fr.parvis.freeze;

import fr.parvis.collection.Commitment;
import fr.parvis.database.Database;
import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.DatasetWriter;
import fr.parvis.dataset.Edition;
import fr.parvis.dataset.Entry;
import fr.parvis.definition.Versions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/// Writes a consultation's register as the working edition of a dataset, read once and as it stood at one moment.
///
/// Each submission has a random identifier in datasets, given at its first freeze and kept; rows are written in the
/// order of these identifiers, which says nothing of that of arrival. Nothing of the register's size is held in the
/// heap, but 64 characters for each submission.
public final class Freezing {

    /// Rows that are brought at a time: their words can be long.
    private static final int ROWS = 100;

    private static final String TURN = "hashtext('parvis freeze ' || ?)";

    private static final String IDENTIFY = """
            insert into "freeze".identifier (submission, dataset_id, edition)
            select id, left(drawn, 12) || right(drawn, 4), ?
            from (select id, replace(gen_random_uuid()::text, '-', '') as drawn
                  from collection.effective where consultation = ?) s
            where not exists (select 1 from "freeze".identifier where submission = s.id)
            order by drawn""";

    private static final String ROWS_IN_DATASET_ORDER = """
            select i.dataset_id, e.version, e.contribution, e.channel, e.language, e.received_at, e.entered_by, e.late,
                   e.layer, e.fields, e.nonce, e.standing, e.questions, e.versions, e.words
            from collection.effective e join "freeze".identifier i on i.submission = e.id
            where e.consultation = ?
            order by i.dataset_id""";

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
        Former former = former(connection);
        try (PreparedStatement identify = connection.prepareStatement(IDENTIFY)) {
            identify.setInt(1, former.number() + 1);
            identify.setString(2, consultation);
            identify.executeUpdate();
        }
        try (DatasetWriter writer = DatasetWriter.open(Files.createDirectories(target), versions)) {
            var commitments = new ArrayList<String>();
            readRows(connection, writer, commitments, progress);
            readSuperseded(connection, commitments);
            views.forEach(writer::add);
            Dataset dataset = writer.finish(Edition.WORKING, null, null, List.of())
                    .fromRegister(commitments, Rereadings.list(connection, consultation));
            String digest = dataset.manifest().digest();
            if (digest.equals(former.digest()) && !former.withdrawn()) {
                return dataset.superseding(former.before());
            }
            note(connection, former.number() + 1, digest, today);
            return dataset.superseding(former.digest());
        }
    }

    private void readRows(Connection connection, DatasetWriter writer, List<String> commitments, LongConsumer progress)
            throws SQLException {
        var reader = new RegisterReader(versions, writer);
        try (PreparedStatement select = connection.prepareStatement(ROWS_IN_DATASET_ORDER)) {
            inBinary(select);
            select.setString(1, consultation);
            long rows = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byte[] fields = row.getBytes("fields");
                    reader.read(row, fields);
                    if (fields != null) {
                        commitments.add(Commitment.of(row.getBytes("nonce"), fields));
                    }
                    if (++rows % 1_000 == 0) {
                        progress.accept(rows);
                    }
                }
            }
            progress.accept(rows);
        }
    }

    /// A few rows at a time, their words as bytes rather than as digits.
    private static void inBinary(PreparedStatement select) throws SQLException {
        select.setFetchSize(ROWS);
        select.unwrap(PGStatement.class).setPrepareThreshold(-1);
    }

    private void readSuperseded(Connection connection, List<String> commitments) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select fields, nonce from collection.superseded where consultation = ?")) {
            inBinary(select);
            select.setString(1, consultation);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    commitments.add(Commitment.of(row.getBytes("nonce"), row.getBytes("fields")));
                }
            }
        }
    }

    /// The newest edition. @param number 0 when there is none @param before digest of the one before it
    private record Former(
            int number,
            @Nullable String digest,
            boolean withdrawn,
            @Nullable String before) {}

    private Former former(Connection connection) throws SQLException {
        String sql = """
                select e.number, e.digest, w.number is not null,
                       (select digest from "freeze".edition b
                        where b.consultation = e.consultation and b.number = e.number - 1)
                from "freeze".edition e
                left join "freeze".withdrawal w on w.consultation = e.consultation and w.number = e.number
                where e.consultation = ? order by e.number desc limit 1""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, consultation);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Former(row.getInt(1), row.getString(2), row.getBoolean(3), row.getString(4))
                        : new Former(0, null, false, null);
            }
        }
    }

    private void note(Connection connection, int number, String digest, LocalDate today) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into \"freeze\".edition (consultation, number, digest, frozen_on) values (?, ?, ?, ?)")) {
            insert.setString(1, consultation);
            insert.setInt(2, number);
            insert.setString(3, digest);
            insert.setObject(4, Objects.requireNonNull(today));
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
