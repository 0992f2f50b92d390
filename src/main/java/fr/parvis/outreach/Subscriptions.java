package fr.parvis.outreach;

import fr.parvis.database.Database;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Who asked to be told of what comes next, by consultation.
///
/// Nothing leads from here to an answer. At each change the consultation’s whole list is written again in a random
/// order, by one transaction: neither the place of a row nor its transaction says who came when.
@Component
public final class Subscriptions {

    /// @param language in which to write, `fr` or `en`
    public record Subscriber(String email, String language) {}

    private final Database database;
    private final MailRelay relay;

    public Subscriptions(Database database, MailRelay relay) {
        this.database = database;
        this.relay = relay;
    }

    /// Whether one may ask to be informed: only where letters can be sent.
    public boolean offered() {
        return relay.ready();
    }

    /// Everyone on a consultation’s list, by address.
    public List<Subscriber> list(String consultation) {
        return database.sql()
                .sql("select email, language from outreach.subscriber where consultation = ? order by email")
                .param(consultation)
                .query((row, _) -> new Subscriber(row.getString("email"), row.getString("language")))
                .list();
    }

    /// Puts an address on the list, or changes its language; the one who holds it has confirmed.
    void add(String consultation, EmailAddress address, String language) {
        rewrite(consultation, address, new Subscriber(address.text(), language));
    }

    /// Takes an address off the list; nothing happens when it is not there.
    void remove(String consultation, EmailAddress address) {
        rewrite(consultation, address, null);
    }

    private void rewrite(String consultation, EmailAddress changed, @org.jspecify.annotations.Nullable Subscriber now) {
        database.transactions().executeWithoutResult(_ -> {
            database.sql()
                    .sql("select pg_advisory_xact_lock(hashtextextended('outreach.subscriber ' || ?, 0))")
                    .param(consultation)
                    .query()
                    .singleRow();
            var all = new ArrayList<>(list(consultation));
            all.removeIf(subscriber -> subscriber.email().equals(changed.text()));
            if (now != null) {
                all.add(now);
            }
            database.sql()
                    .sql("delete from outreach.subscriber where consultation = ?")
                    .param(consultation)
                    .update();
            insert(consultation, all);
            if (now == null) {
                forget(consultation, changed);
            }
        });
    }

    /// Whoever leaves the list leaves those of letters too.
    private void forget(String consultation, EmailAddress address) {
        database.sql().sql("""
                        delete from outreach.outbox o using outreach.letter l
                        where l.id = o.letter and l.consultation = ? and o.email = ?""").params(consultation, address.text()).update();
    }

    private void insert(String consultation, List<Subscriber> all) {
        new JdbcTemplate(database.pool()).execute((ConnectionCallback<Integer>) connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into outreach.subscriber (consultation, email, language)
                    select ?, email, language from unnest(?, ?) as list (email, language) order by random()
                    """)) {
                insert.setString(1, consultation);
                insert.setArray(2, texts(connection, all.stream().map(Subscriber::email)));
                insert.setArray(3, texts(connection, all.stream().map(Subscriber::language)));
                return insert.executeUpdate();
            }
        });
    }

    private static Array texts(Connection connection, java.util.stream.Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    byte[] key() {
        return database.sql()
                .sql("select key from outreach.secret")
                .query((row, _) -> row.getBytes("key"))
                .single();
    }
}
