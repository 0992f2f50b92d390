package fr.parvis.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.FileSystemUtils;

/// A migrated, empty database for one test, in a real PostgreSQL that all tests of the JVM share.
///
/// `try (var database = TestDatabase.fresh()) { … }`; what is not closed ends with the JVM. The shared server does not
/// wait for the disk: tests of durability start one of their own.
///
/// @param application acts as `parvis_app`, as the server does
/// @param owner acts as `parvis_owner`, for migrations and erasure
public record TestDatabase(Database application, Database owner) implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int CONNECTIONS = 8;

    public static TestDatabase fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        Shared.MAINTENANCE
                .sql()
                .sql("create database " + name + " template parvis")
                .update();
        ConnectionFile connection = Shared.SERVER.connection();
        return new TestDatabase(
                Database.of(Pools.application(connection.application().database(name), CONNECTIONS)),
                Database.of(Pools.owner(connection.owner().database(name))));
    }

    /// What `parvis_app` may do with this table, or with a column of it: `INSERT` and `SELECT` for one that is
    /// append-only.
    public Set<String> rights(String table) {
        return Set.copyOf(
                owner.sql().sql("""
                        select right_name from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) right_name
                        where has_table_privilege('parvis_app', :table, right_name)
                           or (right_name not in ('DELETE', 'TRUNCATE')
                               and has_any_column_privilege('parvis_app', :table, right_name))""").param("table", table).query(String.class).list());
    }

    /// Where a program of its own would find this database: an address for `PARVIS_DATABASE_URL`, as the owner.
    public String url() {
        var source = (SimpleDriverDataSource) ((HikariDataSource) owner.pool()).getDataSource();
        return source.getUrl() + "?user=" + ConnectionFile.OWNER + "&password="
                + Shared.SERVER.connection().ownerPassword();
    }

    ConnectionFile connection() {
        return Shared.SERVER.connection();
    }

    static int port() {
        return Shared.SERVER.connection().port();
    }

    @Override
    public void close() {
        ((HikariDataSource) application.pool()).close();
        ((HikariDataSource) owner.pool()).close();
    }

    /// Programs of PostgreSQL, unpacked once for all runs of the tests.
    static Binaries binaries() {
        try {
            return Binaries.in(
                    Files.createDirectories(Path.of("target", "postgresql").toAbsolutePath()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Here and not in `Shared`, whose code cannot run once a migration has failed in it.
    private static void endWithTheJvm(EmbeddedServer server, DataFolder data) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, data)));
    }

    private static void end(EmbeddedServer server, DataFolder data) {
        server.close();
        data.close();
        try {
            FileSystemUtils.deleteRecursively(data.path());
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /// Puts the unpacked programs into a data folder to be, which saves each test from unpacking them again.
    public static Path withBinaries(Path data) throws IOException {
        Files.createDirectories(data);
        Files.createFile(data.resolve("lock"));
        Path programs = binaries().folder();
        Files.createSymbolicLink(data.resolve(programs.getFileName()), programs);
        return data;
    }

    private static final class Shared {

        private static final EmbeddedServer SERVER = start();
        private static final Database MAINTENANCE =
                Database.of(Pools.owner(SERVER.connection().owner().database("postgres")));

        private static EmbeddedServer start() {
            try {
                Path folder = Files.createTempDirectory("parvis-test-database");
                var data = DataFolder.hold(folder, Holder.Kind.SERVER, Duration.ZERO);
                var connection = ConnectionFile.create();
                connection.write(data.path());
                var cluster = new Cluster(data, binaries(), Account.here());
                cluster.create(connection);
                cluster.alone(data.database(), List.of("alter role parvis_owner createdb"));
                var server = EmbeddedServer.start(cluster, Map.of("fsync", "off", "max_connections", "200"));
                endWithTheJvm(server, data);
                try (var owner = Pools.owner(server.connection().owner())) {
                    Migrations.run(owner);
                }
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
