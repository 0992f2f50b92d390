package fr.parvis.definition.change;

import java.util.Locale;

/// What a change does to figures that hold answers of both versions.
public enum Effect {
    /// Answers do not depend on it.
    NONE,
    /// Answers are added up, and the report says what changed.
    COMPARABLE,
    /// An answer that could be given before no longer could, or would mean something else: the author says what becomes
    /// of it.
    BREAKING;

    /// Its name in sentences: `none`, `comparable`, `breaking`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
