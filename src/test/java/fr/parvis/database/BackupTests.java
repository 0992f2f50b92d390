package fr.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTests {

    @TempDir
    private Path folder;

    @Test
    void aRestorationGivesTheRowsBackAndADamagedBackupGivesNothing() throws Exception {
        Path data = TestDatabase.withBinaries(folder.resolve("data"));
        Path file = folder.resolve("parvis.tar.gz");
        try (var databases = Databases.serve(data, Map.of())) {
            ServingProgram.add(databases);
            ServingProgram.add(databases);
        }

        assertThat(Backup.write(data, file)).isEqualTo(Files.size(file)).isPositive();
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThatThrownBy(() -> Backup.write(data, file)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> Restoration.read(file, data)).hasMessageContaining("already holds a database");

        byte[] whole = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length - 1000));
        Path other = TestDatabase.withBinaries(folder.resolve("other"));
        assertThatThrownBy(() -> Restoration.read(cut, other)).hasMessageContaining("not a whole backup");
        var random = new Random(7);
        for (int each = 0; each < 30; each++) {
            int at = 10 + random.nextInt(whole.length - 10); // after the header of gzip, which says nothing of the rest
            byte[] bytes = whole.clone();
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Path changed = Files.write(folder.resolve("changed"), bytes);
            assertThatThrownBy(() -> Restoration.read(changed, other))
                    .as("a bit changed in byte %d", at)
                    .hasMessageContaining("not a whole backup");
            assertThat(other.resolve("restoring")).doesNotExist();
        }

        Restoration.read(file, other);
        try (var restored = Databases.beside(other, Map.of())) {
            assertThat(ServingProgram.count(restored)).isEqualTo(2);
        }
    }

    @Test
    void nothingIsWrittenInAFolderOfOtherThings() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "Dear mayor");

        assertThatThrownBy(() -> Databases.serve(folder, Map.of())).hasMessageContaining("choose an empty folder");
        assertThatThrownBy(() -> Databases.beside(folder, Map.of())).hasMessageContaining("parvis serve");
        assertThatThrownBy(() -> Backup.write(folder, folder.resolve("b"))).hasMessageContaining("parvis serve");
        try (var content = Files.list(folder)) {
            assertThat(content).hasSize(1);
        }
    }
}
