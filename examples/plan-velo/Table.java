import java.util.List;
import java.util.stream.Collectors;

/// Lines of a CSV file, and the counting of a text inside another.
final class Table {
    private Table() {}

    static String line(char delimiter, List<String> cells) {
        return cells.stream().map(c -> cell(delimiter, c)).collect(Collectors.joining("" + delimiter, "", "\n"));
    }

    private static String cell(char delimiter, String text) {
        boolean plain = text.indexOf(delimiter) < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /// How many times `part` stands in `whole`, overlaps apart.
    static int count(String whole, String part) {
        int count = 0;
        for (int at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }
}
