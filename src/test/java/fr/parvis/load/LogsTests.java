package fr.parvis.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who came is written nowhere: neither in what the server says nor in any file it keeps, whatever goes wrong.
@Tag("full")
class LogsTests {

    private static final String OWN = "127.8.9.10";
    private static final List<String> TOLD = List.of("203.0.113.77", "2001:db8::77");
    private static final String BROWSER = "Navigateur/77.0 (qui dit tout)";
    private static final String WORDS = "mots qui ne vont dans aucun journal";

    @TempDir
    private Path folder;

    @Test
    void noLineAndNoFileHoldsAnAddressABrowserOrWords() throws Exception {
        try (Served served = Served.withAConsultation(folder.resolve("data"))) {
            for (String address : TOLD) {
                everything(served, address);
            }
            served.signalPostgresql("STOP");
            try {
                everything(served, TOLD.getFirst());
            } finally {
                served.signalPostgresql("CONT");
            }
            served.awaitReady();
            served.program().process().destroy();
            served.awaitEnd();

            assertThat(served.program().lines()).as("lines said").isNotEmpty();
            assertNothingIn(served.program().said().getBytes(StandardCharsets.UTF_8), "what the server said");
            try (Stream<Path> files = Files.walk(served.data().resolve("logs"))) {
                List<Path> logs = files.filter(Files::isRegularFile).toList();
                assertThat(logs).isNotEmpty();
                for (Path file : logs) {
                    assertNothingIn(Files.readAllBytes(file), file.toString());
                }
            }
            try (Stream<Path> files = Files.walk(served.data().resolve("database"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String held = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    assertThat(held.contains(OWN) || TOLD.stream().anyMatch(held::contains) || held.contains(BROWSER))
                            .as("an address or a browser in %s", file)
                            .isFalse();
                }
            }
        }
    }

    private static void assertNothingIn(byte[] bytes, String where) {
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as(where)
                .doesNotContain(OWN, BROWSER, WORDS)
                .doesNotContain(TOLD);
    }

    /// What is well asked, badly asked, too large, not there, and sent.
    private static void everything(Served served, String address) throws IOException {
        String form = "Content-Type: application/x-www-form-urlencoded\r\n";
        ask(served, address, "GET " + Served.SURVEY + " HTTP/1.1\r\n", "");
        ask(served, address, "GET /fr/recus/nulle-part HTTP/1.1\r\n", "");
        ask(served, address, "GET /fr/%00 HTTP/1.1\r\n", "");
        ask(served, address, "BREW / HTTP/1.1\r\n", "");
        ask(
                served,
                address,
                "POST " + Served.SURVEY + " HTTP/1.1\r\n" + form,
                "_form=x&idee=" + WORDS.replace(' ', '+'));
        ask(served, address, "POST " + Served.SURVEY + " HTTP/1.1\r\n" + form, "idee=%E9");
        ask(served, address, "POST " + Served.SURVEY + " HTTP/1.1\r\n" + form, "idee=" + "x".repeat(5_000_000));
        ask(served, address, "POST " + Served.SURVEY + " HTTP/1.1\r\nContent-Type: application/json\r\n", "{}");
        ask(served, address, "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\n", "");
        ask(served, address, "\u0001\u0002 nonsense\r\n", "");
        try (var connection = new Connection(served.port())) {
            Sheet.atChecking(connection, WORDS).send(connection);
        }
    }

    private static void ask(Served served, String address, String head, String body) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(OWN), 0));
            socket.setSoTimeout(30_000);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), served.port()));
            String headers = "Host: a\r\nX-Forwarded-For: " + address + "\r\nUser-Agent: " + BROWSER
                    + "\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n";
            try {
                socket.getOutputStream().write((head + headers + body).getBytes(StandardCharsets.ISO_8859_1));
                socket.getInputStream().readAllBytes();
            } catch (IOException cut) {
                // It may hang up on what it will not read.
            }
        }
    }
}
