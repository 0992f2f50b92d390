package fr.parvis.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fifty people a second for an hour, or for the seconds of `PARVIS_SOAK_SECONDS`: nothing is lost and nothing grows.
@Tag("soak")
class SoakTests {

    private static final int PER_SECOND = 50;
    private static final int SLICES = 12;
    private static final int WARMING = 2;

    @TempDir
    private Path folder;

    @Test
    void fiftyASecondLeaveTheServerAsItWasAndEachInTheRegister() throws Exception {
        int seconds = Integer.parseInt(System.getenv().getOrDefault("PARVIS_SOAK_SECONDS", "3600"));
        Duration slice = Duration.ofSeconds(Math.max(1, seconds / SLICES));
        Path file = folder.resolve("soak.txt");
        var vitals = new ArrayList<Vitals>();
        try (Served served = Served.withAConsultation(folder.resolve("data"))) {
            var load = new FormLoad(served.port(), Served.SURVEY, file);
            load.run(4, Duration.ofSeconds(10));
            for (int i = 0; i < SLICES; i++) {
                FormLoad.Result result = load.runAtRate(PER_SECOND, slice);
                assertThat(result.failures()).isEmpty();
                Vitals now = Vitals.of(served);
                System.out.printf(
                        "%d sent, %.0f/s, median %.0f ms, p99 %.0f ms; %s%n",
                        result.sent(), result.rate(), result.percentile(0.5), result.percentile(0.99), now);
                if (i >= WARMING) {
                    vitals.add(now);
                }
            }
            Acknowledgements.of(served).agreeWith(file);
        }
        Vitals.areFlat(vitals);
    }
}
