package fr.parvis.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings the schemas up to date, each module's with a history of its own, in the order in which they build on one
/// another.
final class Migrations {

    private static final List<String> MODULES =
            List.of("database", "consultation", "collection", "audience", "outreach", "freeze", "site", "sentinel");

    /// An arbitrary number: whoever holds it migrates, the others wait and then find nothing left to do.
    private static final long TURN = 0x70617276_6973L;

    private Migrations() {}

    /// Runs what is missing, as the owner; servers that start together take turns.
    static void run(DataSource owner) {
        try (Connection turn = owner.getConnection();
                Statement statement = turn.createStatement()) {
            statement.execute("select pg_advisory_lock(" + TURN + ")");
            try {
                for (String module : MODULES) {
                    if (Migrations.class.getResource("/db/" + module) != null) {
                        // Between quotes, since a module may be called by a word of SQL: freeze.
                        statement.execute("create schema if not exists \"" + module + "\"");
                        statement.execute("grant usage on schema \"" + module + "\" to " + ConnectionFile.APPLICATION);
                        migrate(owner, module);
                    }
                }
            } finally {
                statement.execute("select pg_advisory_unlock(" + TURN + ")");
            }
        } catch (SQLException failed) {
            throw new UnusableDatabase(Sentence.of("migration", String.valueOf(failed.getMessage())), failed);
        }
    }

    private static void migrate(DataSource owner, String module) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/" + module)
                .schemas(module)
                .createSchemas(false)
                .placeholderReplacement(false)
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
