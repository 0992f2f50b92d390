package fr.parvis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A run of text within a block, made of [Inline] parts.
public record Line(List<Inline> parts) {

    public Line {
        parts = List.copyOf(parts);
    }

    public static Line of(String text) {
        return new Line(List.of(new Inline.Text(text)));
    }

    /// A text of the consultation's, in its own language.
    public static Line of(String text, String language) {
        return new Line(List.of(new Inline.Foreign(text, language)));
    }

    public Line then(Line next) {
        var all = new ArrayList<>(parts);
        all.addAll(next.parts);
        return new Line(all);
    }

    /// The words alone, without emphasis, links or language.
    public String plain() {
        return parts.stream().map(Inline::plain).collect(Collectors.joining());
    }
}
