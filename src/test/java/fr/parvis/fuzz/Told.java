package fr.parvis.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.UnusableConsultation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What targets have in common: a place for the file that a door reads, and what a refusal must say.
public final class Told {

    private Told() {}

    /// A folder of this process, in memory where the machine has such a place.
    public static Path folder(Class<?> target) {
        try {
            Path memory = Path.of("/dev/shm");
            Path folder = Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, target.getSimpleName())
                    : Files.createTempDirectory(target.getSimpleName());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path folder) {
        try {
            org.springframework.util.FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A refusal names something, in both languages.
    public static void inBothLanguages(UnusableConsultation refusal) {
        assertThat(refusal.faults()).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.in("fr")).isNotBlank();
            assertThat(fault.in("en")).isNotBlank();
        });
    }
}
