package fr.parvis.collection.intake;

import fr.parvis.collection.Fields;
import fr.parvis.collection.Fields.Field;
import fr.parvis.collection.Reading;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.rereading.Rereading;
import fr.parvis.dataset.table.Encoding;
import fr.parvis.dataset.table.Row;
import fr.parvis.dataset.table.Table;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Fault;
import fr.parvis.definition.Question;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/// Other answers in place of some that a submission has, each by its column of `responses.csv`; an empty
/// one takes the answer out.
public final class Correction {

    /// The questions that may be corrected, by the column that their answer or the words of their other
    /// choice are in.
    private final Map<String, Question> columns = new TreeMap<>();

    private final AnswerChecks checks;

    /// @param version the one that was answered
    /// @param readings the questions that are read otherwise than they were answered: their answers are
    /// checked so
    public Correction(Versions versions, int version, List<Reading> readings) {
        Definition answered = versions.find(version).orElseThrow();
        List<Rereading> rereadings = readings.stream()
                .flatMap(reading -> reading.of(version, versions).stream())
                .toList();
        answered.questionnaire().questions().forEach(this::add);
        rereadings.forEach(rereading -> add(rereading.as()));
        this.checks = new AnswerChecks(answered, versions.current(), rereadings);
    }

    private void add(Question question) {
        Item.of(List.of(question)).forEach(item -> columns.put(item.column(), question));
        if (question instanceof Question.Closed closed && closed.other() != null) {
            columns.put(question.id() + ".other", question);
        }
    }

    /// The row of a table that has the columns of `responses.csv`, or some of them; those that tell of the
    /// submission itself are left out.
    ///
    /// @throws UnusableConsultation when it has not one row, or a column that this version does not ask
    public SequencedMap<String, String> read(Path file) {
        String name = String.valueOf(file.getFileName());
        var cells = new LinkedHashMap<String, String>();
        try (Table table = Table.open(file, name, Encoding.UTF_8)) {
            List<String> header = table.header();
            Row row = table.next();
            if (row == null || table.next() != null) {
                throw fault(name, 0, "", "not-one-row");
            }
            if (row.cells().size() > header.size()) {
                throw fault(
                        name,
                        (int) row.line(),
                        "",
                        "too-many-cells",
                        "" + row.cells().size(),
                        "" + header.size());
            }
            for (int i = 0; i < header.size(); i++) {
                if (!IntakeReader.OWN.contains(header.get(i))) {
                    check(header.get(i), name, 1);
                    cells.put(
                            header.get(i), i < row.cells().size() ? row.cells().get(i) : "");
                }
            }
        }
        return cells;
    }

    /// The fields with these cells in place of the former ones of the same columns.
    ///
    /// @param asIs whether answers that cannot be counted are taken all the same
    /// @throws UnusableConsultation when a column is not one of this version's, or an answer cannot be
    /// counted
    public Fields apply(Fields fields, SequencedMap<String, String> cells, boolean asIs) {
        cells.keySet().forEach(column -> check(column, "", 0));
        var corrected =
                new ArrayList<>(fields.only(name -> !cells.containsKey(name)).list());
        cells.forEach((column, cell) -> values(column, cell).forEach(value -> corrected.add(new Field(column, value))));
        var result = new Fields(corrected);
        Set<String> named = cells.keySet();
        List<Fault> faults = checks.refusals(result.cells(), null).stream()
                .filter(refusal -> named.contains(refusal.column()) || named.contains(refusal.column() + ".other"))
                .map(r -> new Fault("", 0, r.column(), Intake.class, r.code(), List.of(r.value())))
                .toList();
        if (!asIs && !faults.isEmpty()) {
            throw new UnusableConsultation(faults);
        }
        return result;
    }

    /// Several choices are as many fields, as a form sends them.
    private List<String> values(String column, String cell) {
        if (cell.isBlank()) {
            return List.of();
        }
        boolean several =
                columns.get(column) instanceof Question.MultipleChoice question && column.equals(question.id());
        return several
                ? List.of(cell.split("\\|")).stream()
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList()
                : List.of(cell);
    }

    private void check(String column, String file, int line) {
        if (!columns.containsKey(column)) {
            throw Nearest.of(column, columns.keySet())
                    .map(near -> fault(file, line, column, "unknown-near", column, near))
                    .orElseGet(() ->
                            fault(file, line, column, "unknown-column", column, String.join(", ", columns.keySet())));
        }
    }

    private static UnusableConsultation fault(String file, int line, String key, String code, String... arguments) {
        return new UnusableConsultation(List.of(new Fault(file, line, key, Intake.class, code, List.of(arguments))));
    }
}
