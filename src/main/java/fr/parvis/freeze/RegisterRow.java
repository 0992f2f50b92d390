package fr.parvis.freeze;

import fr.parvis.collection.Reading;
import fr.parvis.definition.Channel;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One row of the register: its last words, and where it stands.
///
/// @param id its identifier in datasets
/// @param fields the last words; null once erased @param nonce the key of their commitment; null with them
/// @param standing `set-aside`, `restored`, `erasure`; null when nothing was decided
record RegisterRow(
        String id,
        int version,
        boolean contribution,
        Channel channel,
        String language,
        @Nullable Instant received,
        @Nullable String enteredBy,
        boolean late,
        int layer,
        byte @Nullable [] fields,
        byte @Nullable [] nonce,
        @Nullable String standing,
        List<Reading> readings) {

    /// Of `collection.effective` as `e` and its identifier as `i`, in the order in which [#of] takes them.
    static final String COLUMNS = """
            i.dataset_id, e.version, e.contribution, e.channel, e.language, e.received_at, e.entered_by, e.late,
            e.layer, e.fields, e.nonce, e.standing, """ + Reading.OF_ROW;

    private static final Instant ORIGIN = Instant.parse("2000-01-01T00:00:00Z");

    static RegisterRow of(CopiedRows row) {
        return new RegisterRow(
                Objects.requireNonNull(row.text()),
                row.integer(),
                row.truth(),
                Channel.find(Objects.requireNonNull(row.text())).orElseThrow(),
                Objects.requireNonNull(row.text()),
                instant(row.number()),
                row.text(),
                row.truth(),
                row.integer(),
                row.bytes(),
                row.bytes(),
                row.text(),
                Reading.list(row.text()));
    }

    private static @Nullable Instant instant(@Nullable Long microseconds) {
        return microseconds == null ? null : ORIGIN.plus(microseconds, ChronoUnit.MICROS);
    }

    boolean isSetAside() {
        return "set-aside".equals(standing);
    }
}
