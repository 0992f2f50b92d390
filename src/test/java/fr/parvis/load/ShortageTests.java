package fr.parvis.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Too little memory, too few files: the server works, or says what it misses; whom it thanks is in the register.
@Tag("full")
class ShortageTests {

    @TempDir
    private Path folder;

    @Test
    void withSixtyFourMegabytesWhoeverIsThankedIsThere() throws Exception {
        starve(Setting.ORDINARY.heap("64m"), "(?s).*memory.*");
    }

    @Test
    void withSixtyFourFilesTheServerSaysSoOrServes() throws Exception {
        starve(Setting.ORDINARY.behind("prlimit", "--nofile=64:64"), "(?s).*(open files|file descriptors).*");
    }

    private void starve(Setting setting, String told) throws Exception {
        Path file = folder.resolve("starved.txt");
        try (Served served = Served.withAConsultation(folder.resolve("data"))) {
            served.terminate();
            served.awaitEnd();
            Optional<String> ended = served.start(setting);
            if (ended.isPresent()) {
                System.out.println("It ends, and says: " + ended.get());
                assertThat(ended.get()).matches(told);
            } else {
                FormLoad.Result result =
                        new FormLoad(served.port(), Served.SURVEY, file).run(32, Duration.ofSeconds(20));
                System.out.printf(
                        "It serves: %d sent, %d turned away: %s%n", result.sent(), result.failed(), result.failures());
                assertThat(result.sent()).isPositive();
                served.kill();
            }
            served.start();
            if (ended.isEmpty()) {
                Acknowledgements.of(served).agreeWith(file);
            }
        }
    }
}
