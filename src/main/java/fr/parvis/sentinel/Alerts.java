package fr.parvis.sentinel;

import fr.parvis.database.Database;
import fr.parvis.sentinel.Finding.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The alerts that were raised, once each, and what became of them.
final class Alerts {

    /// Why an alert is over.
    enum Because {
        ANSWERED,
        INCIDENT,
        /// No version asks the question any more.
        NOT_ASKED
    }

    /// An alert that is not over.
    ///
    /// @param attempts how often a letter was tried @param tried when it last was; null for never
    /// @param told whether a relay took a letter
    record Open(
            long number,
            int version,
            Finding finding,
            int attempts,
            @Nullable Instant tried,
            boolean told) {

        String question() {
            return finding.question();
        }
    }

    private static final String OPEN = """
            select a.*, count(l.alert) as attempts, max(l.at) as tried, coalesce(bool_or(l.taken), false) as told
            from sentinel.alert a left join sentinel.letter l on l.alert = a.number
            where a.consultation = ? and not exists (select 1 from sentinel.ending e where e.alert = a.number)
            group by a.number order by a.number""";

    private final Database database;

    Alerts(Database database) {
        this.database = database;
    }

    List<Open> open(String consultation) {
        return database.sql()
                .sql(OPEN)
                .param(consultation)
                .query((row, _) -> open(row))
                .list();
    }

    private static Open open(ResultSet row) throws SQLException {
        var finding = new Finding(
                row.getString("question"),
                Level.ALERT,
                row.getBoolean("required"),
                row.getInt("submissions"),
                row.getInt("answered"),
                row.getDouble("probability"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant());
        OffsetDateTime tried = row.getObject("tried", OffsetDateTime.class);
        return new Open(
                row.getLong("number"),
                row.getInt("version"),
                finding,
                row.getInt("attempts"),
                tried == null ? null : tried.toInstant(),
                row.getBoolean("told"));
    }

    void raise(String consultation, int version, Finding finding, Instant at) {
        database.sql()
                .sql("""
                        insert into sentinel.alert
                            (consultation, version, question, required, submissions, answered, probability,
                             raised_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        consultation,
                        version,
                        finding.question(),
                        finding.required(),
                        finding.submissions(),
                        finding.answered(),
                        finding.probability(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(Open alert, Because because, Instant at) {
        database.sql()
                .sql("insert into sentinel.ending (alert, because, ended_at) values (?, ?, ?)")
                .params(alert.number(), because.name(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Notes a letter that the relay took, or did not.
    void tried(Open alert, boolean taken, Instant at) {
        database.sql()
                .sql("insert into sentinel.letter (alert, attempt, taken, at) values (?, ?, ?, ?)")
                .params(alert.number(), alert.attempts() + 1, taken, at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
