package fr.parvis.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Who a database belongs to, as it says itself: a random identifier that never changes.
record Installation(UUID id) {

    /// Writes it into a database that has none; what is there stays.
    void settle(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into database.installation (id) values ('" + id + "') on conflict (single) do nothing");
        }
    }

    /// Empty when Parvis has never been at work in that database.
    static Optional<Installation> of(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("select to_regclass('database.installation') is not null")) {
                if (!table.next() || !table.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try (ResultSet row = statement.executeQuery("select id from database.installation")) {
                return row.next() ? Optional.of(new Installation(row.getObject(1, UUID.class))) : Optional.empty();
            }
        }
    }
}
