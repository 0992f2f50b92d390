package fr.parvis.definition.change;

import fr.parvis.definition.Wording;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a version declares of a question of the version before it: how the answers given then carry over.
///
/// @param question the question, as the version before names it
/// @param way null when they carry over by identifier, as they do when nothing is declared
/// @param wording what its changed wording does to them; null for comparable, with a note
public record CarryOver(
        String question, @Nullable Way way, @Nullable Rewording wording) {

    /// What becomes of the earlier answers.
    public sealed interface Way permits Mapped, KeptApart, Abandoned {}

    /// They are answers to a question of this version, and counted with its own.
    ///
    /// @param to that question, of the same type
    /// @param choices the choice, or the rating's level, that now stands for an earlier one; the others keep theirs
    /// @param rows the same of a grid's rows
    public record Mapped(String to, SortedMap<String, String> choices, SortedMap<String, String> rows) implements Way {

        public Mapped {
            choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
            rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        }

        /// Every choice and row keeps its identifier.
        public static Mapped to(String question) {
            return new Mapped(question, new TreeMap<>(), new TreeMap<>());
        }

        /// The choice that stands for this one.
        public String choice(String id) {
            return choices.getOrDefault(id, id);
        }

        public String row(String id) {
            return rows.getOrDefault(id, id);
        }

        boolean keepsAll() {
            return Map.of().equals(choices) && Map.of().equals(rows);
        }
    }

    /// They stay a question of their own, never added to another. @param as its identifier in datasets and reports
    public record KeptApart(String as) implements Way {}

    /// They can no longer be used; what was received is kept. @param reason why, as the report prints it
    public record Abandoned(Wording reason) implements Way {}

    /// What an author says of a changed wording.
    public enum Rewording {
        /// It means the same: no note.
        COSMETIC,
        /// It asks something else: what was answered before cannot be added to what was answered after.
        BREAKING
    }
}
