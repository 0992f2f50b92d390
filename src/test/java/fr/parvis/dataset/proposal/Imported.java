package fr.parvis.dataset.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.dataset.table.Encoding;
import fr.parvis.dataset.table.Row;
import fr.parvis.dataset.table.Table;
import fr.parvis.definition.Choice;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import fr.parvis.definition.yaml.Definitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An export, imported into a folder and read back.
record Imported(Proposal proposal, Definition definition, Path folder, List<Map<String, String>> answers) {

    static Imported of(Path folder, String name, String text, Charset charset, String language) {
        try {
            Path file = Files.write(folder.resolve(name), text.getBytes(charset));
            return of(folder, file, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Imported of(Path folder, String text) {
        return of(folder, "export.csv", text, StandardCharsets.UTF_8, "fr");
    }

    static Imported of(Path folder, Path file, String language) {
        Proposal proposal = Proposal.of(file, language);
        Path into = folder.resolve("consultation");
        proposal.write(into);
        var imported = new Imported(
                proposal, Definitions.read(into), into, rows(into.resolve("responses.csv"), Encoding.UTF_8));
        assertThat(imported.definition).isEqualTo(proposal.definition());
        assertThat(imported.answers).hasSize((int) proposal.rows());
        assertThat(imported.answers)
                .extracting(a -> a.get("id"))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        imported.findEveryCell(file);
        imported.answerOnlyWhatIsOffered();
        return imported;
    }

    static List<Map<String, String>> rows(Path file, Encoding encoding) {
        var rows = new ArrayList<Map<String, String>>();
        try (Table table = Table.open(file, file.getFileName().toString(), encoding)) {
            for (Row row = table.next(); row != null; row = table.next()) {
                var cells = new LinkedHashMap<String, String>();
                for (int i = 0; i < table.header().size(); i++) {
                    cells.put(table.header().get(i), row.cells().get(i));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    Question question(String id) {
        return definition
                .questionnaire()
                .findQuestion(id)
                .orElseThrow(() -> new AssertionError(id + " not in "
                        + definition.questionnaire().questions().stream()
                                .map(Question::id)
                                .toList()));
    }

    List<String> answersTo(String column) {
        return answers.stream().map(a -> a.get(column)).toList();
    }

    List<String> labels(String question) {
        List<Choice> choices = question(question) instanceof Question.Grid grid
                ? grid.choices()
                : ((Question.Closed) question(question)).offered();
        return choices.stream().map(c -> c.label().in("fr")).toList();
    }

    Guess guess(String column) {
        return proposal.guesses().stream()
                .filter(g -> g.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    List<Map<String, String>> aside() {
        Path file = folder.resolve("left-aside.csv");
        return Files.exists(file)
                ? rows(file, Encoding.UTF_8)
                : answers.stream().map(a -> Map.<String, String>of()).toList();
    }

    /// Whatever stood in a row of the export stands in that row of the import: as it was, or as the label of
    /// a choice.
    private void findEveryCell(Path file) {
        var export = Export.of(file);
        var rest = aside();
        var row = new int[1];
        export.forEach(cells -> {
            int n = row[0]++;
            Set<String> found = new HashSet<>(rest.get(n).values());
            answers.get(n).forEach((column, value) -> {
                found.add(value);
                found.addAll(said(column, value));
            });
            Set<String> stripped = new HashSet<>();
            found.forEach(f -> stripped.add(f.strip()));
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i).strip();
                boolean mark = export.headings().get(i).isOption() && Column.isYes(cell);
                assertThat(cell.isEmpty()
                                || stripped.contains(cell)
                                || mark
                                || stripped.containsAll(List.of(cell.split("\\s*(;|\\||\\n|,\\s)\\s*"))))
                        .as(
                                "row %d, column %s, cell %s among %s",
                                n + 1, export.headings().get(i).shown(), cell, stripped)
                        .isTrue();
            }
        });
        assertThat(row[0]).isEqualTo((int) proposal.rows());
    }

    private List<String> said(String column, String value) {
        int dot = column.indexOf('.');
        var question = definition.questionnaire().findQuestion(dot < 0 ? column : column.substring(0, dot));
        List<Choice> offered = switch (question.orElse(null)) {
            case Question.Closed closed -> closed.offered();
            case Question.Grid grid -> grid.choices();
            case null, default -> List.of();
        };
        var ids = Set.of(value.split("\\|"));
        return offered.stream()
                .filter(c -> ids.contains(c.id()))
                .map(c -> c.label().in("fr"))
                .toList();
    }

    private void answerOnlyWhatIsOffered() {
        for (Question question : definition.questionnaire().questions()) {
            if (question instanceof Question.Closed closed) {
                var offered = closed.offered().stream().map(Choice::id).toList();
                answersTo(question.id()).stream()
                        .filter(v -> !v.isBlank())
                        .forEach(v -> assertThat(offered).containsAll(List.of(v.split("\\|"))));
            }
        }
        for (String column :
                answers.isEmpty() ? Set.<String>of() : answers.getFirst().keySet()) {
            String name = column.contains(".") ? column.substring(0, column.indexOf('.')) : column;
            assertThat(definition.questionnaire().findQuestion(name).isPresent()
                            || Set.of("id", "submitted_at", "channel").contains(name))
                    .as("column %s", column)
                    .isTrue();
        }
    }
}
