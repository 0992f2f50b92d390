package fr.parvis.dataset.folder;

import fr.parvis.definition.Choice;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The ways a cell may name a choice: its identifier, or its exact label in any language when no two share it.
final class Choices {

    private final Map<String, String> byName = new HashMap<>();

    Choices(List<Choice> offered) {
        Set<String> shared = new HashSet<>();
        for (Choice choice : offered) {
            for (String label : choice.label().byLanguage().values()) {
                String before = byName.put(label.strip(), choice.id());
                if (before != null && !before.equals(choice.id())) {
                    shared.add(label.strip());
                }
            }
        }
        shared.forEach(byName::remove);
        offered.forEach(choice -> byName.put(choice.id(), choice.id()));
    }

    @Nullable
    String find(String cell) {
        return byName.get(cell);
    }
}
