package fr.parvis.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A size and weight of Source Sans 3, and what it knows: how wide words are and where their lines break.
record Face(double size, boolean bold) {

    static final Face LABEL = new Face(14, false);
    static final Face COUNT = new Face(14, true);
    static final Face SMALL = new Face(12, false);
    static final Face SMALL_COUNT = new Face(12, true);

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\x0B\\f\\r\\u2028\\u2029]+");
    private static final Pattern GRAPHEMES = Pattern.compile("\\X");

    double width(String text) {
        return text.codePoints().mapToLong(c -> Advances.of(c, bold)).sum() * size / 1000;
    }

    double lineHeight() {
        return size * 1.3;
    }

    /// The text in one line, whatever its width.
    Lettering line(String text) {
        String words = String.join(" ", words(text));
        return new Lettering(words.isEmpty() ? List.of() : List.of(words), this);
    }

    /// The text in lines no wider than `room`: broken between words, and inside a word only when it is wider alone.
    Lettering set(String text, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words(text)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) <= room) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            List<String> pieces = pieces(word, room);
            lines.addAll(pieces.subList(0, pieces.size() - 1));
            line = pieces.getLast();
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return new Lettering(lines, this);
    }

    double widestWord(String text) {
        return words(text).stream().mapToDouble(this::width).max().orElse(0);
    }

    private List<String> pieces(String word, double room) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String grapheme :
                GRAPHEMES.matcher(word).results().map(MatchResult::group).toList()) {
            if (!piece.isEmpty() && width(piece + grapheme) > room) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(grapheme);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static List<String> words(String text) {
        return BLANKS.splitAsStream(Markup.visible(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Words set in lines of one face, ready to be placed; no line at all for an empty text.
    record Lettering(List<String> lines, Face face) {

        Lettering {
            lines = List.copyOf(lines);
        }

        double width() {
            return lines.stream().mapToDouble(face::width).max().orElse(0);
        }

        double height() {
            return lines.size() * face.lineHeight();
        }
    }
}
