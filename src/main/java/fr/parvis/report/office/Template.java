package fr.parvis.report.office;

import fr.parvis.report.Report;
import fr.parvis.report.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fixed files of an office document, their slots `${…}` filled with the report's words and colours.
///
/// A slot is a colour, a word of the report, or the key of one of our own words.
public final class Template {

    private static final Pattern SLOT = Pattern.compile("\\$\\{([a-zA-Z.]+)}");

    private final Map<String, String> slots = new HashMap<>();
    private final Words words;

    public Template(Report report) {
        words = new Words(report.language());
        Colours colours = Colours.of(report.look());
        slots.put("primary", colours.primary());
        slots.put("secondary", colours.secondary());
        slots.put("pale", colours.pale());
        slots.put("language", Tongue.of(report.language()).tag());
        slots.put("language.code", Tongue.of(report.language()).language());
        slots.put("language.country", Tongue.of(report.language()).country());
        slots.put("kind", report.cover().kind());
        slots.put("decimal", "en".equals(report.language()) ? "." : ",");
        slots.put("title", report.cover().title().plain());
        slots.put("organiser", report.cover().organiser().plain());
        slots.put("digest", words.of("digest", report.shortDigest()));
        slots.put("working", report.working() ? " · " + words.of("working") : "");
        slots.put("page", words.of("page"));
        slots.put("of", words.of("page.of"));
    }

    /// The file `name` beside the class `owner`, its slots filled with escaped words, as UTF-8.
    public byte[] file(Class<?> owner, String name) {
        try (var in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SLOT.matcher(text)
                    .replaceAll(slot -> Matcher.quoteReplacement(escaped(slot(slot.group(1)))))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read beside " + owner, e);
        }
    }

    private String slot(String name) {
        String value = slots.get(name);
        return value != null ? value : words.of(name);
    }

    private static String escaped(String text) {
        return Shown.text(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
