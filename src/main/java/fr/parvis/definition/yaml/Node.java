package fr.parvis.definition.yaml;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// What the file is made of, each with the line it starts at.
sealed interface Node {

    int line();

    /// What a message shows of it.
    default String shown() {
        return switch (this) {
            case Scalar scalar -> scalar.text();
            case Items _ -> "[…]";
            case Mapping _ -> "{…}";
            case Unusable _ -> "";
        };
    }

    /// What stands under this key; empty when this is no mapping or has no such key.
    default Optional<Entry> find(String key) {
        return this instanceof Mapping mapping
                ? Optional.ofNullable(mapping.entries().get(key))
                : Optional.empty();
    }

    /// The items of the list under this key; none when there is no such list.
    default List<Node> list(String key) {
        return find(key).map(Entry::value).orElse(this) instanceof Items(List<Node> items, int _) ? items : List.of();
    }

    /// @param plain whether it stands without quotes, and may thus be a number, true, false or nothing
    record Scalar(String text, boolean plain, int line) implements Node {
        private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

        boolean isNothing() {
            return plain && NOTHING.contains(text);
        }
    }

    record Items(List<Node> items, int line) implements Node {}

    record Mapping(SequencedMap<String, Entry> entries, int line) implements Node {}

    /// A value that was already faulted: nothing more is said of it.
    record Unusable(int line) implements Node {}

    /// A key's line and its value.
    record Entry(int line, Node value) {}
}
