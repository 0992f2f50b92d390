package fr.parvis.site;

import fr.parvis.consultation.Consultations;
import fr.parvis.consultation.Proven;
import fr.parvis.database.TestDatabase;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.yaml.Definitions;
import fr.parvis.server.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.util.FileSystemUtils;

/// The real server over a database of its own, as a browser finds it.
public final class Site implements AutoCloseable {

    private final TestDatabase database = TestDatabase.fresh();
    private final Server.Running server = Server.start(database.application(), "127.0.0.1", 0);
    private boolean stopped;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    public TestDatabase database() {
        return database;
    }

    public Consultations consultations() {
        return new Consultations(database.application());
    }

    public int port() {
        return server.port();
    }

    public String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    /// A sample consultation, with these days, published and, if need be, opened.
    ///
    /// @param temporary where its folder is copied
    public void publish(Path sample, Path temporary, LocalDate opens, LocalDate closes, boolean open) {
        try {
            Path copy = Files.createTempDirectory(temporary, "sample");
            FileSystemUtils.copyRecursively(sample, copy);
            Path file = copy.resolve(Definitions.FILE);
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replaceFirst("(?m)^opens:.*", "opens: " + opens)
                            .replaceFirst("(?m)^closes:.*", "closes: " + closes));
            var folder = ConsultationFolder.open(copy);
            consultations().publish(folder, null, "Test");
            if (open) {
                Proven.green(database.application(), folder);
                consultations().open(folder.versions().current().id(), "Test");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<byte[]> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address(path))).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpResponse<byte[]> post(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    public HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Document page(String path) {
        return document(get(path));
    }

    public static Document document(HttpResponse<byte[]> answer) {
        return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
    }

    /// Stops the server and leaves its database.
    public void stop() {
        if (!stopped) {
            stopped = true;
            server.close();
        }
    }

    @Override
    public void close() {
        stop();
        database.close();
    }
}
