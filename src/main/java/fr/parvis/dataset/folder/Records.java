package fr.parvis.dataset.folder;

import fr.parvis.dataset.table.Encoding;
import fr.parvis.dataset.table.Row;
import fr.parvis.dataset.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A small file of the folder (`passages.csv`, `views.csv` …): known columns, each row read by name, every
/// fault told.
final class Records {

    private final Path file;
    private final String name;
    private final List<String> required;
    private final List<String> optional;
    private final Faults faults;

    Records(Path folder, String name, List<String> required, List<String> optional) {
        this.file = folder.resolve(name);
        this.name = name;
        this.required = required;
        this.optional = optional;
        this.faults = new Faults(name);
    }

    Faults faults() {
        return faults;
    }

    /// A row whose cells are asked by column name; an absent column is an empty cell.
    record Cells(long line, Map<String, Integer> places, List<String> values) {

        String raw(String column) {
            Integer at = places.get(column);
            return at == null || at >= values.size() ? "" : values.get(at);
        }

        String get(String column) {
            return raw(column).strip();
        }
    }

    /// Reads each row, then stops if the file has faults. A file that is absent has no rows.
    void forEach(Consumer<Cells> each) {
        if (!Files.exists(file)) {
            return;
        }
        try (Table table = Table.open(file, name, Encoding.UTF_8)) {
            Map<String, Integer> places = places(table.header());
            for (Row row = table.next(); row != null; row = table.next()) {
                if (row.cells().size() > table.header().size()) {
                    faults.add(
                            row.line(),
                            "",
                            "too-many-cells",
                            "" + row.cells().size(),
                            "" + table.header().size());
                } else {
                    each.accept(new Cells(row.line(), places, row.cells()));
                }
            }
        }
        faults.stopIfAny();
    }

    private Map<String, Integer> places(List<String> header) {
        var places = new HashMap<String, Integer>();
        for (int at = 0; at < header.size(); at++) {
            String column = header.get(at);
            if (!required.contains(column) && !optional.contains(column)) {
                faults.add(
                        1,
                        column,
                        "unknown-column",
                        column,
                        String.join(", ", required) + ", " + String.join(", ", optional));
            }
            places.put(column, at);
        }
        for (String column : required) {
            if (!places.containsKey(column)) {
                faults.add(1, column, "missing-column", column);
            }
        }
        faults.stopIfAny();
        return places;
    }

    /// The cell's text; a fault and an empty text when it is blank.
    String requiredText(Cells cells, String column) {
        if (cells.get(column).isEmpty()) {
            faults.add(cells.line(), column, "empty-cell", column);
        }
        return cells.get(column);
    }
}
