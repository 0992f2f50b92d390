package fr.parvis.dataset.folder;

import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Item;
import fr.parvis.definition.Definition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one submission given by the names of columns, as a row of `responses.csv` would be: conditions
/// applied, incidents declared, what cannot be counted kept as it was with its reason.
///
/// One reader serves one thread at a time for any number of submissions.
public final class AnswersReader {

    private final ItemColumns columns;
    private final SubmissionReader reader;
    private final String[] cells;
    private final String[] others;

    /// @param items what answers are given for, in order: a dataset's items, or those of one version alone
    /// @param version the version that was answered
    /// @param current the definition that declares the incidents
    public AnswersReader(List<Item> items, Definition version, Definition current) {
        this.columns = ItemColumns.of(items);
        this.reader = new SubmissionReader(items, version, current);
        this.cells = new String[items.size()];
        this.others = new String[items.size()];
    }

    /// The names that cells may have: `question`, `grid.row`, `question.other`.
    public boolean knows(String column) {
        return columns.isKnown(column);
    }

    /// One answer per item, in the items' order.
    ///
    /// @param byColumn each cell by its column's name; one that is absent is empty, an unknown name is left
    /// out
    /// @param day the day of receipt in the consultation's zone; null when unknown, and then every incident
    /// touches it
    public List<Answer> read(Map<String, String> byColumn, @Nullable LocalDate day) {
        java.util.Arrays.fill(cells, "");
        java.util.Arrays.fill(others, "");
        byColumn.forEach((column, cell) -> columns.put(column, cell, cells, others));
        return reader.read(cells, others, day);
    }
}
