package fr.parvis.report.office;

import fr.parvis.report.Shown;
import java.util.ArrayList;
import java.util.List;

/// A text cut where office formats want an element instead of a character.
public sealed interface Piece {

    /// Words without line end or tab, all of whose characters XML allows.
    record Words(String text) implements Piece {}

    record Break() implements Piece {}

    record Tab() implements Piece {}

    /// The pieces of a text in order; CR LF and CR alone are line ends too.
    static List<Piece> of(String text) {
        String shown = Shown.text(text);
        var pieces = new ArrayList<Piece>();
        int start = 0;
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (c != '\n' && c != '\r' && c != '\t') {
                continue;
            }
            if (i > start) {
                pieces.add(new Words(shown.substring(start, i)));
            }
            if (c == '\r' && i + 1 < shown.length() && shown.charAt(i + 1) == '\n') {
                i++;
            }
            pieces.add(c == '\t' ? new Tab() : new Break());
            start = i + 1;
        }
        if (start < shown.length()) {
            pieces.add(new Words(shown.substring(start)));
        }
        return pieces;
    }
}
