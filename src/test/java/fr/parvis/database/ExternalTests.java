package fr.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalTests {

    private static final Path NO_FOLDER = Path.of("/nowhere");

    @TempDir
    private Path folder;

    @Test
    void aServerThatMayLoseWhatItAcknowledgedIsRefused() {
        try (var database = TestDatabase.fresh()) {
            assertThatThrownBy(() -> Databases.serve(NO_FOLDER, Map.of("PARVIS_DATABASE_URL", database.url())))
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContaining("fsync = off")
                    .hasMessageNotContaining("password");
        }
    }

    /// A server as a provider hands it out: an account that owns a database and may create roles, no data checksums.
    @Test
    void anAccountThatMayCreateRolesIsEnough() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var held = DataFolder.hold(folder.resolve("data"), Holder.Kind.SERVER, Duration.ZERO)) {
            Cluster cluster = cluster(held);
            try (var server = EmbeddedServer.start(cluster, Map.of())) {
                String url = "postgresql://site:a%40b%2F+c@127.0.0.1:"
                        + server.connection().port() + "/site";
                var environment = Map.of("PARVIS_DATABASE_URL", url);
                assertThatThrownBy(() -> Databases.beside(NO_FOLDER, environment))
                        .hasMessageContaining("no Parvis database");
                try (var databases = Databases.serve(NO_FOLDER, environment)) {
                    assertThat(databases.warnings())
                            .singleElement()
                            .satisfies(warning -> assertThat(warning.in("en")).contains("pg_checksums --enable"));
                    assertThat(user(databases.application())).isEqualTo("parvis_app");
                    assertThat(user(databases.owner())).isEqualTo("site");
                    assertThat(setting(databases.application(), "synchronous_commit"))
                            .isEqualTo("on");
                    assertThatThrownBy(() -> databases
                                    .application()
                                    .sql()
                                    .sql("delete from database.installation")
                                    .update())
                            .hasStackTraceContaining("permission denied");
                    Databases.serve(NO_FOLDER, environment).close();
                }
                Databases.beside(NO_FOLDER, environment).close();
                assertThatThrownBy(() -> Databases.serve(
                                NO_FOLDER, Map.of("PARVIS_DATABASE_URL", url.replace("site:a%40b%2F+c", "poor:p"))))
                        .hasMessageContaining("GRANT parvis_app TO \"poor\"");
            }
        }
    }

    /// Under the account that root falls back on, where this machine lets it reach the programs.
    private static Cluster cluster(DataFolder held) throws Exception {
        Binaries binaries = TestDatabase.binaries();
        boolean root = Account.here() != Account.OURS;
        boolean reachable = Command.of(Account.NOBODY, binaries.program("postgres"), "--version")
                .succeeds();
        Account account = root && reachable ? Account.NOBODY : Account.here();
        if (account == Account.NOBODY) {
            Files.setPosixFilePermissions(held.path(), PosixFilePermissions.fromString(account.rights()));
        }
        var cluster = new Cluster(held, binaries, account);
        Files.createDirectory(held.database());
        account.own(held.database());
        Command.of(
                        account,
                        binaries.program("initdb"),
                        "--pgdata=" + held.database(),
                        "--username=postgres",
                        "--auth-local=trust",
                        "--auth-host=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--no-data-checksums")
                .run();
        cluster.alone(
                held.database(),
                List.of(
                        "alter system set synchronous_commit = off",
                        "create role site login createrole password 'a@b/+c'",
                        "create role poor login password 'p'",
                        "create database site owner site"));
        ConnectionFile.create().write(held.path());
        return cluster;
    }

    private static String user(Database database) {
        return database.sql().sql("select current_user").query(String.class).single();
    }

    private static String setting(Database database, String name) {
        return database.sql().sql("show " + name).query(String.class).single();
    }
}
