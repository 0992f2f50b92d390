package fr.parvis.dataset.folder;

import fr.parvis.dataset.table.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where each thing stands in a row of answers, found by the names of the header.
final class ResponseColumns {

    static final String ID = "id";
    static final String SUBMITTED_AT = "submitted_at";
    static final String CHANNEL = "channel";
    static final String LANGUAGE = "language";
    static final String VERSION = "version";
    static final String ENTERED_BY = "entered_by";

    private static final Set<String> OWN = Set.of(ID, SUBMITTED_AT, CHANNEL, LANGUAGE, VERSION, ENTERED_BY);

    private final Map<String, Integer> own = new HashMap<>();
    private final int[] itemOf;
    private final boolean[] isOther;

    private ResponseColumns(int count) {
        itemOf = new int[count];
        isOther = new boolean[count];
    }

    static ResponseColumns of(List<String> header, ItemColumns known, String file) {
        var columns = new ResponseColumns(header.size());
        var faults = new Faults(file);
        for (int at = 0; at < header.size(); at++) {
            String name = header.get(at);
            Integer item = known.answers().get(name);
            Integer other = known.others().get(name);
            columns.itemOf[at] = item != null ? item : other != null ? other : -1;
            columns.isOther[at] = item == null && other != null;
            if (OWN.contains(name)) {
                columns.own.put(name, at);
            } else if (item == null && other == null) {
                faults.add(
                        1,
                        name,
                        "unknown-column",
                        name,
                        String.join(", ", known.names().stream().sorted().toList()));
            }
        }
        if (!columns.own.containsKey(ID)) {
            faults.add(1, ID, "missing-column", ID);
        }
        faults.stopIfAny();
        return columns;
    }

    int count() {
        return itemOf.length;
    }

    void fill(Row row, String[] cells, String[] others) {
        for (int at = 0; at < row.cells().size(); at++) {
            if (itemOf[at] >= 0) {
                (isOther[at] ? others : cells)[itemOf[at]] = row.cells().get(at);
            }
        }
    }

    String id(Row row) {
        return own(row, ID);
    }

    String submittedAt(Row row) {
        return own(row, SUBMITTED_AT);
    }

    String channel(Row row) {
        return own(row, CHANNEL);
    }

    String language(Row row) {
        return own(row, LANGUAGE);
    }

    String version(Row row) {
        return own(row, VERSION);
    }

    String enteredBy(Row row) {
        return own(row, ENTERED_BY);
    }

    private String own(Row row, String name) {
        Integer at = own.get(name);
        return at == null || at >= row.cells().size() ? "" : row.cells().get(at);
    }
}
