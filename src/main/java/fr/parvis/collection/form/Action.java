package fr.parvis.collection.form;

import java.util.Locale;

/// What a person asks of a page by the button she presses: the value of the field `_action`.
public sealed interface Action {

    String FIELD = "_action";

    /// On to the next section, or to checking. What the Enter key does, and what an unknown action means.
    record Next() implements Action {}

    record Back() implements Action {}

    /// The same page again, as in another language.
    record Stay() implements Action {}

    /// Put aside under a private link.
    record Save() implements Action {}

    record Send() implements Action {}

    /// In place of what the same form sent before.
    record Replace() implements Action {}

    /// Beside what the same form sent before, as another person's.
    record AnotherPerson() implements Action {}

    /// From the check page to a section, and back to checking from there.
    record Change(String section) implements Action {}

    /// A move in a ranking.
    record Arrange(Move move, String question, String choice) implements Action {

        public enum Move {
            ADD,
            UP,
            DOWN,
            REMOVE
        }

        /// The value of the button that makes it, such as `up:question:choice`.
        public String value() {
            return move.name().toLowerCase(Locale.ROOT) + ":" + question + ":" + choice;
        }
    }

    public static Action of(String value) {
        String[] parts = value.split(":", -1);
        return switch (parts[0]) {
            case "back" -> new Back();
            case "stay" -> new Stay();
            case "save" -> new Save();
            case "send" -> new Send();
            case "replace" -> new Replace();
            case "another" -> new AnotherPerson();
            case "change" -> new Change(parts.length == 2 ? parts[1] : "");
            case "add", "up", "down", "remove" ->
                parts.length == 3
                        ? new Arrange(Arrange.Move.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1], parts[2])
                        : new Next();
            default -> new Next();
        };
    }
}
