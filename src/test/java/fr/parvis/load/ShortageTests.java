package fr.parvis.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Too little memory, too few files: the server works, or the launcher says what it misses; whoever is thanked is
/// there.
@Tag("full")
class ShortageTests {

    @TempDir
    private Path folder;

    @Test
    void withSixtyFourMegabytesWhoeverIsThankedIsThere() throws Exception {
        starve(Setting.ORDINARY.heap("64m"), 32);
    }

    @Test
    void withTheFewestFilesWhoeverIsThankedIsThere() throws Exception {
        starve(Setting.ORDINARY.behind("prlimit", "--nofile=512:512"), 300);
    }

    @Test
    void withSixtyFourFilesTheLauncherSaysWhatIsMissing() throws Exception {
        Process launcher = new ProcessBuilder("prlimit", "--nofile=64:64", "./parvis", "serve", "--lang", "en")
                .redirectErrorStream(true)
                .start();
        String said = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(launcher.waitFor()).isEqualTo(1);
        assertThat(said).contains("512", "64", "LimitNOFILE");
    }

    /// It may turn people away; it loses nobody whom it thanked, and starts again as it was.
    private void starve(Setting setting, int clients) throws Exception {
        Path file = folder.resolve("starved.txt");
        try (Served served = Served.withAConsultation(folder.resolve("data"))) {
            served.terminate();
            served.awaitEnd();
            assertThat(served.start(setting)).isEmpty();
            FormLoad.Result result =
                    new FormLoad(served.port(), Served.SURVEY, file).run(clients, Duration.ofSeconds(20));
            System.out.printf(
                    "It serves: %d sent, %d turned away: %s%n", result.sent(), result.failed(), result.failures());
            assertThat(result.sent()).isPositive();
            served.kill();
            served.start();
            Acknowledgements.of(served).agreeWith(file);
        }
    }
}
