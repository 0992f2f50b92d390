package fr.parvis.collection;

import fr.parvis.definition.Channel;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One person's answers as they came in.
///
/// @param consultation the consultation's identifier
/// @param version the version of the definition that was answered
/// @param fields the answers alone ([Fields#answers()])
/// @param form the form's key; null when there was no form, and then nothing tells that it was sent before
/// @param at when it came in, in the consultation's zone, of which the register keeps the hour; null when
/// nobody noted it
/// @param enteredBy the agent who typed it; null when the contributor did
/// @param late whether it came after the closing
public record Received(
        String consultation,
        int version,
        Channel channel,
        String language,
        Fields fields,
        @Nullable FormKey form,
        @Nullable ZonedDateTime at,
        @Nullable String enteredBy,
        Set<Flag> flags,
        boolean late) {

    public Received {
        flags = Set.copyOf(flags);
    }

    Received with(FormKey key) {
        return new Received(consultation, version, channel, language, fields, key, at, enteredBy, flags, late);
    }
}
