package fr.parvis.freeze;

import fr.parvis.collection.Commitment;
import fr.parvis.dataset.Lane;
import fr.parvis.dataset.hash.Hashes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/// The rows of a consultation's register on their way out of PostgreSQL.
///
/// @param connection in a transaction, in which each submission has its identifier in datasets
record RegisterRows(Connection connection, String consultation) {

    /// A query that is copied takes no parameter: it asks the transaction which consultation is meant.
    private static final String MEANT = "select set_config('parvis.consultation', ?, true)";

    private static final String IS_MEANT = "consultation = (select current_setting('parvis.consultation'))";

    private static final String IN_DATASET_ORDER = """
            select %s
            from collection.effective e join "freeze".identifier i on i.submission = e.id
            where e.%s
            order by i.dataset_id""".formatted(RegisterRow.COLUMNS, IS_MEANT);

    private static final String SUPERSEDED = "select nonce, fields from collection.superseded where " + IS_MEANT;

    /// Gives each row to the reader, on a thread of its own while more of them come. Returns a commitment for each
    /// submission's words, those that were replaced included.
    ///
    /// @param progress told the number of submissions read so far
    Hashes read(RegisterReader reader, LongConsumer progress) throws SQLException {
        try (PreparedStatement meant = connection.prepareStatement(MEANT)) {
            meant.setString(1, consultation);
            meant.execute();
        }
        var commitments = new Committing();
        try (var reading = new Lane("read");
                var rows = copied(IN_DATASET_ORDER)) {
            long read = 0;
            while (rows.next()) {
                RegisterRow row = RegisterRow.of(rows);
                reading.add(new Reading(row, reader, commitments), weight(row));
                if (++read % 1_000 == 0) {
                    progress.accept(read);
                }
            }
            reading.drain();
            progress.accept(read);
        }
        try (var rows = copied(SUPERSEDED)) {
            while (rows.next()) {
                commitments.add(rows.bytes(), rows.bytes());
            }
        }
        return commitments.collected;
    }

    private CopiedRows copied(String query) throws SQLException {
        return new CopiedRows(connection.unwrap(PgConnection.class), query);
    }

    private static int weight(RegisterRow row) {
        return row.fields() == null ? 0 : row.fields().length;
    }

    /// A row to be read. Not a lambda, which Java makes slowly until its optimising compiler has seen it.
    private record Reading(RegisterRow row, RegisterReader reader, Committing commitments) implements Runnable {

        @Override
        public void run() {
            reader.read(row);
            if (row.fields() != null) {
                commitments.add(row.nonce(), row.fields());
            }
        }
    }

    /// The commitments of the words read so far.
    private static final class Committing {

        private final Commitment.Maker maker = new Commitment.Maker();
        private final Hashes collected = new Hashes();

        void add(byte @Nullable [] nonce, byte @Nullable [] fields) {
            collected.add(maker.bytes(Objects.requireNonNull(nonce), Objects.requireNonNull(fields)));
        }
    }
}
