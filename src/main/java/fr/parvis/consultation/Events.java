package fr.parvis.consultation;

import fr.parvis.database.Database;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The log of who published, opened, paused and closed what; nothing in it changes.
final class Events {

    private Events() {}

    /// @param version the version published; null for a change of state
    static void add(Database database, String consultation, String kind, @Nullable Integer version, String author) {
        database.sql()
                .sql("insert into consultation.event (consultation, kind, version, author) values (?, ?, ?, ?)")
                .params(Arrays.asList(consultation, kind, version, author))
                .update();
    }
}
