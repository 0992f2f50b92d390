package fr.parvis.sentinel;

import fr.parvis.definition.Messages;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A question without the answers it should have.
///
/// @param required whether it must be answered, so that one blank is too many
/// @param submissions how many were read
/// @param answered how many of them answer it
/// @param probability of as many blanks in an optional question that works; 0 for a required one
/// @param since when the alert was raised; null when it was not yet, and for what is only watched
public record Finding(
        String question,
        Level level,
        boolean required,
        int submissions,
        int answered,
        double probability,
        @Nullable Instant since) {

    /// How sure the sentinel is.
    public enum Level {
        /// Something is wrong.
        ALERT,
        /// Blank so far, which may still be chance.
        WATCH
    }

    /// The finding in words, the question by its identifier.
    public String in(String language) {
        String key = level == Level.WATCH ? "watch" : required ? "required" : "alert";
        return Messages.of(Finding.class, language)
                .text(key, question, submissions, submissions - answered, probability);
    }

    Finding since(@Nullable Instant instant) {
        return new Finding(question, level, required, submissions, answered, probability, instant);
    }
}
