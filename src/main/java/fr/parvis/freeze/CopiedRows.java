package fr.parvis.freeze;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;
import org.postgresql.jdbc.PgConnection;

/// The rows of a query as PostgreSQL copies them out in its binary form: one after another, without waiting to be
/// asked.
/// The values of a row are taken in the order of its columns.
///
/// The form is told in PostgreSQL's manual under `COPY`, “Binary Format”.
final class CopiedRows implements AutoCloseable {

    /// `PGCOPY`, a line's end of several kinds and flags, then the length of what else stands before the first row.
    private static final int HEAD = 11 + Integer.BYTES;

    private static final int NULL = -1;
    private static final int END = -1;

    private final CopyOut copy;
    private ByteBuffer row = ByteBuffer.allocate(0);
    private boolean begun;

    /// @param query what is copied; nothing else may be asked on the connection until this is closed
    CopiedRows(PgConnection connection, String query) throws SQLException {
        copy = connection.getCopyAPI().copyOut("copy (" + query + ") to stdout (format binary)");
    }

    /// Goes to the next row; false when there is none.
    boolean next() throws SQLException {
        byte[] message = copy.readFromCopy();
        if (message == null) {
            return false;
        }
        row = ByteBuffer.wrap(message);
        if (!begun) {
            begun = true;
            row.position(HEAD);
            row.position(row.getInt() + row.position());
        }
        // The head may come alone, and a mark stands after the last row.
        return row.hasRemaining() && row.getShort() != END || next();
    }

    byte @Nullable [] bytes() {
        int length = row.getInt();
        if (length == NULL) {
            return null;
        }
        byte[] bytes = new byte[length];
        row.get(bytes);
        return bytes;
    }

    @Nullable
    String text() {
        int length = row.getInt();
        if (length == NULL) {
            return null;
        }
        int from = row.position();
        row.position(from + length);
        return new String(row.array(), from, length, StandardCharsets.UTF_8);
    }

    /// A number of eight bytes, or a moment in microseconds since 2000.
    @Nullable
    Long number() {
        return row.getInt() == NULL ? null : row.getLong();
    }

    /// A number of four bytes that is never absent.
    int integer() {
        row.getInt();
        return row.getInt();
    }

    /// A truth that is never absent.
    boolean truth() {
        row.getInt();
        return row.get() != 0;
    }

    /// Lets pass what has not been read: PostgreSQL answers nothing else before, and a request to stop may reach it
    /// when
    /// it is at something else.
    @Override
    public void close() throws SQLException {
        boolean more = copy.isActive();
        while (more) {
            more = copy.readFromCopy() != null;
        }
    }
}
