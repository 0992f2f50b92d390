package fr.parvis.collection;

import fr.parvis.database.Database;
import fr.parvis.database.TestDatabase;
import fr.parvis.definition.Channel;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A register in a database of its own, and answers to send to it.
record TestRegister(Database application, Database owner, Register register, Layers layers) {

    static final ZonedDateTime AT = ZonedDateTime.of(2026, 3, 10, 14, 37, 22, 123_456, ZoneId.of("Europe/Paris"));

    static TestRegister fresh() {
        var database = TestDatabase.fresh();
        return new TestRegister(
                database.application(),
                database.owner(),
                new Register(database.application()),
                new Layers(database.application()));
    }

    static Fields fields(String urlEncoded) {
        return Fields.parse(urlEncoded.getBytes(StandardCharsets.UTF_8));
    }

    static Received received(@Nullable FormKey form, String urlEncoded) {
        return new Received(
                "essai", 1, Channel.WEB, "fr", fields(urlEncoded), form, AT, null, Set.of(Flag.TOO_FAST), false);
    }

    long count(String table) {
        return application
                .sql()
                .sql("select count(*) from collection." + table)
                .query(Long.class)
                .single();
    }
}
