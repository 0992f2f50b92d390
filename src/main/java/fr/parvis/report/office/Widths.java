package fr.parvis.report.office;

import fr.parvis.report.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How the width of a page is shared between the columns of a table.
public final class Widths {

    /// About how many characters of a table's text fill a line of the page.
    private static final double LINE = 84;

    private static final int LONGEST_WORD = 18;
    private static final int LONGEST_HEAD = 12;
    private static final int PADDING = 3;

    private Widths() {}

    /// The widths of the columns in reading order, in the unit of `total`, which they sum up to.
    ///
    /// A column asks for its longest word and, within bounds, for its longest line: a column of long texts gets
    /// more than a column of numbers, and none gets nothing.
    public static List<Integer> of(Block.Table table, int total) {
        List<Need> needs = needs(table);
        double least = least(needs);
        double more = needs.stream().mapToDouble(Need::more).sum();
        double spare = Math.max(0, LINE - least);
        var widths = new ArrayList<Integer>();
        int left = total;
        for (int c = 0; c < needs.size(); c++) {
            Need need = needs.get(c);
            double share = need.least + spare * need.more / more;
            int width = c == needs.size() - 1 ? left : (int) (total * share / (least + spare));
            widths.add(width);
            left -= width;
        }
        return widths;
    }

    /// Whether the words of all columns do not fit side by side: the table is then set in a smaller size.
    public static boolean tight(Block.Table table) {
        return least(needs(table)) > LINE;
    }

    private static double least(List<Need> needs) {
        return needs.stream().mapToDouble(Need::least).sum();
    }

    private static List<Need> needs(Block.Table table) {
        var needs = new ArrayList<Need>();
        for (int c = 0; c < table.columns().size(); c++) {
            int column = c;
            needs.add(table.rows().stream()
                    .filter(row -> column < row.size())
                    .map(row -> Need.of(row.get(column).text().plain(), LONGEST_WORD))
                    .reduce(Need.of(table.columns().get(c).title(), LONGEST_HEAD), Need::and));
        }
        return needs;
    }

    /// @param least the characters that must stand on one line, the padding counted
    /// @param more the characters it could use beyond those, at least one
    private record Need(double least, double more) {

        /// @param longest the length from which a word may be divided
        static Need of(String text, int longest) {
            int longestWord = Stream.of(text.split("[\\s-]+"))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            double line = Math.min(text.length(), 24) + 2 * Math.sqrt(Math.max(0, text.length() - 24));
            return of(Math.min(longestWord, longest) + PADDING, Math.min(line, 50) + PADDING);
        }

        private static Need of(double least, double most) {
            return new Need(least, Math.max(1, most - least));
        }

        Need and(Need other) {
            return of(Math.max(least, other.least), Math.max(least + more, other.least + other.more));
        }
    }
}
