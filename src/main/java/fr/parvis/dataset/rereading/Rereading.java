package fr.parvis.dataset.rereading;

import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.Reason;
import fr.parvis.dataset.folder.AnswersReader;
import fr.parvis.definition.Question;
import fr.parvis.definition.Question.Grid;
import fr.parvis.definition.change.Destination;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

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
/// @param from where answers to the question as it was answered are counted
/// @param to where they are counted once read again: they leave the place where they were kept apart or
/// given up
public record Rereading(Question was, Question as, Map<String, String> words, Destination from, Destination to) {

    public Rereading {
        if (!canRead(was, as)) {
            throw new IllegalArgumentException("%s and %s have other columns".formatted(was.id(), as.id()));
        }
        words = Map.copyOf(words);
    }

    /// Between versions that declare nothing of the question.
    public Rereading(Question was, Question as, Map<String, String> words) {
        this(was, as, words, Destination.of(was.id()), Destination.of(as.id()));
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
        for (Item own : Item.of(List.of(was))) {
            int before = place(own, from, items);
            int now = place(own, to, items);
            if (before >= 0 && now >= 0 && isRead(answers.get(before))) {
                Answer again = read(own, answers.get(before), cells, language);
                read.set(before, Answer.NOT_SHOWN);
                read.set(now, again);
            }
        }
        return List.copyOf(read);
    }

    /// What [#over] makes of each answer to this question, by the columns of the version that was answered.
    public SequencedMap<String, Answer> each(
            List<Item> items, List<Answer> answers, Map<String, String> cells, String language) {
        var each = standing(items, answers);
        for (Item own : Item.of(List.of(was))) {
            if (place(own, to, items) >= 0) {
                each.computeIfPresent(
                        own.column(), (_, before) -> isRead(before) ? read(own, before, cells, language) : before);
            }
        }
        return each;
    }

    /// The answers to this question as they are counted without being read again.
    public SequencedMap<String, Answer> standing(List<Item> items, List<Answer> answers) {
        var standing = new LinkedHashMap<String, Answer>();
        for (Item own : Item.of(List.of(was))) {
            int place = place(own, from, items);
            if (place >= 0) {
                standing.put(own.column(), answers.get(place));
            }
        }
        return standing;
    }

    /// Where answers to this column are among the items; -1 when a grid has this row no more.
    private static int place(Item own, Destination at, List<Item> items) {
        String column = own.row() == null
                ? at.question()
                : at.question() + "." + at.row(own.row().id());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).column().equals(column)) {
                return i;
            }
        }
        return -1;
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
                : AnswersReader.counted(answer, received.received(), to);
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
