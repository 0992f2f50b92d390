package fr.parvis.collection.form;

import java.util.Locale;

/// The identifiers of controls in a page. Fields' names hold no colon, so they meet no other identifier.
final class Controls {

    private Controls() {}

    /// The control of this field, or the first of them.
    static String first(String field) {
        return choice(field, 1);
    }

    /// @param number from 1, in the order shown
    static String choice(String field, int number) {
        return field + ":" + number;
    }

    static String box(String question, String part) {
        return question + ":" + part;
    }

    static String move(Action.Arrange.Move move, String question, String choice) {
        return question + ":" + move.name().toLowerCase(Locale.ROOT) + ":" + choice;
    }
}
