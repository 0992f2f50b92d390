package fr.parvis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that takes ten milliseconds to make sure of anything: a library put before PostgreSQL waits at each flush.
@Tag("full")
class SlowDiskTests {

    private static final int CLIENTS = 32;
    private static final double FLUSH = 10;
    private static final String SLOW = """
            #define _GNU_SOURCE
            #include <dlfcn.h>
            #include <time.h>
            typedef int flush(int);
            static int slowly(const char *name, int fd) {
                struct timespec wait = {0, 10000000};
                nanosleep(&wait, 0);
                return ((flush *) dlsym(RTLD_NEXT, name))(fd);
            }
            int fsync(int fd) { return slowly("fsync", fd); }
            int fdatasync(int fd) { return slowly("fdatasync", fd); }
            """;

    @TempDir
    private Path folder;

    @Test
    void aHundredASecondAreMadeSureOfTogether() throws Exception {
        Path library = library();
        try (Served served = Served.withAConsultation(folder.resolve("data"))) {
            served.terminate();
            served.awaitEnd();
            assertThat(served.start(Setting.ORDINARY.with(Map.of("LD_PRELOAD", library.toString()))))
                    .isEmpty();
            Path file = folder.resolve("slow.txt");
            var load = new FormLoad(served.port(), Served.SURVEY, file);
            FormLoad.Result warming = load.run(CLIENTS, Duration.ofSeconds(15));
            FormLoad.Result alone = load.run(1, Duration.ofSeconds(5));
            FormLoad.Result result = load.run(CLIENTS, Duration.ofSeconds(20));

            System.out.printf(
                    "10 ms a flush: alone %.0f/s, fastest %.0f ms; 32 clients %.0f submissions/s, median %.0f ms%n",
                    alone.rate(), alone.percentile(0), result.rate(), result.percentile(0.5));
            assertThat(warming.failures()).isEmpty();
            assertThat(result.failures()).isEmpty();
            assertThat(alone.percentile(0)).as("the disk is slow").isGreaterThan(FLUSH);
            assertThat(result.rate()).isGreaterThanOrEqualTo(100);
            Acknowledgements.of(served).agreeWith(file);
        }
    }

    /// Where the account that PostgreSQL runs under can read it.
    private Path library() throws Exception {
        Path place = Files.createDirectories(Path.of("target", "slow").toAbsolutePath());
        Path source = Files.writeString(place.resolve("slow.c"), SLOW);
        Path library = place.resolve("slow.so");
        try {
            Process compiler = new ProcessBuilder(
                            "gcc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(compiler.getInputStream().readAllBytes());
            assertThat(compiler.waitFor()).as(said).isZero();
        } catch (IOException missing) {
            assumeTrue(false, "a slow disk is not tried: gcc is not here");
        }
        return library;
    }
}
