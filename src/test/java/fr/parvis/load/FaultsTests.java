package fr.parvis.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes killed, stopped and paused while people answer: nobody who was thanked is lost, nobody is there twice,
/// and the same folder starts again without anything done to it.
@Tag("full")
class FaultsTests {

    private enum Victim {
        SERVER,
        POSTGRESQL,
        BOTH
    }

    private static final int TIMES = 5;
    private static final int CLIENTS = 50;

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
    void whateverIsKilledNobodyWhoWasThankedIsLostOrThereTwice() throws Exception {
        long seed = Long.getLong("parvis.seed", System.nanoTime());
        System.out.println("Seed of the kills: -Dparvis.seed=" + seed);
        RandomGenerator random = new SplittableRandom(seed);
        var victims = new ArrayList<Victim>();
        for (Victim victim : Victim.values()) {
            for (int i = 0; i < TIMES; i++) {
                victims.add(random.nextInt(victims.size() + 1), victim);
            }
        }
        Path file = folder.resolve("killed.txt");
        var more = new AtomicBoolean(true);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<FormLoad.Result> load =
                    executor.submit(() -> new FormLoad(served.port(), Served.SURVEY, file).run(CLIENTS, more::get));
            try {
                for (Victim victim : victims) {
                    awaitMore(file);
                    Thread.sleep(random.nextInt(200, 2_500));
                    kill(victim);
                    served.awaitReady();
                }
                awaitMore(file);
            } finally {
                more.set(false);
            }
            FormLoad.Result result = load.get();
            System.out.printf("Killed %s: %d sent, %d interrupted%n", victims, result.sent(), result.failed());
        }

        Acknowledgements.of(served).agreeWith(file);
    }

    private static void kill(Victim victim) throws Exception {
        ProcessHandle postmaster = served.postmaster();
        switch (victim) {
            case SERVER -> {
                served.kill();
                served.start();
            }
            case POSTGRESQL -> {
                postmaster.destroyForcibly();
                postmaster.onExit().join();
            }
            case BOTH -> {
                postmaster.destroyForcibly();
                served.kill();
                served.start();
            }
        }
    }

    /// Waits until somebody more is thanked: the load does answer again.
    private static void awaitMore(Path file) throws Exception {
        long before = size(file);
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (size(file) == before) {
            assertThat(System.nanoTime()).as("nobody is thanked any more").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static long size(Path file) throws Exception {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    @Test
    void whilePostgresqlIsAwayThePersonKeepsHerWordsAndSendsThemAgain() throws Exception {
        try (var connection = new Connection(served.port())) {
            String words = "gardée pendant la panne";
            Sheet check = Sheet.atChecking(connection, words);
            served.signalPostgresql("STOP");
            String again;
            try {
                Connection.Answer refused = check.send(connection);
                assertThat(refused.status()).isEqualTo(503);
                assertThat(Integer.parseInt(refused.headers().get("retry-after")))
                        .isPositive();
                assertThat(refused.body()).contains(words);
                again = refused.body();
                assertThat(connection.get(Served.PAGE).status()).isEqualTo(200);
                assertThat(connection.get(Served.SURVEY).status()).isEqualTo(200);
                assertThat(connection.get("/health/ready").status()).isEqualTo(503);
                assertThat(connection.get("/health/live").status()).isEqualTo(200);
            } finally {
                served.signalPostgresql("CONT");
            }
            served.awaitReady();

            String code = Sheet.of(again, words).receipt(connection);

            assertThat(Acknowledgements.of(served).wordsOf(code)).isEqualTo(words);
        }
    }

    @Test
    void aPauseOfPostgresqlUnderLoadEndsEachRequestSoonAndIsRecoveredFromAlone() throws Exception {
        Path file = folder.resolve("paused.txt");
        var more = new AtomicBoolean(true);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<FormLoad.Result> load =
                    executor.submit(() -> new FormLoad(served.port(), Served.SURVEY, file).run(CLIENTS, more::get));
            awaitMore(file);
            served.signalPostgresql("STOP");
            try {
                Thread.sleep(30_000);
            } finally {
                served.signalPostgresql("CONT");
            }
            served.awaitReady();
            awaitMore(file);
            served.stopPostgresql();
            served.awaitReady();
            awaitMore(file);
            more.set(false);
            FormLoad.Result result = load.get();
            System.out.println("Paused 30 s, then stopped: " + result.sent() + " sent, " + result.failed()
                    + " turned away, the longest " + Math.round(result.percentile(1)) + " ms; " + result.failures());
            assertThat(result.failures()).allMatch(failure -> failure.startsWith("status 503"));
        }

        Acknowledgements.of(served).agreeWith(file);
    }

    @Test
    void aServerAskedToEndAnswersWhatItHasReadAndAFormOpenedBeforeIsTakenAfter() throws Exception {
        Set<String> thanked = ConcurrentHashMap.newKeySet();
        var halfSent = new ArrayList<HalfSent>();
        for (int i = 0; i < 20; i++) {
            halfSent.add(HalfSent.open(served.port(), "à moitié " + i));
        }
        Sheet before;
        try (var connection = new Connection(served.port())) {
            before = Sheet.atChecking(connection, "ouverte avant l’arrêt");
        }
        var started = new CountDownLatch(CLIENTS);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                executor.submit(() -> {
                    started.countDown();
                    try (var connection = new Connection(served.port())) {
                        for (int turn = 0; ; turn++) {
                            String words = "arrêt " + number + " " + turn;
                            Connection.Answer answer =
                                    Sheet.atChecking(connection, words).send(connection);
                            assertThat(answer.status()).isEqualTo(303);
                            thanked.add(words);
                        }
                    } catch (IOException ended) {
                        return null;
                    }
                });
            }
            started.await();
            Thread.sleep(2_000);
            served.terminate();
            Thread.sleep(500);
            for (HalfSent half : halfSent) {
                assertThat(half.finish()).isEqualTo(303);
                thanked.add(half.words());
            }
            assertThat(served.awaitEnd()).isIn(0, 143);
        }
        served.start();

        List<String> stored = Acknowledgements.of(served).words().values().stream()
                .filter(words -> words.startsWith("arrêt ") || words.startsWith("à moitié "))
                .toList();
        System.out.println("Asked to end under load: " + stored.size() + " stored, each answered");
        assertThat(new HashSet<>(stored)).hasSize(stored.size()).isEqualTo(thanked);
        try (var connection = new Connection(served.port())) {
            assertThat(before.send(connection).status()).isEqualTo(303);
        }
    }
}
