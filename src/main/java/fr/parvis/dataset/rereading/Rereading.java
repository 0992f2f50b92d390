package fr.parvis.dataset.rereading;

import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.Reason;
import fr.parvis.dataset.folder.AnswersReader;
import fr.parvis.definition.Question;
import fr.parvis.definition.Question.Grid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One question of a submission, read again from what was received as another version of the definition
/// asks it.
///
/// Whether the question was asked stays as it was: conditions hold or not by the answers as they were read
/// while they were given, so that nobody skips what she was never shown.
///
/// @param was the question as it was answered
/// @param as the question as it is read now; a grid stays a grid, and nothing else becomes one
/// @param words what received words are read as (a choice's identifier, a number, any cell of the question
/// as it is read now), by these words without the spaces around them
public record Rereading(Question was, Question as, Map<String, String> words) {

    public Rereading {
        if (!canRead(was, as)) {
            throw new IllegalArgumentException("%s and %s have other columns".formatted(was.id(), as.id()));
        }
        words = Map.copyOf(words);
    }

    /// Whether what answers the one stands where answers to the other are looked for.
    public static boolean canRead(Question was, Question as) {
        return was.id().equals(as.id()) && was instanceof Grid == as instanceof Grid;
    }

    /// The answers with those of this question read again.
    ///
    /// @param items what the answers are to, in order
    /// @param answers as the version that was answered reads them
    /// @param cells what was received, by the names of columns
    /// @param language of the submission: a choice that is read as words is read as its label in it
    public List<Answer> over(List<Item> items, List<Answer> answers, Map<String, String> cells, String language) {
        var read = new ArrayList<>(answers);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.question().id().equals(was.id()) && isRead(answers.get(i))) {
                read.set(i, read(item, answers.get(i), cells, language));
            }
        }
        return List.copyOf(read);
    }

    private static boolean isRead(Answer answer) {
        return switch (answer) {
            case Answer.NotShown n -> false;
            case Answer.Unusable(String raw, String reason) ->
                !reason.equals(Reason.NOT_EXPECTED) && !reason.startsWith(Reason.INCIDENT);
            case Answer.Chosen c -> true;
            case Answer.Several s -> true;
            case Answer.Measured m -> true;
            case Answer.Day d -> true;
            case Answer.Words w -> true;
            case Answer.Skipped s -> true;
        };
    }

    /// A row that the grid has no more keeps the answer it had.
    private Answer read(Item item, Answer before, Map<String, String> cells, String language) {
        return Item.find(item.column(), List.of(as))
                .map(now -> read(now, cell(item.column(), cells), language))
                .orElse(before);
    }

    /// What cannot be counted is kept as it was received.
    private Answer read(Item now, Cell received, String language) {
        Cell cell = received.translated(this, language);
        Answer answer = AnswersReader.readCell(now, cell.answer(), cell.other());
        return answer instanceof Answer.Unusable(String raw, String reason)
                ? new Answer.Unusable(received.received(), reason)
                : answer;
    }

    private Cell cell(String column, Map<String, String> cells) {
        return new Cell(cells.getOrDefault(column, ""), cells.getOrDefault(was.id() + ".other", ""));
    }

    /// What was received in this column: the cell, then the words of the other choice if there are any.
    public String received(String column, Map<String, String> cells) {
        return cell(column, cells).received();
    }

    /// Of the [#words], those that stand in these cells.
    public Map<String, String> wordsIn(Map<String, String> cells) {
        var used = new HashMap<String, String>();
        for (Item item : Item.of(List.of(was))) {
            cell(item.column(), cells).names(was).forEach(name -> {
                String read = words.get(name);
                if (read != null) {
                    used.put(name, read);
                }
            });
        }
        return used;
    }
}
