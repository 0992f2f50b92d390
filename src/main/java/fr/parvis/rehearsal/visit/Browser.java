package fr.parvis.rehearsal.visit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Asks a server for pages and sends back their forms, as a browser without script does: the fields of the form in
/// their order, lines ended as the web ends them, and the button that was pressed.
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_REDIRECTIONS = 5;

    private final String home;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /// @param home address of the server, without a slash at its end
    public Browser(String home) {
        this.home = home;
    }

    Page open(String path) {
        return show(HttpRequest.newBuilder(URI.create(home + path)).GET(), 0);
    }

    /// Presses a button: sends the form it belongs to.
    Page press(Element button) {
        Element form = button.closest("form");
        if (form == null) {
            throw new IllegalArgumentException("A button without a form: " + button.text());
        }
        String action = button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action");
        var body = new ArrayList<String>();
        for (Element control : form.select("input, textarea")) {
            boolean ticked = control.hasAttr("checked");
            boolean tickable =
                    control.attr("type").equals("radio") || control.attr("type").equals("checkbox");
            if (!control.hasAttr("disabled") && control.hasAttr("name") && (!tickable || ticked)) {
                body.add(pair(control.attr("name"), value(control)));
            }
        }
        body.add(pair(button.attr("name"), button.attr("value")));
        return show(
                HttpRequest.newBuilder(URI.create(home + action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body))),
                0);
    }

    private Page show(HttpRequest.Builder request, int redirections) {
        HttpResponse<byte[]> answer = send(request.timeout(PATIENCE).build());
        var location = answer.headers().firstValue("Location");
        if (answer.statusCode() == 303 && location.isPresent() && redirections < MOST_REDIRECTIONS) {
            URI next = answer.uri().resolve(location.get());
            return show(HttpRequest.newBuilder(next).GET(), redirections + 1);
        }
        Document document = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
        return new Page(answer.statusCode(), document);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a page was awaited", e);
        }
    }

    /// A text area leaves out the line break that it begins with.
    private static String value(Element control) {
        if (!control.tagName().equals("textarea")) {
            return control.attr("value");
        }
        String text = control.wholeText();
        return (text.startsWith("\n") ? text.substring(1) : text).replaceAll("\r?\n", "\r\n");
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
