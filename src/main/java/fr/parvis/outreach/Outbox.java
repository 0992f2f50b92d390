package fr.parvis.outreach;

import fr.parvis.database.Database;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// To whom each letter has gone and still has to go; each step is on the disk before the next is taken.
final class Outbox {

    /// To whom, and in which language.
    record Recipient(String email, String language) {}

    /// One line of the list of who was reached. @param state `waiting`, `sent`, `refused` or `uncertain`
    record Line(String email, String state) {}

    private static final String FILL = """
            insert into outreach.outbox (letter, email, language)
            select ?, email, language from outreach.subscriber where consultation = ? order by random()""";

    /// Whoever left the list meanwhile is written to no more.
    private static final String FORGET = """
            delete from outreach.outbox o using outreach.letter l
            where l.id = o.letter and l.id = ? and o.state in ('waiting', 'refused') and not exists (
                select 1 from outreach.subscriber s where s.consultation = l.consultation and s.email = o.email)""";

    private static final String CLAIM = """
            update outreach.outbox set state = 'leaving', attempts = attempts + 1
            where letter = :letter and email = (
                select email from outreach.outbox
                where letter = :letter and state = 'waiting' and attempts = :round
                limit 1)
            returning email, language""";

    private final Database database;

    Outbox(Database database) {
        this.database = database;
    }

    /// The letter's identifier: that of before when the same was written already, else a new one to
    /// everyone who is on the list now. What was refused before is to be tried again; what was leaving when
    /// the machine stopped is uncertain.
    UUID open(String consultation, Letter letter, String author, LocalDate day) {
        byte[] sha256 = sha256(letter);
        UUID id = database.transactions().execute(_ -> {
            UUID drawn = UUID.randomUUID();
            int added = database.sql()
                    .sql("""
                            insert into outreach.letter (id, consultation, sha256, written_on, author)
                            values (?, ?, ?, ?, ?) on conflict (consultation, sha256) do nothing""")
                    .params(drawn, consultation, sha256, day, author)
                    .update();
            if (added > 0) {
                database.sql().sql(FILL).params(drawn, consultation).update();
                return drawn;
            }
            return find(consultation, letter).orElseThrow();
        });
        return java.util.Objects.requireNonNull(id);
    }

    /// The same letter, if it was written already.
    Optional<UUID> find(String consultation, Letter letter) {
        return database.sql()
                .sql("select id from outreach.letter where consultation = ? and sha256 = ?")
                .params(consultation, sha256(letter))
                .query(UUID.class)
                .optional();
    }

    /// Called by the only one who sends this letter.
    void resume(UUID letter) {
        database.transactions().executeWithoutResult(_ -> {
            update("update outreach.outbox set state = 'uncertain' where letter = ? and state = 'leaving'", letter);
            update(FORGET, letter);
            update("""
                    update outreach.outbox set state = 'waiting', attempts = 0
                    where letter = ? and state in ('waiting', 'refused')""", letter);
        });
    }

    private void update(String sql, UUID letter) {
        database.sql().sql(sql).param(letter).update();
    }

    /// The next to be written to; from now on she may have got the letter. Empty when nobody is left in this round.
    ///
    /// @param round how many times the relay refused it before
    Optional<Recipient> claim(UUID letter, int round) {
        return database.sql()
                .sql(CLAIM)
                .param("letter", letter)
                .param("round", round)
                .query((row, _) -> new Recipient(row.getString("email"), row.getString("language")))
                .optional();
    }

    /// @param state `sent`, `refused`, `uncertain`, or `waiting` for the next round
    void mark(UUID letter, Recipient to, String state) {
        database.sql()
                .sql("update outreach.outbox set state = ? where letter = ? and email = ? and state = 'leaving'")
                .params(state, letter, to.email())
                .update();
    }

    /// Waits as if it had not been claimed: the relay never saw it.
    void putBack(UUID letter, Recipient to) {
        database.sql().sql("""
                        update outreach.outbox set state = 'waiting', attempts = attempts - 1
                        where letter = ? and email = ? and state = 'leaving'""").params(letter, to.email()).update();
    }

    boolean waits(UUID letter) {
        return tally(letter).containsKey("waiting");
    }

    /// How many are in each state.
    Map<String, Long> tally(UUID letter) {
        var tally = new TreeMap<String, Long>();
        database.sql()
                .sql("select state, count(*) as people from outreach.outbox where letter = ? group by state")
                .param(letter)
                .query((row, _) -> Map.entry(row.getString("state"), row.getLong("people")))
                .list()
                .forEach(e -> tally.put(e.getKey(), e.getValue()));
        return tally;
    }

    List<Line> list(UUID letter) {
        return database.sql()
                .sql("select email, state from outreach.outbox where letter = ? order by email")
                .param(letter)
                .query((row, _) -> new Line(row.getString("email"), row.getString("state")))
                .list();
    }

    private static byte[] sha256(Letter letter) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((letter.subject() + "\0" + letter.text()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
