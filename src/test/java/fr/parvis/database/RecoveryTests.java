package fr.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Processes killed at their work: what was committed is there at the next start, which nobody has to prepare.
///
/// The tests follow one another in one folder, each with a row more.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecoveryTests {

    @TempDir
    private static Path folder;

    @Test
    @Order(1)
    void aServedFolderIsRefusedToAnotherServerAndOpenToCommands() throws Exception {
        ServingProgram program = ServingProgram.start(TestDatabase.withBinaries(folder));

        assertThatThrownBy(() -> Databases.serve(folder, Map.of()))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining(folder + " is in use by a server (process "
                        + program.process().pid() + ")");
        assertThatThrownBy(() -> Backup.write(folder, folder.resolveSibling("backup")))
                .hasMessageContaining("is in use by a server");
        try (var beside = Databases.beside(folder, Map.of())) {
            assertThat(ServingProgram.count(beside)).isEqualTo(1);
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("connection.properties")))
                .hasSize(2);

        program.process().outputWriter().close();
        assertThat(program.process().waitFor()).isZero();
        assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();
    }

    @Test
    @Order(2)
    void aKilledParvisLeavesAnOrphanThatTheNextOneReplaces() throws Exception {
        ServingProgram program = ServingProgram.start(folder);
        ProcessHandle orphan = postmaster();
        program.kill();
        assertThat(Leftovers.runs(orphan)).isTrue();

        try (var next = Databases.serve(folder, Map.of())) {
            assertThat(Leftovers.runs(orphan)).isFalse();
            assertThat(ServingProgram.count(next)).isEqualTo(2);
        }
    }

    @Test
    @Order(3)
    void aKilledPostgresqlIsStartedAgainUnderTheSameConnections() throws Exception {
        try (var databases = Databases.serve(folder, Map.of())) {
            ServingProgram.add(databases);
            String first = started(databases);
            postmaster().destroyForcibly();

            assertThat(startedAfter(first, databases)).isNotEqualTo(first);
            assertThat(countOnceReconnected(databases)).isEqualTo(3);
        }
    }

    /// Each connection of before the kill fails once, to whoever borrows it, and is then replaced.
    private static long countOnceReconnected(Databases databases) {
        for (int tries = 1; ; tries++) {
            try {
                return ServingProgram.count(databases);
            } catch (DataAccessException broken) {
                if (tries == 16) {
                    throw broken;
                }
            }
        }
    }

    @Test
    @Order(4)
    void bothKilledAtOnceAreRecovered() throws Exception {
        ServingProgram program = ServingProgram.start(folder);
        ProcessHandle postgresql = postmaster();
        program.process().destroyForcibly();
        postgresql.destroyForcibly();
        program.kill();

        try (var next = Databases.serve(folder, Map.of())) {
            assertThat(ServingProgram.count(next)).isEqualTo(4);
        }
    }

    @Test
    @Order(5)
    void aStaleProcessNumberThatNowBelongsToAnotherProgramStopsNothing() throws Exception {
        Files.writeString(
                folder.resolve("database/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("database") + "\n");

        try (var alone = Databases.beside(folder, Map.of())) {
            assertThat(ServingProgram.count(alone)).isEqualTo(4);
        }
    }

    @Test
    @Order(6)
    void aServerOfAnotherInstallationAtThePortIsNeverTakenForOurs() throws Exception {
        ConnectionFile ours = ConnectionFile.read(folder);
        try (var database = TestDatabase.fresh();
                var held = DataFolder.hold(folder, Holder.Kind.SERVER, Duration.ZERO)) {
            ConnectionFile other = database.connection();
            new ConnectionFile(ours.installation(), other.port(), other.ownerPassword(), other.applicationPassword())
                    .write(held.path());

            assertThatThrownBy(() -> Databases.beside(folder, Map.of()))
                    .hasMessageContaining("another installation has taken its place");
        } finally {
            ours.write(folder);
        }
        new ConnectionFile(ours.installation(), TestDatabase.port(), ours.ownerPassword(), ours.applicationPassword())
                .write(folder);
        try (var databases = Databases.serve(folder, Map.of())) {
            assertThat(ServingProgram.count(databases)).isEqualTo(4);
            assertThat(ConnectionFile.read(folder).port()).isNotEqualTo(TestDatabase.port());
        }
    }

    private static ProcessHandle postmaster() throws IOException {
        String pid =
                Files.readAllLines(folder.resolve("database/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static String started(Databases databases) {
        return databases
                .application()
                .sql()
                .sql("select pg_postmaster_start_time()")
                .query(String.class)
                .single();
    }

    /// Asks until another PostgreSQL than the first answers, through the connections that the first one broke.
    private static String startedAfter(String first, Databases databases) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(20);
        String now = first;
        while (now.equals(first)) {
            try {
                now = started(databases);
            } catch (DataAccessException | TransactionException notYet) {
                assertThat(Instant.now()).isBefore(end);
                Thread.sleep(50);
            }
        }
        return now;
    }
}
