package fr.parvis.rehearsal.check;

import fr.parvis.analysis.Analysis;
import fr.parvis.dataset.Column;
import fr.parvis.dataset.Item;
import fr.parvis.definition.Question;
import fr.parvis.rehearsal.plan.Given;
import fr.parvis.rehearsal.plan.Reply;
import fr.parvis.rehearsal.verdict.Losses;
import fr.parvis.rehearsal.verdict.Step;
import fr.parvis.rehearsal.visit.Sent;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the dataset's rows and compares each cell with what was typed.
///
/// @param sent by the identifier that the dataset gives each submission
public record Frozen(Analysis analysis, Map<String, Sent> sent, Losses losses) {

    private static final String NOWHERE = "–";

    public void check(List<Question> questions) {
        long rows = analysis.rows("SELECT submission FROM submissions WHERE state = 'counted'")
                .size();
        if (rows != sent.size()) {
            losses.add("", Step.FROZEN, "rows", Integer.toString(sent.size()), Long.toString(rows));
        }
        Map<String, String> words = words();
        for (Question question : questions) {
            if (losses.before(Step.FROZEN, question.id())) {
                continue;
            }
            try {
                Item.of(List.of(question)).forEach(this::check);
                sent.forEach((id, each) -> words(question, id, each, words));
            } catch (IllegalStateException missing) {
                losses.add(question.id(), Step.FROZEN, "column", question.id(), "");
            }
        }
    }

    private void check(Item item) {
        var found = new HashMap<String, List<@Nullable Object>>();
        analysis.rows("SELECT submission, %s, %s FROM submissions"
                        .formatted(Column.quote(item.stateColumn()), cell(item)))
                .forEach(row -> found.put(String.valueOf(row.getFirst()), row));
        sent.forEach((id, each) -> {
            Given given = each.given().get(item.question().id());
            String row = item.row() == null ? "" : item.row().id();
            String state = given == null ? "not-shown" : given.isEmpty(row) ? "skipped" : "answered";
            String expected = given == null ? "" : given.cell(row);
            List<@Nullable Object> cells = found.get(id);
            String foundState = cells == null ? NOWHERE : String.valueOf(cells.get(1));
            String value = cells == null ? NOWHERE : Objects.toString(cells.get(2), "");
            if (!state.equals(foundState) || !same(item.question(), expected, value)) {
                lose(item.question(), given, "frozen", state + " " + expected, foundState + " " + value);
            }
        });
    }

    private static boolean same(Question question, String expected, String found) {
        if (question instanceof Question.Number && !expected.isEmpty() && found.matches("-?[0-9.]+")) {
            return new BigDecimal(expected).compareTo(new BigDecimal(found)) == 0;
        }
        return expected.equals(found);
    }

    private static String cell(Item item) {
        String column = Column.quote(item.column());
        return switch (item.question()) {
            case Question.MultipleChoice _, Question.Ranking _ -> "array_to_string(" + column + ", '|')";
            case Question.SingleChoice _, Question.Rating _, Question.Grid _ -> column;
            case Question.Number _, Question.Date _ -> "CAST(" + column + " AS VARCHAR)";
            case Question.ShortText _, Question.LongText _ -> "''";
        };
    }

    /// Every text of the dataset, by who wrote it and where.
    private Map<String, String> words() {
        var words = new HashMap<String, String>();
        analysis.rows("SELECT submission, question, field, text FROM answers WHERE text IS NOT NULL")
                .forEach(
                        row -> words.put(row.get(0) + " " + row.get(1) + " " + row.get(2), String.valueOf(row.get(3))));
        return words;
    }

    private void words(Question question, String id, Sent each, Map<String, String> words) {
        Given given = each.given().get(question.id());
        String expected = given == null ? "" : given.words();
        String field = question instanceof Question.Closed ? "other" : "";
        String found = words.getOrDefault(id + " " + question.id() + " " + field, "");
        if (!expected.equals(found)) {
            lose(question, given, "words", expected, found);
        }
    }

    private void lose(Question question, @Nullable Given given, String code, String expected, String found) {
        Given way = given != null ? given : new Given(question, new Reply.Leave(), true);
        losses.add(way, Step.FROZEN, code, expected, found);
    }
}
