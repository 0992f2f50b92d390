package fr.parvis.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The form of a page as a browser sees it: where it goes, what it holds, and the button that Enter presses.
///
/// Read by scanning rather than parsing, so that the client costs little beside the server it loads.
record Form(String action, List<Control> controls) {

    /// @param type `hidden`, `radio`, `checkbox`, `text`, `textarea`, `button` …
    record Control(String type, String name, String value, boolean checked) {}

    private static final Pattern FORM = Pattern.compile(
            "<form\\b([^>]*method=\"?post[^>]*)>(.*?)</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTROL =
            Pattern.compile("<(input|textarea|button)\\b([^>]*)>(?:([^<]*)</textarea>)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");

    /// The first form of the page that is sent; empty when the page has none.
    static Optional<Form> of(String page) {
        var form = FORM.matcher(page);
        if (!form.find()) {
            return Optional.empty();
        }
        var controls = new ArrayList<Control>();
        var found = CONTROL.matcher(form.group(2));
        while (found.find()) {
            String tag = found.group(1).toLowerCase(java.util.Locale.ROOT);
            String attributes = found.group(2);
            String type = tag.equals("input") ? attribute(attributes, "type").orElse("text") : tag;
            String value = tag.equals("textarea") && found.group(3) != null
                    ? plain(found.group(3).replaceFirst("^\r?\n", ""))
                    : attribute(attributes, "value").orElse("");
            attribute(attributes, "name")
                    .ifPresent(name -> controls.add(new Control(
                            type, name, value, attribute(attributes, "checked").isPresent())));
        }
        return Optional.of(new Form(attribute(form.group(1), "action").orElse(""), controls));
    }

    /// What a person who answers everything sends: a choice of each list, this text in each box, the first button.
    ///
    /// @param choice which choice is taken of each list, turn about
    String filled(String text, int choice) {
        var sent = new StringBuilder();
        var seen = new HashSet<String>();
        for (Control control : controls) {
            switch (control.type()) {
                case "radio", "checkbox" -> {
                    if (seen.add(control.name())) {
                        var choices = controls.stream()
                                .filter(c -> c.name().equals(control.name()))
                                .toList();
                        append(
                                sent,
                                control.name(),
                                choices.get(choice % choices.size()).value());
                    }
                }
                case "textarea", "text" ->
                    append(
                            sent,
                            control.name(),
                            control.value().isEmpty() && control.type().equals("textarea") ? text : control.value());
                case "button" -> {
                    if (seen.add("button")) {
                        append(sent, control.name(), control.value());
                    }
                }
                default -> append(sent, control.name(), control.value());
            }
        }
        return sent.toString();
    }

    private static void append(StringBuilder sent, String name, String value) {
        sent.append(sent.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static Optional<String> attribute(String attributes, String name) {
        var found = ATTRIBUTE.matcher(attributes);
        while (found.find()) {
            if (found.group(1).equals(name)) {
                return Optional.of(found.group(2) == null ? "" : plain(found.group(2)));
            }
        }
        return Optional.empty();
    }

    private static String plain(String html) {
        return html.indexOf('&') < 0
                ? html
                : html.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#34;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
    }
}
