package fr.parvis.report.office;

import fr.parvis.report.Inline;
import fr.parvis.report.Line;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A piece of a line whose looks are all known: what office formats call a run.
///
/// @param text as it will be shown, line breaks and tabs included
/// @param language the language of these words
/// @param target where it leads: an address, or `#` and an anchor; null when it is no link
public record Span(
        String text,
        String language,
        boolean strong,
        boolean emphasis,
        @Nullable String target) {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    /// The line cut into spans, in order; links that no office program should follow are left as plain text.
    public static List<Span> of(Line line, String language) {
        var spans = new ArrayList<Span>();
        add(line, new Span("", language, false, false, null), spans);
        return spans;
    }

    private static void add(Line line, Span like, List<Span> spans) {
        for (Inline part : line.parts()) {
            switch (part) {
                case Inline.Text(String text) -> spans.add(like.saying(text, like.language));
                case Inline.Foreign(String text, String language) -> spans.add(like.saying(text, language));
                case Inline.Strong(Line inner) ->
                    add(inner, new Span("", like.language, true, like.emphasis, like.target), spans);
                case Inline.Emphasis(Line inner) ->
                    add(inner, new Span("", like.language, like.strong, true, like.target), spans);
                case Inline.Link(Line inner, String target) ->
                    add(inner, new Span("", like.language, like.strong, like.emphasis, followed(target)), spans);
                case Inline.FigureValue(String text, String figure) -> spans.add(like.saying(text, like.language));
            }
        }
    }

    /// The same words without the link.
    public Span unlinked() {
        return new Span(text, language, strong, emphasis, null);
    }

    private Span saying(String words, String tongue) {
        return new Span(words, tongue, strong, emphasis, target);
    }

    private static @Nullable String followed(String target) {
        if (target.startsWith("#")) {
            return target.length() > 1 ? target : null;
        }
        try {
            String scheme = new URI(target).getScheme();
            return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) ? target : null;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }
}
