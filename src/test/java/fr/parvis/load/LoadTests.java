package fr.parvis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.parvis.database.Databases;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// More people than the machine can serve, and people who come while the register is frozen.
@Tag("full")
class LoadTests {

    private static final int CLIENTS = 32;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HALF = Duration.ofSeconds(30);
    private static final int FROZEN = 100_000;

    /// Below this nobody waits: twice as little is no harm.
    private static final double UNFELT = 100;

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        served = Served.withAConsultation(folder.resolve("data"));
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    @Test
    void aMinuteOfAsManyAsTheMachineTakesLosesNobody() throws Exception {
        Path file = folder.resolve("minute.txt");

        FormLoad.Result result = new FormLoad(served.port(), Served.SURVEY, file).run(CLIENTS, MINUTE);

        System.out.printf(
                "A minute, 32 clients: %.0f submissions/s (500 are wanted), median %.0f ms, p99 %.0f ms%n",
                result.rate(), result.percentile(0.5), result.percentile(0.99));
        assertThat(result.failures()).isEmpty();
        assertThat(result.sent()).isPositive();
        Acknowledgements.of(served).agreeWith(file);
    }

    @Test
    void whileAHundredThousandAreFrozenThoseWhoComeWaitTwiceAsLongAtMost() throws Exception {
        fill();
        boolean busy = isBusy();
        Path file = folder.resolve("frozen.txt");
        var load = new FormLoad(served.port(), Served.SURVEY, file);
        load.runAtRate(50, HALF);
        FormLoad.Result before = load.runAtRate(50, HALF);
        var more = new AtomicBoolean(true);
        FormLoad.Result during;
        int freezes;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> freezing = executor.submit(() -> freeze(more));
            try {
                during = load.runAtRate(50, HALF);
            } finally {
                more.set(false);
            }
            freezes = freezing.get();
        }

        double ratio = during.percentile(0.99) / before.percentile(0.99);
        System.out.printf(
                "50/s: p99 %.0f ms alone, %.0f ms during %d freezes of 100,000: ratio %.1f%n",
                before.percentile(0.99), during.percentile(0.99), freezes, ratio);
        assertThat(during.failures()).isEmpty();
        assertThat(freezes).isPositive();
        Acknowledgements.of(served).agreeWith(file);
        assumeTrue(!busy, "the ratio is not judged: others were at work on this machine");
        assertThat(during.percentile(0.99)).isLessThanOrEqualTo(Math.max(UNFELT, 2 * before.percentile(0.99)));
    }

    /// Whether the processors had work before there was any of ours, the server’s start apart.
    private static boolean isBusy() {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        return machine.getSystemLoadAverage() > machine.getAvailableProcessors();
    }

    /// One after the other as long as there are to be more; how many.
    private static int freeze(AtomicBoolean more) throws Exception {
        int done = 0;
        do {
            String into = folder.resolve("frozen" + done).toString();
            Program freeze = served.command(Setting.ORDINARY.heap("256m"), "freeze", "charge", "--into", into);
            assertThat(freeze.process().waitFor()).as(freeze.said()).isZero();
            done++;
        } while (more.get());
        return done;
    }

    /// A hundred thousand that came on paper.
    private static void fill() {
        try (Databases beside = served.database()) {
            beside.owner().sql().sql("""
                    with added as (
                        insert into collection.submission
                        select gen_random_uuid(), 'charge', 1, false, 'paper', 'fr', date_trunc('hour', now()), 'Test',
                               false, '{}', sha256(convert_to('paper ' || n, 'UTF8'))
                        from generate_series(1, ?) n
                        returning id)
                    insert into collection.content
                    select id, 0, words, sha256(words), sha256(uuid_send(id))
                    from (select id, convert_to('statut=habitant&idee=' || repeat(md5(id::text), 6), 'UTF8') as words
                          from added) w""").param(FROZEN).update();
        }
    }
}
