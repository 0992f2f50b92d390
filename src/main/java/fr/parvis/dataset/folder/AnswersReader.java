package fr.parvis.dataset.folder;

import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Item;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Incident;
import fr.parvis.definition.Versions;
import fr.parvis.definition.change.Destination;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one submission given by the names of columns, as a row of `responses.csv` would be: conditions
/// applied, incidents declared, what cannot be counted kept as it was with its reason.
///
/// One reader serves any number of submissions and threads.
public final class AnswersReader {

    private final ItemColumns columns;
    private final SubmissionReader reader;
    private final @Nullable Carrying carrying;
    private final int size;

    /// Reads answers as one version asks them, without bringing them to where they are counted.
    ///
    /// @param items what answers are given for, in order
    /// @param version the version that was answered
    /// @param current the definition that declares the incidents
    public AnswersReader(List<Item> items, Definition version, Definition current) {
        this(items, version, current.incidents());
    }

    private AnswersReader(List<Item> items, Definition version, List<Incident> incidents) {
        this.columns = ItemColumns.of(items);
        this.reader = new SubmissionReader(items, version, incidents, Map.of());
        this.carrying = null;
        this.size = items.size();
    }

    private AnswersReader(Versions versions, Definition version, ItemColumns asked) {
        var counted = Carrying.questions(versions, version);
        this.columns = asked;
        this.reader =
                new SubmissionReader(asked.items(), version, versions.current().incidents(), counted);
        this.carrying = new Carrying(versions, version.version(), asked, Item.of(versions.questions()));
        this.size = asked.items().size();
    }

    /// Reads the answers to each version, by its number, as a dataset of all versions holds them: one for each item of
    /// the dataset, in its order. Cells are named as the version names its questions.
    public static Map<Integer, AnswersReader> ofEach(Versions versions) {
        var asked = ItemColumns.of(versions);
        var readers = new HashMap<Integer, AnswersReader>();
        versions.byNumber().forEach((number, v) -> readers.put(number, new AnswersReader(versions, v, asked)));
        return readers;
    }

    /// Reads what a version asks while it is being answered: its own items in its order, incidents left out.
    public static AnswersReader whileAsked(Definition version) {
        return new AnswersReader(Item.of(version.questionnaire().questions()), version, List.of());
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
        var cells = new String[size];
        var others = new String[size];
        Arrays.fill(cells, "");
        Arrays.fill(others, "");
        byColumn.forEach((column, cell) -> columns.put(column, cell, cells, others));
        return read(cells, others, day);
    }

    /// The same of cells that stand in the order of the columns.
    List<Answer> read(String[] cells, String[] others, @Nullable LocalDate day) {
        List<Answer> answers = reader.read(cells, others, day);
        return carrying == null ? answers : carrying.carry(answers, cells, others);
    }

    /// Reads the cell of one item alone, as its question asks it, whatever came before.
    ///
    /// @param other what stands in the `question.other` column; blank for nothing
    public static Answer readCell(Item item, String cell, String other) {
        return new AnswerReader(item).read(cell, other);
    }

    /// The answer as it is counted there: its choices under the names they have now, or given up.
    ///
    /// @param received what came
    public static Answer counted(Answer answer, String received, Destination at) {
        return Carrying.counted(answer, received, at);
    }

    /// How long a text is to its question, in code points; the two that end a line on some systems count as one.
    public static int length(String text) {
        int length = text.codePointCount(0, text.length());
        for (int at = text.indexOf("\r\n"); at >= 0; at = text.indexOf("\r\n", at + 2)) {
            length--;
        }
        return length;
    }
}
