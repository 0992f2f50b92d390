package fr.parvis.dataset.proposal;

import fr.parvis.definition.Messages;
import fr.parvis.definition.Wording;

/// The words of an import: ours by key, theirs made fit for a definition.
record Words(String language, Messages messages) {

    static Words in(String language) {
        return new Words(language, Messages.of(Words.class, language));
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    Guess guess(Column column, String type, String reason, Object... arguments) {
        return new Guess(column.heading().shown(), type, text(reason, arguments), column.examples());
    }

    /// A guess on a column that says who people are: its examples are hidden but for their first letter.
    Guess personal(Column column, KnownColumns.Personal kind) {
        var examples = column.examples().stream()
                .map(e -> e.substring(0, e.offsetByCodePoints(0, 1)) + "…")
                .toList();
        return new Guess(column.heading().shown(), Guess.LEFT_ASIDE, text("reason.personal-" + kind), examples);
    }

    /// A text of theirs on one line, without control characters, cut where no label may be longer.
    Wording wording(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        String label = line.codePointCount(0, line.length()) <= Wording.LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, Wording.LONGEST - 1)) + "…";
        return Wording.of(language, label.isEmpty() ? "…" : label);
    }
}
