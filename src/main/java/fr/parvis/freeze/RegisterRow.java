package fr.parvis.freeze;

import fr.parvis.collection.Reading;
import fr.parvis.definition.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
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

    /// Asked by their places in [#of]: names would be looked for again in each row.
    static final String COLUMNS = """
            i.dataset_id, e.version, e.contribution, e.channel, e.language, e.received_at, e.entered_by, e.late,
            e.layer, e.fields, e.nonce, e.standing, e.questions, e.versions, e.words""";

    static RegisterRow of(ResultSet row) throws SQLException {
        OffsetDateTime received = row.getObject(6, OffsetDateTime.class);
        return new RegisterRow(
                row.getString(1),
                row.getInt(2),
                row.getBoolean(3),
                Channel.find(row.getString(4)).orElseThrow(),
                row.getString(5),
                received == null ? null : received.toInstant(),
                row.getString(7),
                row.getBoolean(8),
                row.getInt(9),
                row.getBytes(10),
                row.getBytes(11),
                row.getString(12),
                Reading.list(row));
    }

    boolean isSetAside() {
        return "set-aside".equals(standing);
    }
}
