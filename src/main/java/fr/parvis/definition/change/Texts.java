package fr.parvis.definition.change;

import fr.parvis.definition.Wording;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Compares wordings in the languages that both versions declare: a language added or dropped is one change, not one of
/// every text.
record Texts(Set<String> before, Set<String> after) {

    boolean differ(@Nullable Wording was, @Nullable Wording is) {
        if (was == null || is == null) {
            return was != is;
        }
        return !shared(was).equals(shared(is));
    }

    private Map<String, String> shared(Wording wording) {
        return wording.byLanguage().entrySet().stream()
                .filter(text -> before.contains(text.getKey()) == after.contains(text.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
