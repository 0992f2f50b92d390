package fr.parvis.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.collection.Fields;
import fr.parvis.collection.FormKey;
import fr.parvis.collection.Received;
import fr.parvis.collection.Register;
import fr.parvis.database.TestDatabase;
import fr.parvis.definition.Channel;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;

/// Somebody who holds the whole database, system columns included, and wants to know who wrote what among seven people
/// who each asked to be kept informed right after answering.
class JoinerTests {

    private static final int PEOPLE = 7;
    private static final int CONSULTATIONS = 40;

    private static TestDatabase database;

    @BeforeAll
    static void sevenPeopleAnswerEachConsultationAndAskToBeInformed() {
        database = TestDatabase.fresh();
        var register = new Register(database.application());
        var subscriptions = new Subscriptions(database.application(), new MailRelay(new StandardEnvironment()));
        for (int consultation = 0; consultation < CONSULTATIONS; consultation++) {
            for (int person = 0; person < PEOPLE; person++) {
                byte[] fields = ("mots=personne" + person).getBytes(StandardCharsets.UTF_8);
                register.receive(new Received(
                        "c" + consultation,
                        1,
                        Channel.WEB,
                        "fr",
                        Fields.parse(fields),
                        FormKey.random(),
                        ZonedDateTime.parse("2026-03-10T10:00+01:00[Europe/Paris]"),
                        null,
                        Set.of(),
                        false));
                subscriptions.add(
                        "c" + consultation,
                        EmailAddress.in("personne" + person + "@example.org").orElseThrow(),
                        "fr");
            }
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void theOrderOfRowsAndTransactionsNamesNobody() {
        int named = 0;
        for (int consultation = 0; consultation < CONSULTATIONS; consultation++) {
            List<String> words = inOrder("""
                    select convert_from(c.fields, 'UTF8') from collection.submission s
                    join collection.content c on c.submission = s.id
                    where s.consultation = ? order by s.xmin::text::bigint, s.ctid""", consultation);
            List<String> addresses = inOrder("""
                    select email from outreach.subscriber
                    where consultation = ? order by xmin::text::bigint, ctid""", consultation);
            for (int rank = 0; rank < PEOPLE; rank++) {
                String person = words.get(rank).substring("mots=".length());
                named += addresses.get(rank).startsWith(person + "@") ? 1 : 0;
            }
        }

        // Chance alone names one person a consultation, give or take one; five standard deviations are allowed.
        assertThat(named).isBetween(0, CONSULTATIONS + (int) (5 * Math.sqrt(CONSULTATIONS)));
    }

    @Test
    void noTimeIsKeptButHoursAndDays() {
        assertThat(inOrder("""
                        select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                        where table_schema in ('collection', 'outreach', 'audience', 'freeze')
                        and data_type like 'timestamp%' and table_name <> 'flyway_schema_history'
                        and table_name not in ('effective', 'superseded') and ?::text is not null""", 0)).containsExactly("collection.submission.received_at");
        assertThat(inOrder("""
                        select distinct to_char(received_at at time zone 'UTC', 'HH24:MI:SS.US')
                        from collection.submission where consultation = ?""", 0)).containsExactly("09:00:00.000000");
    }

    @Test
    void noIdentifierLeadsFromAnAddressToAnAnswer() {
        assertThat(inOrder("""
                        select column_name from information_schema.columns
                        where table_schema = 'outreach' and table_name = 'subscriber' and ?::text is not null""", 0)).containsExactlyInAnyOrder("consultation", "email", "language");
    }

    private static List<String> inOrder(String sql, int consultation) {
        return database.owner()
                .sql()
                .sql(sql)
                .param("c" + consultation)
                .query(String.class)
                .list();
    }
}
