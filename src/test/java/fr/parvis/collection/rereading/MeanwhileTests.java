package fr.parvis.collection.rereading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.collection.Fields;
import fr.parvis.collection.FormKey;
import fr.parvis.collection.Outcome;
import fr.parvis.collection.Reading;
import fr.parvis.collection.Received;
import fr.parvis.collection.Register;
import fr.parvis.database.TestDatabase;
import fr.parvis.definition.Channel;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.OneSection;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A question is read again while agents decide about the same submissions.
final class MeanwhileTests {

    private static final Versions VERSIONS = OneSection.versions(
            "- {id: nombre, type: number, label: Combien, max: 10}",
            "- {id: nombre, type: number, label: Combien, max: 1000}");

    @Test
    void aDecisionThatComesAtTheSameTimeStaysAndTheQuestionIsReadAgainAfterIt() throws Exception {
        try (var database = TestDatabase.fresh();
                Connection agent = database.owner().pool().getConnection();
                var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
            UUID id = send(database);
            agent.setAutoCommit(false);
            try (var decision = agent.prepareStatement("""
                    insert into collection.layer (submission, number, kind, author, day, reason)
                    values (?, 1, 'set-aside', 'B. Durand', date '2026-04-07', 'Doublon')""")) {
                decision.setObject(1, id);
                decision.executeUpdate();
            }
            var run = elsewhere.submit(
                    () -> new Rereadings(database.application(), VERSIONS, new Reading("nombre", 2, Map.of()))
                            .run("A. Martin", LocalDate.of(2026, 4, 8), "Borne trop basse", false));
            waitUntilItWaits(database);
            agent.commit();

            assertThat(run.get(30, TimeUnit.SECONDS).changes()).hasSize(1);
            assertThat(database.application()
                            .sql()
                            .sql("select kind, author, day, reason from collection.layer order by number")
                            .query((row, _) ->
                                    List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                            .list())
                    .containsExactly(
                            List.of("set-aside", "B. Durand", "2026-04-07", "Doublon"),
                            List.of("rereading", "A. Martin", "2026-04-08", "Borne trop basse"));
        }
    }

    private static void waitUntilItWaits(TestDatabase database) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(end)) {
            long waiting =
                    database.application().sql().sql("""
                    select count(*) from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock'""").query(Long.class).single();
            if (waiting > 0) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("Nobody waits for the decision");
    }

    private static UUID send(TestDatabase database) {
        var register = new Register(database.application());
        var fields = Fields.parse("nombre=250".getBytes(StandardCharsets.US_ASCII));
        var outcome = (Outcome.Accepted) register.receive(
                new Received("essai", 1, Channel.WEB, "fr", fields, FormKey.random(), null, null, Set.of(), false));
        return register.findReceipt(outcome.receipt()).orElseThrow().submission();
    }
}
