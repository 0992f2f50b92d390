package fr.parvis.analysis;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The rows of a query, one at a time; the query ends with its last row.
final class LazyRows implements Iterator<List<@Nullable Object>> {

    private final Statement statement;
    private final ResultSet result;
    private final int columns;
    private boolean more;

    LazyRows(Connection connection, String sql) {
        try {
            statement = connection.createStatement();
            result = statement.executeQuery(sql);
            columns = result.getMetaData().getColumnCount();
            advance();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin: " + sql, e);
        }
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public List<@Nullable Object> next() {
        if (!more) {
            throw new NoSuchElementException();
        }
        try {
            List<@Nullable Object> row = Analysis.row(result, columns);
            advance();
            return row;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void advance() throws SQLException {
        more = result.next();
        if (!more) {
            statement.close();
        }
    }
}
