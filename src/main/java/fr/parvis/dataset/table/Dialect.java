package fr.parvis.dataset.table;

import java.util.ArrayList;
import java.util.List;

/// What parts the cells of a CSV file.
///
/// @param declared whether the first line is the spreadsheet makers' `sep=;`, which is no row
record Dialect(char delimiter, boolean declared) {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    private static final int ROWS_WEIGHED = 50;

    /// The delimiter that parts the header in two or more and the rows that follow in as many; then the one that
    /// the header holds most of; then `,`.
    static Dialect of(CharSequence start) {
        if (start.length() >= 5 && start.toString().startsWith("sep=") && DELIMITERS.contains(start.charAt(4))) {
            boolean alone = start.length() == 5 || start.charAt(5) == '\n' || start.charAt(5) == '\r';
            if (alone) {
                return new Dialect(start.charAt(4), true);
            }
        }
        char best = ',';
        int most = 1;
        int alike = -1;
        for (char candidate : DELIMITERS) {
            List<Integer> sizes = sizes(start, candidate);
            int header = sizes.isEmpty() ? 0 : sizes.getFirst();
            int same = (int) sizes.stream().skip(1).filter(n -> n == header).count();
            if (header > 1 && (same > alike || same == alike && header > most)) {
                best = candidate;
                most = header;
                alike = same;
            }
        }
        return new Dialect(best, false);
    }

    /// How many cells each of the first rows has, were this the delimiter.
    private static List<Integer> sizes(CharSequence text, char delimiter) {
        var sizes = new ArrayList<Integer>();
        int cells = 1;
        boolean quoted = false;
        boolean atStart = true;
        boolean blank = true;
        for (int i = 0; i < text.length() && sizes.size() < ROWS_WEIGHED; i++) {
            char c = text.charAt(i);
            if (quoted) {
                quoted = c != '"';
            } else if (c == '"' && (atStart || i > 0 && text.charAt(i - 1) == '"')) {
                quoted = true;
                atStart = false;
                blank = false;
            } else if (c == delimiter) {
                cells++;
                atStart = true;
                blank = false;
            } else if (c == '\n' || c == '\r') {
                if (!blank) {
                    sizes.add(cells);
                }
                cells = 1;
                atStart = true;
                blank = true;
            } else {
                atStart = false;
                blank = false;
            }
        }
        if (!blank && !quoted && sizes.size() < ROWS_WEIGHED) {
            sizes.add(cells);
        }
        return sizes;
    }
}
