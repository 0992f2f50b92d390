package fr.parvis.consultation;

import java.util.EnumSet;
import java.util.Set;

/// How far a consultation's authority has taken it; its calendar decides the rest.
public enum State {
    /// Its page can be read, its survey not yet answered.
    PUBLISHED,
    /// Its survey can be answered, on the days of its calendar.
    OPEN,
    /// Stopped for a while: its page says so.
    PAUSED,
    /// Over, whatever its calendar says.
    CLOSED;

    /// The states from which a consultation may come to this one; none for `PUBLISHED`, where all begin.
    Set<State> from() {
        return switch (this) {
            case PUBLISHED -> EnumSet.noneOf(State.class);
            case OPEN -> EnumSet.of(PUBLISHED, PAUSED, CLOSED);
            case PAUSED -> EnumSet.of(OPEN);
            case CLOSED -> EnumSet.of(PUBLISHED, OPEN, PAUSED);
        };
    }
}
