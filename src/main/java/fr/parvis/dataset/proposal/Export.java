package fr.parvis.dataset.proposal;

import fr.parvis.dataset.table.Encoding;
import fr.parvis.dataset.table.Row;
import fr.parvis.dataset.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/// A survey tool's file: what stands above the headings, the headings on one row or two, and the answers under them.
///
/// @param preamble the rows above the headings, each as one line of text
/// @param skipped how many rows stand before the first answer
/// @param places where each heading's column stands in the file
record Export(Path file, List<Heading> headings, List<Integer> places, List<String> preamble, int skipped) {

    private static final int LOOKED_AT = 20;
    /// Rows above the headings have two cells at most, the headings and most rows under them at least twice as many.
    private static final int PREAMBLE_CELLS = 2;

    static Export of(Path file) {
        List<List<String>> first = new ArrayList<>();
        var filled = new BitSet();
        try (Table table = open(file)) {
            for (Row row = table.next(); row != null; row = table.next()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    filled.set(i, filled.get(i) || !row.cells().get(i).isBlank());
                }
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
        List<Integer> places = filled.stream().boxed().toList();
        return new Export(
                file, headings(names, twoRows ? options : List.of(), places), places, preamble, at + (twoRows ? 2 : 1));
    }

    /// Gives each row of answers, as wide as the headings.
    void forEach(Consumer<List<String>> rows) {
        try (Table table = open(file)) {
            int left = skipped;
            for (Row row = table.next(); row != null; row = table.next()) {
                if (left-- > 0) {
                    continue;
                }
                List<String> given = row.cells();
                rows.accept(
                        given.size() == headings.size() && lastPlace() < given.size()
                                ? given
                                : places.stream()
                                        .map(i -> i < given.size() ? given.get(i) : "")
                                        .toList());
            }
        }
    }

    private int lastPlace() {
        return places.isEmpty() ? -1 : places.getLast();
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

    /// A heading for each column that holds something: a name, or some answer without one.
    private static List<Heading> headings(List<String> names, List<String> options, List<Integer> places) {
        List<Heading> headings = new ArrayList<>();
        String question = "";
        for (int i : places) {
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
}
