package fr.parvis.report.html;

import fr.parvis.report.Inline;
import fr.parvis.report.Line;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lines as inline elements.
final class LineWriter {

    private static final Pattern SAFE_TARGET = Pattern.compile("(?i)(https?://|mailto:|#).+", Pattern.DOTALL);

    private final Markup out;
    private final Medium medium;

    LineWriter(Markup out, Medium medium) {
        this.out = out;
        this.medium = medium;
    }

    void write(Line line) {
        line.parts().forEach(this::write);
    }

    private void write(Inline part) {
        switch (part) {
            case Inline.Text(String text) -> out.text(text);
            case Inline.Foreign(String text, String language) ->
                out.element("span", text, "lang", language, "dir", medium == Medium.SCREEN ? "auto" : null);
            case Inline.Strong(Line line) -> nested("strong", line);
            case Inline.Emphasis(Line line) -> nested("em", line);
            case Inline.Link(Line line, String target) -> link(line, target);
            case Inline.FigureValue(String text, String figure) ->
                out.element("data", text, "data-figure", figure, "value", text);
        }
    }

    private void nested(String element, Line line) {
        out.open(element);
        write(line);
        out.close();
    }

    /// A target of another kind (`javascript:`, a path) is not followed: its words stay.
    private void link(Line line, String target) {
        if (!SAFE_TARGET.matcher(target).matches()) {
            write(line);
            return;
        }
        boolean outside = !target.startsWith("#");
        out.open(
                "a", "href", target, "rel", outside ? "noopener noreferrer" : null, "title", alternative(line, target));
        write(line);
        out.close();
    }

    /// PDF/UA asks each link for an alternative text; on a screen the words are enough.
    private @Nullable String alternative(Line line, String target) {
        if (medium == Medium.SCREEN) {
            return null;
        }
        return target.startsWith("#") ? line.plain() : line.plain() + " (" + target + ")";
    }
}
