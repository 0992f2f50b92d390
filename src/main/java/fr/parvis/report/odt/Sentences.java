package fr.parvis.report.odt;

import fr.parvis.report.Line;
import fr.parvis.report.office.Anchors;
import fr.parvis.report.office.Piece;
import fr.parvis.report.office.Span;

/// Sets lines in paragraphs: words untouched, each in its language, links to bookmarks or addresses.
final class Sentences {

    private final Xml xml;
    private final Looks looks;
    private final String language;
    private final Anchors anchors = new Anchors();

    Sentences(Xml xml, Looks looks, String language) {
        this.xml = xml;
        this.looks = looks;
        this.language = language;
    }

    Anchors anchors() {
        return anchors;
    }

    void paragraph(String style, Line line) {
        xml.open("text:p", "text:style-name", style);
        line(line);
        xml.close();
    }

    void paragraph(String style, String text) {
        paragraph(style, Line.of(text));
    }

    void line(Line line) {
        Span.of(line, language).forEach(this::span);
    }

    /// Sets what `content` writes inside a bookmark of this identifier, if it has none yet.
    void bookmarked(String id, Runnable content) {
        if (!anchors.place(id)) {
            content.run();
            return;
        }
        String name = anchors.name(id);
        xml.empty("text:bookmark-start", "text:name", name);
        content.run();
        xml.empty("text:bookmark-end", "text:name", name);
    }

    void span(Span span) {
        String target = span.target();
        if (target == null) {
            styled(span);
            return;
        }
        String address = target.startsWith("#") ? "#" + anchors.name(target.substring(1)) : target;
        xml.open(
                "text:a",
                "xlink:type",
                "simple",
                "xlink:href",
                address,
                "text:style-name",
                "Internet_20_link",
                "text:visited-style-name",
                "Internet_20_link");
        styled(span);
        xml.close();
    }

    private void styled(Span span) {
        boolean foreign = !span.language().equals(language);
        if (foreign) {
            xml.open("text:span", "text:style-name", looks.language(span.language()));
        }
        if (span.strong()) {
            xml.open("text:span", "text:style-name", "Strong_20_Emphasis");
        }
        if (span.emphasis()) {
            xml.open("text:span", "text:style-name", "Emphasis");
        }
        pieces(span.text());
        for (boolean open : new boolean[] {foreign, span.strong(), span.emphasis()}) {
            if (open) {
                xml.close();
            }
        }
    }

    private void pieces(String text) {
        for (Piece piece : Piece.of(text)) {
            switch (piece) {
                case Piece.Words(String words) -> words(words);
                case Piece.Break() -> xml.empty("text:line-break");
                case Piece.Tab() -> xml.empty("text:tab");
            }
        }
    }

    /// Words as they are: a space that OpenDocument would swallow (after another one, or at an edge) is counted
    /// instead.
    private void words(String words) {
        int start = 0;
        int i = 0;
        while (i < words.length()) {
            int end = i;
            while (end < words.length() && words.charAt(end) == ' ') {
                end++;
            }
            boolean edge = i == 0 || end == words.length();
            if (end > i && (edge || end - i > 1)) {
                xml.text(words.substring(start, edge ? i : i + 1));
                xml.empty("text:s", "text:c", Integer.toString(edge ? end - i : end - i - 1));
                start = end;
            }
            i = Math.max(end, i + 1);
        }
        xml.text(words.substring(start));
    }
}
