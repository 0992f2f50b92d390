package fr.parvis.benchmark.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;

/// The least that could be done: the JDK's own HTTP server, pages read from files, one durable insert for an answer.
public final class BareServer {

    private record Prepared(Connection connection, PreparedStatement insert) {}

    private static final int CONNECTIONS = 16;

    private final ArrayBlockingQueue<Prepared> pool = new ArrayBlockingQueue<>(CONNECTIONS);
    private final byte[] first;
    private final byte[] check;
    private final byte[] receipt;

    private BareServer(Path pages, String jdbc) throws Exception {
        first = Files.readAllBytes(pages.resolve("first.html"));
        check = Files.readAllBytes(pages.resolve("check.html"));
        receipt = Files.readAllBytes(pages.resolve("receipt.html"));
        for (int i = 0; i < CONNECTIONS; i++) {
            Connection connection = DriverManager.getConnection(jdbc);
            if (i == 0) {
                connection
                        .createStatement()
                        .execute("create table if not exists public.bare (id uuid primary key, body bytea not null)");
            }
            connection.createStatement().execute("set synchronous_commit = on");
            pool.add(new Prepared(connection, connection.prepareStatement("insert into public.bare values (?, ?)")));
        }
    }

    /// `PAGES JDBC-URL`; prints its port.
    public static void main(String[] arguments) throws Exception {
        var bare = new BareServer(Path.of(arguments[0]), arguments[1]);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", bare::answer);
        server.start();
        System.out.println(server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("GET")) {
                send(exchange, exchange.getRequestURI().getPath().contains("/recus/") ? receipt : first);
            } else if (new String(body, StandardCharsets.ISO_8859_1).contains("_action=send")) {
                exchange.getResponseHeaders().set("Location", "/fr/recus/" + insert(body));
                exchange.sendResponseHeaders(303, -1);
            } else {
                send(exchange, check);
            }
        }
    }

    private static void send(HttpExchange exchange, byte[] page) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
    }

    private UUID insert(byte[] body) throws IOException {
        UUID id = UUID.randomUUID();
        try {
            Prepared prepared = pool.take();
            try {
                prepared.insert().setObject(1, id);
                prepared.insert().setBytes(2, body);
                prepared.insert().executeUpdate();
            } finally {
                pool.add(prepared);
            }
        } catch (Exception e) {
            throw new IOException(e);
        }
        return id;
    }
}
