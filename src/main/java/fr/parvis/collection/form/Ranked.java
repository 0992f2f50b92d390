package fr.parvis.collection.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A ranking under way: the choices ranked so far, the preferred first.
record Ranked(List<String> choices) {

    Ranked {
        choices = List.copyOf(choices);
    }

    /// Reads `first>second>third`.
    static Ranked of(String value) {
        var choices = new ArrayList<String>();
        for (String part : value.split(">", -1)) {
            if (!part.isBlank()) {
                choices.add(part.strip());
            }
        }
        return new Ranked(choices);
    }

    String value() {
        return String.join(">", choices);
    }

    /// The ranking after this move; the same when the move means nothing, as one up from the first place.
    Ranked after(Action.Arrange move) {
        var list = new ArrayList<>(choices);
        int at = list.indexOf(move.choice());
        switch (move.move()) {
            case ADD -> {
                if (at < 0) {
                    list.add(move.choice());
                }
            }
            case REMOVE -> list.remove(move.choice());
            case UP -> {
                if (at > 0) {
                    Collections.swap(list, at, at - 1);
                }
            }
            case DOWN -> {
                if (at >= 0 && at < list.size() - 1) {
                    Collections.swap(list, at, at + 1);
                }
            }
        }
        return new Ranked(list);
    }
}
