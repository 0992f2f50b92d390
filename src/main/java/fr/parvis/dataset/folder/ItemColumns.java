package fr.parvis.dataset.folder;

import fr.parvis.dataset.Item;
import fr.parvis.definition.Question;
import fr.parvis.definition.Versions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The columns that hold the answers to these items: one for each item, one more for the words of an other
/// choice.
///
/// @param items one for each column of answers, in order
/// @param answers place of the item that the column answers, by the column's name
/// @param others place of the item whose other choice the column words, by the column's name
record ItemColumns(List<Item> items, Map<String, Integer> answers, Map<String, Integer> others) {

    /// @param all in order; of those with the same column, the first stands for all
    static ItemColumns of(List<Item> all) {
        var items = new ArrayList<Item>();
        var answers = new HashMap<String, Integer>();
        var others = new HashMap<String, Integer>();
        for (Item item : all) {
            if (answers.putIfAbsent(item.column(), items.size()) == null) {
                items.add(item);
            }
            if (item.question() instanceof Question.Closed closed && closed.other() != null) {
                others.put(closed.id() + ".other", answers.get(item.column()));
            }
        }
        return new ItemColumns(List.copyOf(items), answers, others);
    }

    /// Those that answers to any version are given under: the names that each version gives its questions, which are
    /// not always those that they are counted by. Each as the newest version that has it asks it.
    static ItemColumns of(Versions versions) {
        var all = new ArrayList<Item>();
        versions.byNumber()
                .sequencedValues()
                .reversed()
                .forEach(version -> all.addAll(Item.of(version.questionnaire().questions())));
        return of(all);
    }

    /// Where the item's answers stand; the item is one of those that the columns are of.
    int place(Item item) {
        return Objects.requireNonNull(answers.get(item.column()));
    }

    boolean isKnown(String column) {
        return answers.containsKey(column) || others.containsKey(column);
    }

    Set<String> names() {
        return answers.keySet();
    }

    /// Puts the cell at its item's place, among the answers or among the words of other choices.
    void put(String column, String cell, String[] intoAnswers, String[] intoOthers) {
        Integer item = answers.get(column);
        if (item != null) {
            intoAnswers[item] = cell;
            return;
        }
        Integer other = others.get(column);
        if (other != null) {
            intoOthers[other] = cell;
        }
    }
}
