package fr.parvis.collection.form;

import fr.parvis.collection.Fields;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.folder.AnswersReader;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A version of a consultation's questionnaire, ready to be asked any number of times, on any number of
/// threads.
public final class Survey {

    private static final List<String> TRAPS = List.of("website", "company_website", "second_website");

    private final Definition definition;
    private final List<Item> items;
    private final AnswersReader reader;
    private final Map<String, Question> byField = new HashMap<>();
    private final Set<String> questions;

    public Survey(Definition definition) {
        this.definition = definition;
        this.items = Item.of(definition.questionnaire().questions());
        this.reader = AnswersReader.whileAsked(definition);
        this.questions = definition.questionnaire().questions().stream()
                .map(Question::id)
                .collect(Collectors.toUnmodifiableSet());
        for (Item item : items) {
            byField.put(item.column(), item.question());
            if (item.question() instanceof Question.Closed closed && closed.other() != null) {
                byField.put(other(closed.id()), closed);
            }
            if (item.question() instanceof Question.Date date) {
                byField.put(DayParts.day(date.id()), date);
                byField.put(DayParts.month(date.id()), date);
                byField.put(DayParts.year(date.id()), date);
            }
        }
    }

    static String other(String question) {
        return question + ".other";
    }

    public Definition definition() {
        return definition;
    }

    List<Item> items() {
        return items;
    }

    /// The identifiers of all its questions.
    public Set<String> questions() {
        return questions;
    }

    /// Whether a field of this name belongs to a question of this version.
    public boolean knows(String field) {
        return byField.containsKey(field);
    }

    /// The name of the field that people do not see: an address that robots like to fill in.
    public String trap() {
        return TRAPS.stream().filter(name -> !knows(name)).findFirst().orElse("_website");
    }

    /// What was typed, plus a page that was sent: its questions' fields are those of the page, even when it
    /// has none.
    ///
    /// @param asked the questions on the page
    public Typed add(Typed before, Set<String> asked, Fields page) {
        var replaced = new HashSet<>(asked);
        page.list().stream().filter(f -> knows(f.name())).forEach(f -> replaced.add(questionOf(f.name())));
        Fields kept = before.fields().only(name -> !knows(name) || !replaced.contains(questionOf(name)));
        return new Typed(kept.and(page.only(this::knows))).seeing(asked);
    }

    /// What was typed after a move in a ranking; the same when the survey has no such ranking or choice.
    public Typed arrange(Typed typed, Action.Arrange move) {
        boolean offered = byField.get(move.question()) instanceof Question.Ranking ranking
                && ranking.choices().stream().anyMatch(c -> c.id().equals(move.choice()));
        return offered
                ? typed.with(
                        move.question(),
                        Ranked.of(typed.first(move.question())).after(move).value())
                : typed;
    }

    public Walk walk(Typed typed) {
        return new Walk(this, typed, reader.read(cells(typed), null));
    }

    /// What was typed as the cells of a row of `responses.csv`.
    private Map<String, String> cells(Typed typed) {
        var cells = new LinkedHashMap<String, String>();
        byField.forEach((name, question) -> {
            if (!name.startsWith("_")) {
                boolean date = question instanceof Question.Date;
                String cell =
                        date ? DayParts.of(name, typed).cell() : typed.fields().cell(name);
                if (!cell.isEmpty()) {
                    cells.put(name, cell);
                }
            }
        });
        return cells;
    }

    private String questionOf(String field) {
        Question question = byField.get(field);
        return question == null ? "" : question.id();
    }
}
