package fr.parvis.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.database.Database;
import fr.parvis.server.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/// Requests that no browser sends.
class RequestTests {

    private static Server.Running server;

    @BeforeAll
    static void start() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setPortNumbers(new int[] {1});
        server = Server.start(Database.of(nowhere), new Server.Place("127.0.0.1", 0, Path.of("target")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "CONNECT", "PROPFIND"})
    void methodsThatNoPageHasAreRefused(String method) throws IOException {
        String answer = send(method + " /robots.txt HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(status(answer)).isIn(400, 404, 405, 501);
        assertThat(answer).doesNotContain("Exception", "at org.");
    }

    @Test
    void headHasTheHeadersAndNothingElse() throws IOException {
        String answer = send("HEAD /robots.txt HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(status(answer)).isEqualTo(200);
        assertThat(answer).contains("Content-Security-Policy").endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource({"Accept-Language, 10000, 200", "Cookie, 65536, 400", "X-Any, 30000, 400"})
    void longHeadersAreReadOrRefusedInWhole(String name, int length, int status) throws IOException {
        String answer = send("GET /robots.txt HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + name + ": "
                + "a".repeat(length) + "\r\n\r\n");

        assertThat(status(answer)).isEqualTo(status);
    }

    @Test
    void aHundredHeadersAreNoTrouble() throws IOException {
        var request = new StringBuilder("GET /robots.txt HTTP/1.1\r\nHost: a\r\nConnection: close\r\n");
        for (int i = 0; i < 90; i++) {
            request.append("X-").append(i).append(": a\r\n");
        }

        assertThat(status(send(request + "\r\n"))).isEqualTo(200);
    }

    /// What a proxy in front might take for one request and the server for two.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nContent-Length: 40",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding : chunked",
                "Content-Length: +4",
                "Content-Length: 4\r\nTransfer-Encoding: xchunked"
            })
    void aBodyOfTwoLengthsIsRefused(String headers) throws IOException {
        String answer = send("POST /robots.txt HTTP/1.1\r\nHost: a\r\n" + headers
                + "\r\n\r\n0\r\n\r\nGET /style/0000000000000000.css HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(status(answer)).isIn(400, 501);
        assertThat(answer.split("HTTP/1.1 ")).as("answers").hasSize(2);
    }

    @Test
    void aBodyOfBothKindsIsReadAsChunksAndEndsTheConnection() throws IOException {
        String answer = send("POST /robots.txt HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\nTransfer-Encoding: chunked"
                + "\r\n\r\n0\r\n\r\nGET /robots.txt HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains("Connection: close");
        assertThat(answer.split("HTTP/1.1 ")).as("answers").hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/fr/..%2f..%2fetc/passwd", "/fonts/..%2fx.woff2", "/fr/%00", "/fr/\\x", "/fr/a;b=c/%2e%2e/"})
    void pathsThatLeaveAreRefused(String path) throws IOException {
        assertThat(status(send("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")))
                .isIn(400, 404);
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static String send(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
