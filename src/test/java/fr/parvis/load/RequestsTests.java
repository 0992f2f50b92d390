package fr.parvis.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that come at once, in halves, twice or by the thousand.
@Tag("full")
class RequestsTests {

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
    void theSameFormSentTwentyTimesAtOnceIsOneSubmissionWithOneReceipt() throws Exception {
        Sheet sheet;
        try (var connection = new Connection(served.port())) {
            sheet = Sheet.atChecking(connection, "vingt fois");
        }
        var codes = new HashSet<String>();
        for (Future<String> code : atOnce(20, () -> {
            try (var connection = new Connection(served.port())) {
                return sheet.receipt(connection);
            }
        })) {
            codes.add(code.get());
        }

        assertThat(codes).hasSize(1);
        assertThat(stored("vingt fois")).isEqualTo(1);
    }

    @Test
    void aBodyCutInHalfStoresNothing() throws Exception {
        HalfSent half = HalfSent.open(served.port(), "coupée");
        half.socket().close();
        Thread.sleep(500);

        assertThat(stored("coupée")).isZero();
    }

    @Test
    void aConnectionCutBeforeTheAnswerIsReadLosesNothingAndSendingAgainGivesTheReceipt() throws Exception {
        try (var connection = new Connection(served.port())) {
            for (int turn = 0; turn < 20; turn++) {
                String words = "réponse perdue " + turn;
                Sheet sheet = Sheet.atChecking(connection, words);
                try (var cut = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
                    cut.setSoLinger(true, 0);
                    cut.getOutputStream()
                            .write(("POST " + sheet.action() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                            + sheet.body().length() + "\r\n\r\n" + sheet.body())
                                    .getBytes(StandardCharsets.ISO_8859_1));
                    Thread.sleep(turn);
                }
                String first = sheet.receipt(connection);
                assertThat(sheet.receipt(connection)).isEqualTo(first);
                assertThat(Acknowledgements.of(served).wordsOf(first)).isEqualTo(words);
                assertThat(stored(words)).isEqualTo(1);
            }
        }
    }

    @Test
    void aFormOpenedOnOneServerIsSentToAnotherThatSharesItsDatabase() throws Exception {
        try (Served other = served.second(folder.resolve("other"));
                var here = new Connection(served.port());
                var there = new Connection(other.port())) {
            Sheet sheet = Sheet.atChecking(here, "par deux serveurs");

            String code = sheet.receipt(there);

            assertThat(sheet.receipt(here)).isEqualTo(code);
            assertThat(here.get("/fr/recus/" + code).status()).isEqualTo(200);
            assertThat(stored("par deux serveurs")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 1_000})
    void allWhoArriveAtOnceAreServed(int people) throws Exception {
        Path file = folder.resolve(people + ".txt");

        FormLoad.Result result = new FormLoad(served.port(), Served.SURVEY, file).run(people, Duration.ZERO);

        System.out.printf(
                "%d at once: %.0f/s, median %.0f ms, longest %.0f ms; %s%n",
                people, result.rate(), result.percentile(0.5), result.percentile(1), result.failures());
        assertThat(result.failed()).isZero();
        assertThat(result.sent()).isEqualTo(people);
        Acknowledgements.of(served).agreeWith(file);
    }

    @Test
    void aThousandConnectionsThatNeverFinishKeepNobodyAway() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 1_000; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), served.port());
                socket.getOutputStream().write("GET /fr/ HTTP/1.1\r\nX-".getBytes(StandardCharsets.ISO_8859_1));
                slow.add(socket);
            }
            FormLoad.Result result = new FormLoad(served.port(), Served.SURVEY, null).run(10, Duration.ZERO);
            assertThat(result.failures()).isEmpty();
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static long stored(String words) {
        return Acknowledgements.of(served).words().values().stream()
                .filter(words::equals)
                .count();
    }

    private static <T> List<Future<T>> atOnce(int number, Callable<T> work) throws InterruptedException {
        var all = new ArrayList<Callable<T>>();
        for (int i = 0; i < number; i++) {
            all.add(work);
        }
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return executor.invokeAll(all);
        }
    }
}
