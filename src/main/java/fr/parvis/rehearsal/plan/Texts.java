package fr.parvis.rehearsal.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Words that are hard to carry: accents in both forms, emoji joined to one another, right-to-left, markup, formulas,
/// line breaks, and texts as long as a question takes.
final class Texts {

    static final String ACCENTS = "Élus, cœur, naïveté, e\u0301te\u0301, ñ, Ł, ẞ";
    static final String EMOJI = "👩‍👩‍👧‍👦 🚲 👍🏽 🇫🇷";
    static final String RIGHT_TO_LEFT = "שלום עולם، العربية ١٢٣";
    static final String MARKUP = "<b>5 < 6</b> & « &amp; » \"'` <script>1</script> %s {0} \\n";
    static final String FORMULA = "=1+1;@SUM(A1);-2;+3";

    private static final int LONG = 10_000;
    private static final List<String> PIECES = List.of(ACCENTS, EMOJI, RIGHT_TO_LEFT, MARKUP);

    private Texts() {}

    /// Texts of at most so many code points; one has exactly so many.
    ///
    /// @param lines whether a line may be broken
    static List<String> upTo(int length, boolean lines) {
        var texts = new LinkedHashSet<String>();
        String mixed = String.join(lines ? "\n\n" : " ", PIECES);
        if (count(mixed) <= length) {
            texts.add(mixed);
        } else {
            PIECES.forEach(piece -> texts.add(cut(piece, length)));
        }
        texts.add(cut(FORMULA, length));
        if (length > LONG) {
            texts.add(exactly(LONG, lines));
        }
        texts.add(exactly(length, lines));
        return new ArrayList<>(texts);
    }

    /// Mostly plain letters, so that many of them make a form that is not too large to be sent.
    static String exactly(int length, boolean lines) {
        String head = cut("Œuvre" + (lines ? "\n" : " ") + "🚲", length);
        String tail = cut("fin é", length - count(head));
        return head + "a".repeat(length - count(head) - count(tail)) + tail;
    }

    /// Short words for the other choice.
    static String brief(int length) {
        return cut("Élue 🚲 <i>", length);
    }

    static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    /// Its first code points, those that show nothing left out at the end.
    private static String cut(String text, int length) {
        return length >= count(text)
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length)).stripTrailing();
    }
}
