package fr.parvis.freeze;

import fr.parvis.collection.Commitment;
import fr.parvis.dataset.Lane;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.postgresql.PGStatement;
import org.postgresql.jdbc.PgConnection;

/// The rows of a consultation's register on their way out of PostgreSQL: some at a time, words as bytes.
///
/// @param connection in a transaction, in which each submission has its identifier in datasets
record RegisterRows(Connection connection, String consultation) {

    private static final int FEWEST = 100;
    private static final int MOST = 2_000;

    /// Of words that are brought at a time, unless the fewest rows hold more.
    private static final int MOST_BYTES = 16 << 20;

    /// Of any consultation: lengths stand beside the words, which are not read for it.
    private static final String LONGEST = "select greatest(max(octet_length(fields)), 1) from collection.content";

    private static final String IN_DATASET_ORDER = """
            select %s
            from collection.effective e join "freeze".identifier i on i.submission = e.id
            where e.consultation = ?
            order by i.dataset_id""".formatted(RegisterRow.COLUMNS);

    private static final String SUPERSEDED = "select fields, nonce from collection.superseded where consultation = ?";

    /// What happens with the row on which it stands.
    private interface EachRow {
        void read(ResultSet row) throws SQLException;
    }

    /// Gives each row to the reader, on a thread of its own while more of them come. Returns a commitment for each
    /// submission's words, those that were replaced included.
    ///
    /// @param progress told the number of submissions read so far
    List<String> read(RegisterReader reader, LongConsumer progress) throws SQLException {
        var commitments = new ArrayList<String>();
        try (var reading = new Lane("read")) {
            long rows = each(IN_DATASET_ORDER, atATime(), progress, row -> {
                RegisterRow each = RegisterRow.of(row);
                reading.add(() -> read(each, reader, commitments), weight(each));
            });
            reading.drain();
            progress.accept(rows);
        }
        each(
                SUPERSEDED,
                FEWEST,
                _ -> {},
                row -> commitments.add(Commitment.of(row.getBytes("nonce"), row.getBytes("fields"))));
        return commitments;
    }

    private static int weight(RegisterRow row) {
        return row.fields() == null ? 0 : row.fields().length;
    }

    private static void read(RegisterRow row, RegisterReader reader, List<String> commitments) {
        reader.read(row);
        if (row.fields() != null) {
            commitments.add(Commitment.of(Objects.requireNonNull(row.nonce()), row.fields()));
        }
    }

    private long each(String sql, int atATime, LongConsumer progress, EachRow each) throws SQLException {
        long rows = 0;
        // The driver's own: the pool's would stand between it and each value.
        var driver = connection.unwrap(PgConnection.class);
        try (PreparedStatement select = driver.prepareStatement(sql)) {
            select.setFetchSize(atATime);
            // In binary from the first time on: bytes would come as digits, twice as long.
            select.unwrap(PGStatement.class).setPrepareThreshold(-1);
            select.setString(1, consultation);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    each.read(row);
                    if (++rows % 1_000 == 0) {
                        progress.accept(rows);
                    }
                }
            }
        }
        return rows;
    }

    private int atATime() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LONGEST)) {
            row.next();
            return Math.clamp(MOST_BYTES / row.getInt(1), FEWEST, MOST);
        }
    }
}
