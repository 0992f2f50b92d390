package fr.parvis.collection.web;

import fr.parvis.collection.form.Draft;
import fr.parvis.collection.form.DraftKey;
import fr.parvis.database.Database;
import fr.parvis.definition.Calendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forms put aside, each enciphered with the key of its private link, which is stored nowhere.
@Component
final class Drafts {

    /// How long after the closing a draft is kept.
    static final int DAYS_AFTER_CLOSING = 30;

    private final Database database;
    private final Clock clock;

    Drafts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A draft and the consultation it answers.
    record Found(String consultation, Draft draft) {}

    /// The last day on which a draft is kept.
    static LocalDate until(Calendar calendar) {
        return calendar.closes().plusDays(DAYS_AFTER_CLOSING);
    }

    /// Keeps the draft in place of what the key led to before.
    void save(DraftKey key, String consultation, Draft draft, LocalDate until) {
        database.sql()
                .sql("""
                        insert into collection.draft (key_hash, consultation, encrypted, expires_on)
                        values (?, ?, ?, ?)
                        on conflict (key_hash) do update
                        set encrypted = excluded.encrypted, expires_on = excluded.expires_on""")
                .params(key.hash(), consultation, key.encrypt(consultation, draft.packed()), until)
                .update();
    }

    Optional<Found> find(DraftKey key) {
        return database.sql()
                .sql("select consultation, encrypted from collection.draft where key_hash = ?")
                .param(key.hash())
                .query((row, number) -> {
                    String consultation = row.getString("consultation");
                    byte[] packed = key.decrypt(consultation, row.getBytes("encrypted"));
                    return new Found(consultation, Draft.unpacked(packed));
                })
                .optional();
    }

    void delete(DraftKey key) {
        database.sql()
                .sql("delete from collection.draft where key_hash = ?")
                .param(key.hash())
                .update();
    }

    /// Deletes the drafts whose last day is over everywhere on Earth; soon after the start, then once a
    /// day.
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "P1D")
    void purge() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.ofHours(-12));
        database.sql()
                .sql("delete from collection.draft where expires_on < ?")
                .param(today)
                .update();
    }
}
