package fr.parvis.definition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A declared flaw of the consultation, told at the front of the report and where it bites.
///
/// @param question the question it hit; null when it hit the whole consultation
/// @param from first day it lasted; null for the opening
/// @param to last day it lasted; null for the closing
/// @param effect what can no longer be read from the answers; null raises an alert
/// @param correction what was done about it; null when nothing could be
/// @param voids whether the question's answers of that period are unusable
public record Incident(
        String id,
        @Nullable String question,
        Wording cause,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Wording effect,
        @Nullable Wording correction,
        boolean voids) {

    /// The same incident by another identifier.
    public Incident named(String other) {
        return new Incident(other, question, cause, from, to, effect, correction, voids);
    }
}
