package fr.parvis.consultation;

import fr.parvis.definition.Incident;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was said of an incident while the consultation lived: that it happened, what it really was, or
/// that it did not.
///
/// @param number rises from one declaration to the next
/// @param id the incident's, which its corrections and its withdrawal keep
/// @param incident null when this withdraws it
/// @param because why it is withdrawn; null when it is not
/// @param by who declared it
public record Declaration(
        long number,
        String id,
        @Nullable Incident incident,
        @Nullable String because,
        Instant at,
        String by) {

    public Declaration {
        if ((incident == null) == (because == null)) {
            throw new IllegalArgumentException("A declaration tells an incident or withdraws it: " + id);
        }
    }

    public boolean withdraws() {
        return incident == null;
    }
}
