package fr.parvis.dataset.proposal;

import fr.parvis.dataset.table.Encoding;
import fr.parvis.dataset.table.Row;
import fr.parvis.dataset.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// A survey tool's file: what stands above the headings, the headings on one row or two, and the answers under them.
///
/// @param preamble the rows above the headings, each as one line of text
/// @param skipped how many rows stand before the first answer
record Export(Path file, List<Heading> headings, List<String> preamble, int skipped) {

    private static final int LOOKED_AT = 20;
    /// Rows above the headings have two cells at most, the headings and most rows under them at least twice as many.
    private static final int PREAMBLE_CELLS = 2;

    static Export of(Path file) {
        List<List<String>> first = new ArrayList<>();
        int width = 0;
        try (Table table = open(file)) {
            for (Row row = table.next(); row != null; row = table.next()) {
                width = Math.max(width, filledWidth(row.cells()));
                if (first.size() < LOOKED_AT) {
                    first.add(row.cells().stream().map(String::strip).toList());
                }
            }
        }
        int at = headingsAt(first);
        List<String> names = at < first.size() ? first.get(at) : List.of();
        List<String> options = at + 1 < first.size() ? first.get(at + 1) : List.of();
        boolean twoRows = haveOptions(names, options);
        List<String> preamble = first.subList(0, at).stream()
                .map(cells -> String.join(" ", cells).strip())
                .filter(line -> !line.isEmpty())
                .toList();
        return new Export(
                file, headings(names, twoRows ? options : List.of(), width), preamble, at + (twoRows ? 2 : 1));
    }

    /// Gives each row of answers, as wide as the headings.
    void forEach(Consumer<List<String>> rows) {
        try (Table table = open(file)) {
            int left = skipped;
            for (Row row = table.next(); row != null; row = table.next()) {
                if (left-- > 0) {
                    continue;
                }
                List<String> cells = row.cells();
                if (cells.size() != headings.size()) {
                    List<String> given = cells;
                    cells = IntStream.range(0, headings.size())
                            .mapToObj(i -> i < given.size() ? given.get(i) : "")
                            .toList();
                }
                rows.accept(cells);
            }
        }
    }

    private static Table open(Path file) {
        return Table.openWithoutHeader(file, file.getFileName().toString(), Encoding.GUESSED);
    }

    /// Where the headings are: under the narrow rows that a sheet of wide rows starts with.
    private static int headingsAt(List<List<String>> first) {
        int at = 0;
        while (at < first.size() && filled(first.get(at)) <= PREAMBLE_CELLS) {
            at++;
        }
        long wide = first.stream()
                .filter(cells -> filled(cells) >= 2 * PREAMBLE_CELLS)
                .count();
        return at < first.size() && filled(first.get(at)) >= 2 * PREAMBLE_CELLS && 2 * wide > first.size() - at
                ? at
                : 0;
    }

    /// Two rows of headings: wherever the first is blank between two names, the second is not, and the second is
    /// blank under the first column, which identifies the answers.
    private static boolean haveOptions(List<String> names, List<String> options) {
        if (options.isEmpty()
                || !options.getFirst().isEmpty()
                || names.getFirst().isEmpty()) {
            return false;
        }
        boolean onlyBelow = false;
        for (int i = 0; i < options.size(); i++) {
            boolean named = i < names.size() && !names.get(i).isEmpty();
            boolean option = !options.get(i).isEmpty();
            if (!named && !option) {
                return false;
            }
            onlyBelow |= !named;
        }
        return onlyBelow;
    }

    private static List<Heading> headings(List<String> names, List<String> options, int width) {
        List<Heading> headings = new ArrayList<>();
        String question = "";
        for (int i = 0; i < width; i++) {
            String name = i < names.size() ? names.get(i) : "";
            String option = i < options.size() ? options.get(i) : "";
            if (!name.isEmpty()) {
                question = name;
            }
            if (option.isEmpty()) {
                headings.add(Heading.of(name.isEmpty() ? "#" + (i + 1) : name));
            } else {
                boolean whole = KnownColumns.isWholeAnswer(option);
                headings.add(whole ? Heading.of(question, "") : Heading.of(question, option));
            }
        }
        return withPaths(headings);
    }

    /// `question/option` stands for an option when a column `question` goes before.
    private static List<Heading> withPaths(List<Heading> plain) {
        List<Heading> headings = new ArrayList<>();
        String question = "";
        for (Heading heading : plain) {
            String shown = heading.shown();
            if (!question.isEmpty() && shown.startsWith(question + "/") && shown.length() > question.length() + 1) {
                headings.add(new Heading(shown, question, shown.substring(question.length() + 1)));
            } else {
                question = shown;
                headings.add(heading);
            }
        }
        return headings;
    }

    private static long filled(List<String> cells) {
        return cells.stream().filter(c -> !c.isEmpty()).count();
    }

    private static int filledWidth(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }
}
