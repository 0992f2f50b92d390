package fr.parvis.dataset;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/// A DuckDB in memory, for one piece of work: bounded, without extensions from outside, in UTC.
///
/// The number of threads is that of the system property `parvis.threads`, else of the machine; its memory that of
/// `parvis.memory` (default `1GB`), beyond which it spills into the folder given.
public final class Engine {

    private Engine() {}

    /// An engine that may read and write files.
    ///
    /// @param spill a folder for what does not fit in memory
    public static Connection open(Path spill) {
        try {
            var properties = new Properties();
            properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
            properties.setProperty("autoinstall_known_extensions", "false");
            properties.setProperty("autoload_known_extensions", "false");
            properties.setProperty("preserve_insertion_order", "false");
            properties.setProperty("memory_limit", System.getProperty("parvis.memory", "1GB"));
            properties.setProperty("temp_directory", spill.toString());
            String threads = System.getProperty("parvis.threads");
            if (threads != null) {
                properties.setProperty("threads", threads);
            }
            // DuckDB's own driver: to look for who opens this address would wake every driver there is.
            return Objects.requireNonNull(new DuckDBDriver().connect("jdbc:duckdb:", properties));
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB cannot start: " + e.getMessage(), e);
        }
    }

    /// An engine that reads this folder and nothing else, and whose settings can no longer be changed.
    public static Connection openLocked(Path folder) {
        Connection connection = open(folder);
        run(connection, "SET allowed_directories = [" + Column.literal(folder.toAbsolutePath() + "/") + "]");
        run(connection, "SET enable_external_access = false");
        run(connection, "SET lock_configuration = true");
        return connection;
    }

    /// This Parquet file as SQL reads it: a folder named `year=2025` above it adds no column.
    static String parquet(Path file) {
        return "read_parquet(" + Column.literal(file.toAbsolutePath().toString()) + ", hive_partitioning = false)";
    }

    public static void run(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin: " + sql, e);
        }
    }

    /// The one whole number that this query answers.
    public static long count(Connection connection, String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin: " + sql, e);
        }
    }
}
