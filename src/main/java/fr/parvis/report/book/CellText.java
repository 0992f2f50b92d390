package fr.parvis.report.book;

import fr.parvis.report.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text as the cells of a spreadsheet hold it.
final class CellText {

    /// The longest text of an Excel cell, in UTF-16 units.
    static final int LONGEST = 32_767;

    /// What spreadsheets take for a character's code; an underscore written as a code keeps people's own.
    private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String STARTS = "=+-@\t\r＝＋－＠";

    private CellText() {}

    /// The parts that hold the whole text, none longer than a cell can take; one part when the text is empty.
    static List<String> parts(String text) {
        String shown = Shown.text(text).replace("\r\n", "\n");
        var parts = new ArrayList<String>();
        int start = 0;
        while (shown.length() - start > LONGEST) {
            int end = start + LONGEST;
            if (Character.isHighSurrogate(shown.charAt(end - 1))) {
                end--;
            }
            parts.add(shown.substring(start, end));
            start = end;
        }
        parts.add(shown.substring(start));
        return parts;
    }

    /// The text in the writing of the file format, where `_x0041_` would read `A`.
    static String written(String part) {
        return CODE.matcher(part).replaceAll(Matcher.quoteReplacement("_x005F_"));
    }

    /// Whether it would become a formula if someone typed it in a cell.
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
