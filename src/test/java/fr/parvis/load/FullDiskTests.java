package fr.parvis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk without room left, under PostgreSQL: a small file system of its own, which only root may mount.
@Tag("full")
class FullDiskTests {

    private static final int MOST = 20_000;
    private static final int CLIENTS = 16;

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
        var more = new AtomicBoolean(true);
        try (Served served = Served.withAConsultation(small.resolve("data"));
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<FormLoad.Result> load =
                    executor.submit(() -> new FormLoad(served.port(), Served.SURVEY, file).run(CLIENTS, more::get));
            Path rest;
            Refusal refusal;
            try {
                awaitThanked(file);
                rest = takeAllRoom(small);
                refusal = refusal(served);
            } finally {
                more.set(false);
            }
            FormLoad.Result result = load.get();
            System.out.println("Disk full: " + result.sent() + " thanked before, " + result.failed() + " turned away; "
                    + result.failures());
            assertThat(result.failures()).allMatch(failure -> failure.startsWith("status 503"));
            assertThat(refusal.page()).contains(refusal.words());

            Files.delete(rest);
            served.awaitReady();
            try (var connection = new Connection(served.port())) {
                String code = Sheet.of(refusal.page(), refusal.words()).receipt(connection);
                Acknowledgements register = Acknowledgements.of(served);
                assertThat(register.wordsOf(code)).isEqualTo(refusal.words());
                register.agreeWith(file);
            }
        }
    }

    private record Refusal(String page, String words) {}

    private static void awaitThanked(Path file) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (Files.notExists(file) || Files.size(file) < 100 * 80) {
            assertThat(System.nanoTime()).as("nobody is thanked").isLessThan(end);
            Thread.sleep(50);
        }
    }

    /// People who write much, until one is turned away.
    private static Refusal refusal(Served served) throws IOException {
        try (var connection = new Connection(served.port())) {
            for (int person = 0; person < MOST; person++) {
                String words = "gardée sans place " + person + " " + "x".repeat(1_900);
                Connection.Answer answer = Sheet.atChecking(connection, words).send(connection);
                if (answer.status() == 503) {
                    return new Refusal(answer.body(), words);
                }
                assertThat(answer.status()).isEqualTo(303);
            }
        }
        throw new AssertionError("a full disk refuses nobody");
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
