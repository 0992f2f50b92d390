package fr.parvis.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table read again from its Parquet file, whatever the manifest says of it.
///
/// @param table its name
/// @param found its rows and digest as they are now; null when the file cannot be read as this table
/// @param fault why it cannot be read; empty when it can
public record Recount(String table, Digest.@Nullable OfTable found, String fault) {

    /// Every table of the dataset, in the order of the schema, read by an engine that sees its folder alone.
    public static List<Recount> of(Dataset dataset) {
        var recounts = new ArrayList<Recount>();
        try (Connection connection = Engine.openLocked(dataset.folder())) {
            for (Schema.Relation relation : dataset.schema().relations()) {
                recounts.add(of(dataset, relation, connection));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB cannot be closed: " + e.getMessage(), e);
        }
        return List.copyOf(recounts);
    }

    private static Recount of(Dataset dataset, Schema.Relation relation, Connection connection) {
        String source = dataset.source(relation);
        try {
            List<String> expected = relation.columns().stream()
                    .map(c -> c.name() + " " + c.type().sql())
                    .toList();
            List<String> columns = columns(connection, source);
            if (!columns.equals(expected)) {
                return new Recount(relation.name(), null, String.join(", ", columns));
            }
            return new Recount(relation.name(), Digest.ofTable(connection, relation, source), "");
        } catch (SQLException | IllegalStateException e) {
            return new Recount(
                    relation.name(),
                    null,
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /// The names and types of the file's columns: another type could count otherwise under the same digest.
    private static List<String> columns(Connection connection, String source) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("DESCRIBE FROM " + source)) {
            var columns = new ArrayList<String>();
            while (result.next()) {
                columns.add(result.getString(1) + " " + result.getString(2));
            }
            return columns;
        }
    }
}
