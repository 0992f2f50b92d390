package fr.parvis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk without room left, under PostgreSQL: a small file system of its own, which only root may mount.
@Tag("full")
class FullDiskTests {

    private static final int MOST = 20_000;

    @TempDir
    private Path folder;

    @Test
    void withoutRoomNobodyIsThankedWordsAreKeptAndRoomMendsIt() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=256m", "tmpfs", small.toString()) == 0,
                "a full disk is not tried: a file system of one’s own needs root");
        try {
            fill(small);
        } finally {
            run("umount", "-l", small.toString());
        }
    }

    private void fill(Path small) throws Exception {
        Path file = folder.resolve("full.txt");
        try (Served served = Served.withAConsultation(small.resolve("data"));
                var connection = new Connection(served.port())) {
            Path rest = takeAllRoom(small);
            var turned = new AtomicInteger();
            var sent = new AtomicInteger();
            FormLoad.Result result = new FormLoad(served.port(), Served.SURVEY, file)
                    .run(16, () -> turned.get() == 0 && sent.incrementAndGet() < MOST && !refused(served, turned));
            System.out.println("Disk full: " + result.sent() + " thanked before, " + result.failed() + " turned away; "
                    + result.failures());
            assertThat(turned).as("somebody was turned away").hasPositiveValue();
            assertThat(result.failures()).allMatch(failure -> failure.startsWith("status 503"));

            Sheet sheet = Sheet.atChecking(connection, "gardée sans place");
            Connection.Answer refusal = sheet.send(connection);
            assertThat(refusal.status()).isEqualTo(503);
            assertThat(refusal.body()).contains("gardée sans place");

            Files.delete(rest);
            served.awaitReady();
            String code = Sheet.of(refusal.body(), "gardée sans place").receipt(connection);
            Acknowledgements register = Acknowledgements.of(served);
            assertThat(register.wordsOf(code)).isEqualTo("gardée sans place");
            register.agreeWith(file);
        }
    }

    /// One more who is not in the file; whether she was turned away.
    private static boolean refused(Served served, AtomicInteger turned) {
        try (var connection = new Connection(served.port())) {
            int status = Sheet.atChecking(connection, "x".repeat(1_900) + System.nanoTime())
                    .send(connection)
                    .status();
            assertThat(status).isIn(303, 503);
            return status == 503 && turned.incrementAndGet() > 0;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// A file that takes all that is left.
    private static Path takeAllRoom(Path small) {
        Path rest = small.resolve("rest");
        try (var out = Files.newOutputStream(rest)) {
            byte[] block = new byte[1 << 16];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return rest;
        }
    }

    private static int run(String... words) throws Exception {
        try {
            return new ProcessBuilder(words).inheritIO().start().waitFor();
        } catch (IOException missing) {
            return -1;
        }
    }
}
