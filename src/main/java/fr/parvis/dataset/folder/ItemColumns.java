package fr.parvis.dataset.folder;

import fr.parvis.dataset.Item;
import fr.parvis.definition.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The columns that hold the answers to these items: one for each item, one more for the words of an other
/// choice.
///
/// @param answers place of the item that the column answers, by the column's name
/// @param others place of the item whose other choice the column words, by the column's name
record ItemColumns(Map<String, Integer> answers, Map<String, Integer> others) {

    static ItemColumns of(List<Item> items) {
        var answers = new HashMap<String, Integer>();
        var others = new HashMap<String, Integer>();
        for (int i = 0; i < items.size(); i++) {
            answers.put(items.get(i).column(), i);
            if (items.get(i).question() instanceof Question.Closed closed && closed.other() != null) {
                others.put(closed.id() + ".other", i);
            }
        }
        return new ItemColumns(answers, others);
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
