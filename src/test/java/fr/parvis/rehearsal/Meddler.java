package fr.parvis.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.parvis.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/// A proxy that alters the pages on their way to people, or what they send on its way to the server.
final class Meddler implements AutoCloseable {

    static {
        // Without it each answer waits for an acknowledgement that the other side delays.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Site site;
    private final UnaryOperator<String> page;
    private final UnaryOperator<String> body;
    private final HttpServer server;

    Meddler(Site site, UnaryOperator<String> page, UnaryOperator<String> body) {
        this.site = site;
        this.page = page;
        this.body = body;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::pass);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(
                URI.create(site.address(exchange.getRequestURI().toString())));
        if (exchange.getRequestMethod().equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body.apply(sent)));
        }
        HttpResponse<byte[]> answer = site.send(request.build());
        answer.headers()
                .firstValue("Location")
                .ifPresent(to -> exchange.getResponseHeaders().add("Location", to));
        byte[] shown =
                page.apply(new String(answer.body(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.statusCode(), shown.length == 0 ? -1 : shown.length);
        if (shown.length > 0) {
            exchange.getResponseBody().write(shown);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
