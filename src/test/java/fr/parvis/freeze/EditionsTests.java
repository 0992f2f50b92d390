package fr.parvis.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.analysis.Analysis;
import fr.parvis.audience.ViewedPage;
import fr.parvis.audience.Views;
import fr.parvis.collection.Fields;
import fr.parvis.collection.FormKey;
import fr.parvis.collection.Layers;
import fr.parvis.collection.Outcome;
import fr.parvis.collection.Received;
import fr.parvis.collection.Register;
import fr.parvis.database.TestDatabase;
import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.Entry;
import fr.parvis.dataset.folder.Consultation;
import fr.parvis.definition.Channel;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.Definitions;
import fr.parvis.freeze.Editions.Withdrawn;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Editions of several consultations in one register: what they hold, and what no longer stands.
final class EditionsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 7);
    private static final String IN_TIME = "2026-03-10T09:30+01:00[Europe/Paris]";
    private static final String CLONE = "r-0123456789abcdef0123456789abcdef";

    private static TestDatabase database;

    @TempDir
    Path work;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aSubmissionHasItsIdentifierOnceItIsFrozen() {
        UUID one = send("identifiers", "un");
        UUID two = send("identifiers", "deux");
        send("elsewhere", "trois");
        freeze("elsewhere", List.of(), _ -> {});
        Dataset dataset = freeze("identifiers", List.of(), _ -> {});
        UUID later = send("identifiers", "quatre");

        var editions = new Editions(database.application());
        assertThat(editions.identifiers("identifiers")).containsOnlyKeys(one, two);
        assertThat(find(dataset, "SELECT submission FROM answers WHERE text = 'un'"))
                .containsExactly(List.of(editions.identifiers("identifiers").get(one)));
        assertThat(editions.findIdentifier(two))
                .contains(editions.identifiers("identifiers").get(two));
        assertThat(editions.findIdentifier(later)).isEmpty();
    }

    @Test
    void anEditionTellsItsDayAndWhenAndWhyItWasWithdrawn() {
        UUID id = send("withdrawn", "un");
        Dataset first = freeze("withdrawn", List.of(), _ -> {});
        send("withdrawn", "deux");
        Dataset second = freeze("withdrawn", List.of(), _ -> {});
        var editions = new Editions(database.application());
        assertThat(editions.list("withdrawn"))
                .containsExactly(
                        new Editions.FrozenEdition(1, first.manifest().digest(), DAY, null),
                        new Editions.FrozenEdition(2, second.manifest().digest(), DAY, null));

        LocalDate later = DAY.plusDays(3);
        assertThat(editions.withdraw(id, later, "Demande"))
                .containsExactly(first.manifest().digest(), second.manifest().digest());
        assertThat(editions.list("withdrawn"))
                .extracting(Editions.FrozenEdition::withdrawn)
                .containsOnly(new Withdrawn(later, "Demande"));
        assertThat(editions.withdraw(id, later, "Encore")).isEmpty();
    }

    @Test
    void onlyWhatACloneHasIsPurged() {
        database.owner()
                .sql()
                .sql("insert into consultation.consultation (id, rehearses) values (?, 'purged')")
                .param(CLONE)
                .update();
        UUID kept = send("purged", "un");
        UUID gone = send(CLONE, "un");
        freeze("purged", List.of(), _ -> {});
        freeze(CLONE, List.of(), _ -> {});
        var editions = new Editions(database.application());
        editions.withdraw(gone, DAY, "Répétition");

        Editions.purge(database.owner(), CLONE);
        assertThat(editions.list(CLONE)).isEmpty();
        assertThat(editions.findIdentifier(gone)).isEmpty();
        Editions.purge(database.owner(), "purged");
        assertThat(editions.list("purged")).hasSize(1);
        assertThat(editions.findIdentifier(kept)).isPresent();
    }

    @Test
    void theDatasetHoldsTheViewsThatWereCountedUnderTheNamesOfTheirPages() {
        var views = new Views(database.application());
        views.record("views", ViewedPage.SURVEY, LocalDate.of(2026, 3, 10));
        views.record("views", ViewedPage.SURVEY, LocalDate.of(2026, 3, 10));
        views.record("elsewhere", ViewedPage.SURVEY, LocalDate.of(2026, 3, 10));
        views.flush();
        var counted = PageViews.of(database.application(), versions("views").current());
        Dataset dataset = freeze("views", counted, _ -> {});
        assertThat(find(dataset, "SELECT day::VARCHAR, page, views FROM views"))
                .containsExactly(List.of("2026-03-10", ViewedPage.SURVEY.name("fr"), 2L));
    }

    @Test
    void howItCameIsKept() {
        var late = ZonedDateTime.parse("2026-03-20T10:00+01:00[Europe/Paris]");
        send(new Received("late", 1, Channel.WEB, "en", words("late"), FormKey.random(), late, null, Set.of(), true));
        send(new Received(
                "late", 1, Channel.PAPER, "fr", words("typed"), FormKey.random(), null, "A. Martin", Set.of(), false));
        assertThat(find(freeze("late", List.of(), _ -> {}), """
                        SELECT channel, s.language, coalesce(received::VARCHAR, '-'), coalesce(entered_by, '-'), s.state,
                               coalesce(s.reason, '-'), text
                        FROM submissions s JOIN answers USING (submission) ORDER BY ALL"""))
                .containsExactly(
                        List.of("paper", "fr", "-", "A. Martin", "counted", "-", "typed"),
                        List.of("web", "en", "2026-03-20 09:00:00", "-", "late", "late", "late"));
    }

    @Test
    void whatComesWhileTheRegisterIsReadIsNotInItNorIsAnotherFreezeUnderWay() {
        UUID id = send("moment", "avant");
        var turns = new ArrayList<Long>();
        Dataset dataset = freeze("moment", List.of(), _ -> {
            turns.add(turns());
            new Layers(database.application()).correct(id, words("apres"), "A. Martin", DAY, "Faute");
            send("moment", "pendant");
        });
        assertThat(find(dataset, "SELECT text FROM answers")).containsExactly(List.of("avant"));
        assertThat(dataset.manifest().commitments()).hasSize(1);
        assertThat(turns).containsExactly(1L);
        assertThat(turns()).isZero();
        assertThat(find(freeze("moment", List.of(), _ -> {}), "SELECT text FROM answers ORDER BY text"))
                .containsExactly(List.of("apres"), List.of("pendant"));
    }

    @Test
    void aFreezeThatFailsLeavesNothingBehind() {
        UUID id = send("fails", "un");
        send(new Received("fails", 7, Channel.WEB, "fr", words("x"), FormKey.random(), null, null, Set.of(), false));
        assertThatThrownBy(() -> freeze("fails", List.of(), _ -> {}))
                .hasMessageContaining("answers to version 7 of fails, which is not published");
        var editions = new Editions(database.application());
        assertThat(editions.list("fails")).isEmpty();
        assertThat(editions.findIdentifier(id)).isEmpty();
        assertThat(turns()).isZero();
    }

    @Test
    void aFolderThatCannotBeMadeIsToldAndNoEditionIsNoted() throws Exception {
        send("folder", "un");
        Path file = Files.createFile(work.resolve("file"));
        assertThatThrownBy(() ->
                        new Freezing(database.application(), versions("folder")).freeze(List.of(), file, DAY, _ -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
        assertThat(new Editions(database.application()).list("folder")).isEmpty();
        assertThat(turns()).isZero();
    }

    /// How many freezes are under way.
    private static long turns() {
        return database.application().sql().sql("""
                select count(*) from pg_locks
                where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())""").query(Long.class).single();
    }

    private static UUID send(String consultation, String idea) {
        return send(new Received(
                consultation,
                1,
                Channel.WEB,
                "fr",
                words(idea),
                FormKey.random(),
                ZonedDateTime.parse(IN_TIME),
                null,
                Set.of(),
                false));
    }

    private static UUID send(Received received) {
        var register = new Register(database.application());
        var outcome = (Outcome.Accepted) register.receive(received);
        return register.findReceipt(outcome.receipt()).orElseThrow().submission();
    }

    private static Fields words(String idea) {
        return Fields.parse(("idee=" + idea).getBytes(StandardCharsets.US_ASCII));
    }

    private static Versions versions(String consultation) {
        return Versions.of(Definitions.parse(
                Consultation.DEFINITION.replace("id: essai", "id: " + consultation), "consultation.yaml"));
    }

    private Dataset freeze(String consultation, List<Entry.View> views, LongConsumer progress) {
        Path target = work.resolve(consultation + UUID.randomUUID());
        return new Freezing(database.application(), versions(consultation)).freeze(views, target, DAY, progress);
    }

    private static List<List<@Nullable Object>> find(Dataset dataset, String sql) {
        try (Analysis analysis = Analysis.open(dataset)) {
            return analysis.rows(sql);
        }
    }
}
