package fr.parvis.collection.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.collection.Fields;
import fr.parvis.collection.Fields.Field;
import fr.parvis.site.Site;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A person at her browser, without script: she fills in what the page has, presses its buttons, follows
/// its links.
final class Visitor {

    private final Site site;
    private HttpResponse<byte[]> answer;
    private Document page;
    private List<Field> typed = new ArrayList<>();
    private String address = "";

    Visitor(Site site) {
        this.site = site;
    }

    Visitor open(String path) {
        address = path;
        return show(site.get(path));
    }

    private Visitor show(HttpResponse<byte[]> shown) {
        answer = shown;
        var location = shown.headers().firstValue("Location");
        if (shown.statusCode() == 303 && location.isPresent()) {
            return open(location.get());
        }
        page = Site.document(shown);
        typed = new ArrayList<>();
        return this;
    }

    Document page() {
        return page;
    }

    int status() {
        return answer.statusCode();
    }

    HttpResponse<byte[]> answer() {
        return answer;
    }

    String address() {
        return address;
    }

    String heading() {
        return page.select("h1").text();
    }

    /// Types or ticks: controls of this name take these values and no other.
    Visitor fill(String name, String... values) {
        assertThat(page.getElementsByAttributeValue("name", name)).as(name).isNotEmpty();
        typed.removeIf(f -> f.name().equals(name));
        typed.add(new Field(name, "\0"));
        for (String value : values) {
            typed.add(new Field(name, value));
        }
        return this;
    }

    /// Presses the first button that shows this text, hidden words included.
    Visitor press(String text) {
        Element button = page.select("button").stream()
                .filter(b -> b.text().equals(text) && !b.attr("aria-hidden").equals("true"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No button " + text + " among " + page.select("button").eachText()));
        return submit(button);
    }

    /// The Enter key in a field: the first button of the form.
    Visitor enter() {
        return submit(page.select("main form button").first());
    }

    private Visitor submit(Element button) {
        Element form = button.closest("form");
        var fields = new ArrayList<>(controls(form));
        fields.add(new Field(button.attr("name"), button.attr("value")));
        String action = button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action");
        return post(action, new Fields(fields));
    }

    /// What the form would send now, without a button.
    Fields fields() {
        return new Fields(controls(page.select("main form").first()));
    }

    Visitor post(String action, Fields fields) {
        address = action;
        return show(site.send(HttpRequest.newBuilder(URI.create(site.address(action)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(fields.encoded()))
                .build()));
    }

    private List<Field> controls(Element form) {
        var fields = new ArrayList<Field>();
        var done = new ArrayList<String>();
        for (Element control : form.select("input, textarea")) {
            String name = control.attr("name");
            if (typed.stream().anyMatch(f -> f.name().equals(name))) {
                if (!done.contains(name)) {
                    done.add(name);
                    typed.stream()
                            .filter(f -> f.name().equals(name) && !f.value().equals("\0"))
                            .forEach(fields::add);
                }
                continue;
            }
            boolean ticked = control.hasAttr("checked");
            boolean tickable = control.attr("type").matches("radio|checkbox");
            if (!tickable || ticked) {
                String value = control.tagName().equals("textarea") ? control.wholeText() : control.attr("value");
                boolean opening = control.tagName().equals("textarea") && value.startsWith("\n");
                fields.add(new Field(name, (opening ? value.substring(1) : value).replaceAll("\r?\n", "\r\n")));
            }
        }
        return fields;
    }
}
