package fr.parvis.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the engine may take of a machine, and what a locked one may reach.
final class EngineTests {

    @TempDir
    Path folder;

    @Test
    void takesAGigabyteAtMostWhateverTheMachineHas() throws SQLException {
        try (Connection engine = Engine.open(folder)) {
            assertThat(setting(engine, "memory_limit")).isEqualTo("953.6 MiB");
        }
    }

    @Test
    void theMemoryCanBeSaid() throws SQLException {
        System.setProperty("parvis.memory", "200MiB");
        try (Connection engine = Engine.open(folder)) {
            assertThat(setting(engine, "memory_limit")).isEqualTo("200.0 MiB");
        } finally {
            System.clearProperty("parvis.memory");
        }
    }

    @Test
    void aLockedOneReadsItsFolderAloneAndStaysLocked() throws SQLException {
        try (Connection engine = Engine.openLocked(folder)) {
            assertThatThrownBy(() -> Engine.run(engine, "SELECT * FROM read_text('/etc/hostname')"))
                    .hasMessageContaining("Permission");
            assertThatThrownBy(() -> Engine.run(engine, "SET memory_limit = '64GB'"))
                    .hasMessageContaining("locked");
        }
    }

    private static String setting(Connection engine, String name) throws SQLException {
        try (var statement = engine.createStatement();
                var rows = statement.executeQuery("SELECT current_setting('" + name + "')")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
