package fr.parvis.definition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An alert that a named person has read and decided on.
///
/// @param alert the alert's code, as the report prints it
/// @param by the person's name
/// @param on the day of the decision; null when not said
/// @param decision for a re-identification, whether the words are published or withheld
public record Acknowledgement(
        String alert, String by, String reason, @Nullable LocalDate on, Decision decision) {

    /// What follows from the acknowledgement of a re-identification alert.
    public enum Decision {
        PUBLISH,
        WITHHOLD
    }
}
