package fr.parvis.dataset.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The texts that a workbook keeps once and its cells point to.
final class SharedStrings {

    /// They stay in memory for as long as the sheet is read.
    private static final long LARGEST = 128L << 20;

    private SharedStrings() {}

    static List<String> of(Workbook workbook, String part, Faults faults) throws IOException {
        if (workbook.sizeOf(part) > LARGEST) {
            throw faults.of(0, "long-spreadsheet", LARGEST >> 20);
        }
        var texts = new ArrayList<String>();
        try (Markup xml = workbook.read(part)) {
            while (xml.nextStart()) {
                if (xml.is("si")) {
                    texts.add(textOf(xml, "si", 0));
                }
            }
        }
        return texts;
    }

    /// The text of an `si` or `is` element, its runs put together, without the reading aids of Japanese.
    static String textOf(Markup xml, String element, long line) {
        String first = "";
        StringBuilder all = null;
        while (xml.nextStartWithin(element)) {
            if (xml.is("rPh")) {
                xml.text(line);
            } else if (xml.is("t")) {
                String text = xml.text(line);
                if (all == null && first.isEmpty()) {
                    first = text;
                } else {
                    all = (all == null ? new StringBuilder(first) : all).append(text);
                }
            }
        }
        return unescaped(all == null ? first : all.toString());
    }

    /// Characters that XML cannot hold are written `_x000D_` in a workbook.
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        var plain = new StringBuilder();
        int from = 0;
        while (at >= 0) {
            int end = at + 7;
            if (end <= text.length() && text.charAt(end - 1) == '_' && isHex(text, at + 2)) {
                plain.append(text, from, at).append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                from = end;
                at = text.indexOf("_x", end);
            } else {
                at = text.indexOf("_x", at + 1);
            }
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static boolean isHex(String text, int from) {
        return text.substring(from, from + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }
}
