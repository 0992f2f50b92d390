package fr.parvis.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.analysis.Analysis;
import fr.parvis.collection.Erasure;
import fr.parvis.collection.Fields;
import fr.parvis.collection.FormKey;
import fr.parvis.collection.Layers;
import fr.parvis.collection.Outcome;
import fr.parvis.collection.Receipt;
import fr.parvis.collection.Receipt.Standing;
import fr.parvis.collection.ReceiptCode;
import fr.parvis.collection.Received;
import fr.parvis.collection.Register;
import fr.parvis.database.TestDatabase;
import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.folder.Consultation;
import fr.parvis.definition.Channel;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.Definitions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FreezingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 7);
    private static final Versions VERSIONS =
            Versions.of(Definitions.parse(Consultation.DEFINITION, "consultation.yaml"));

    @TempDir
    Path work;

    private TestDatabase database;
    private Register register;
    private Layers layers;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        register = new Register(database.application(), new Editions(database.application()));
        layers = new Layers(database.application());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsEachSubmissionInTheStateThatWasDecided() {
        var codes = new ArrayList<ReceiptCode>();
        for (String idea : List.of("compte", "corrige", "ecarte", "efface", "tard", "tot")) {
            int day = idea.equals("tard") ? 33 : idea.equals("tot") ? -1 : 10;
            codes.add(send(idea, day));
        }
        layers.correct(id(codes.get(1)), fields("idee=corrig%C3%A9"), "A. Martin", DAY, "Faute de frappe");
        layers.setAside(id(codes.get(2)), "A. Martin", DAY, "Doublon");
        new Erasure(database.owner(), new Editions(database.owner()))
                .erase(id(codes.get(3)), "A. Martin", DAY, "Demande");

        Dataset dataset = freeze("one");
        assertThat(find(dataset, """
                        SELECT s.state, coalesce(s.reason, '-'), layer, coalesce(text, '-')
                        FROM submissions s LEFT JOIN answers USING (submission) ORDER BY ALL"""))
                .containsExactly(
                        List.of("counted", "-", 0L, "compte"),
                        List.of("counted", "-", 1L, "corrigé"),
                        List.of("early", "early", 0L, "tot"),
                        List.of("erased", "-", 0L, "-"),
                        List.of("late", "late", 0L, "tard"),
                        List.of("set-aside", "decision", 0L, "ecarte"));
        assertThat(dataset.manifest().commitments())
                .as("one for each layer that has words")
                .hasSize(6)
                .isSorted();
        assertThat(dataset.manifest().commitments())
                .containsAll(register.findReceipt(codes.get(1)).orElseThrow().seals().stream()
                        .map(Receipt.Seal::commitment)
                        .toList());
        assertThat(standing(codes.get(0)))
                .isEqualTo(new Standing.InDataset(DAY, dataset.manifest().digest()));
        assertThat(standing(codes.get(2))).isEqualTo(new Standing.SetAside("Doublon"));
        assertThat(standing(codes.get(3))).isEqualTo(new Standing.Erased(DAY));
    }

    @Test
    void givesTheSameDigestAgainAndKeepsIdentifiers() {
        send("un", 10);
        send("deux", 11);
        Dataset first = freeze("first");
        Dataset second = freeze("second");
        assertThat(second.manifest()).isEqualTo(first.manifest());
        assertThat(new Editions(database.application()).list("essai")).hasSize(1);

        send("trois", 12);
        Dataset third = freeze("third");
        assertThat(third.manifest().supersedes()).isEqualTo(first.manifest().digest());
        assertThat(find(third, "SELECT submission FROM submissions"))
                .hasSize(3)
                .containsAll(find(first, "SELECT submission FROM submissions"));
        assertThat(find(third, "SELECT submission FROM submissions"))
                .isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
    }

    /// Editions of before did not note how many submissions there were.
    @Test
    void findsWhatIsNewAfterAnEditionThatDidNotCount() {
        send("un", 10);
        freeze("first");
        database.owner()
                .sql()
                .sql("update \"freeze\".edition set submissions = null")
                .update();
        send("deux", 11);
        assertThat(find(freeze("second"), "SELECT submission FROM submissions")).hasSize(2);
    }

    @Test
    void contributionsKeepTheirDayOrHaveThatOfTheirReceipt() {
        contribution("text=un&date=2026-03-05&author=Collectif&question=idee&lever=rue&strand=action", 10);
        contribution("text=deux&date=hier", 11);
        contribution("text=trois", null);
        layers.setAside(id(contribution("text=quatre", 12)), "A. Martin", DAY, "Doublon");
        new Erasure(database.owner(), new Editions(database.owner()))
                .erase(id(contribution("text=cinq", 13)), "A. Martin", DAY, "Demande");

        Dataset dataset = freeze("one");
        assertThat(find(dataset, """
                        SELECT text, coalesce(day::VARCHAR, '-'), coalesce(author, '-'), coalesce(question, '-'),
                               coalesce(lever, '-'), coalesce(strand, '-'), channel, language
                        FROM contributions ORDER BY ALL"""))
                .containsExactly(
                        List.of("deux", "2026-03-12", "-", "-", "-", "-", "mail", "fr"),
                        List.of("trois", "-", "-", "-", "-", "-", "mail", "fr"),
                        List.of("un", "2026-03-05", "Collectif", "idee", "rue", "action", "mail", "fr"));
        assertThat(find(dataset, "SELECT count(*) FROM submissions")).containsExactly(List.of(0L));
    }

    @Test
    void progressIsToldAtTheEndWithAllThatWasRead() {
        send("un", 10);
        send("deux", 11);
        var told = new ArrayList<Long>();
        new Freezing(database.application(), VERSIONS).freeze(List.of(), work.resolve("one"), DAY, told::add);
        assertThat(told).containsExactly(2L);
    }

    @Test
    void withdrawsTheEditionsThatHeldErasedWords() throws Exception {
        send("reste", 10);
        Dataset without = freeze("without");
        ReceiptCode code = send("Motif-Unique", 11);
        Dataset with = freeze("with");
        assertThat(Files.readString(with.folder().resolve("manifest.json")))
                .contains(register.findReceipt(code)
                        .orElseThrow()
                        .seals()
                        .getFirst()
                        .commitment());

        List<String> withdrawn = new Erasure(database.owner(), new Editions(database.owner()))
                .erase(id(code), "A. Martin", DAY, "Demande");
        assertThat(withdrawn).containsExactly(with.manifest().digest());
        var editions = new Editions(database.application()).list("essai");
        assertThat(editions).extracting(e -> e.withdrawn() != null).containsExactly(false, true);

        Dataset after = freeze("after");
        assertThat(after.manifest().digest()).isNotEqualTo(without.manifest().digest());
        assertThat(after.manifest().supersedes()).isEqualTo(with.manifest().digest());
        assertThat(after.manifest().commitments()).hasSize(1);
        try (var files = Files.list(after.folder())) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain("Motif-Unique"));
        }
        assertThat(find(after, "SELECT count(*) FROM answers WHERE text = 'Motif-Unique'"))
                .containsExactly(List.of(0L));
    }

    @Test
    void failsAmongTheRowsAndFreezesOnceItIsMended() throws Exception {
        fill(20_000, 1);
        fill(1, 7);
        Path half = work.resolve("half");
        assertThatThrownBy(() -> new Freezing(database.application(), VERSIONS).freeze(List.of(), half, DAY, _ -> {}))
                .hasMessageContaining("answers to version 7 of essai, which is not published");
        try (var files = Files.list(half)) {
            assertThat(files).isEmpty();
        }
        database.owner()
                .sql()
                .sql("update collection.submission set version = 1 where version = 7")
                .update();
        assertThat(find(freeze("whole"), "SELECT count(*) FROM submissions")).containsExactly(List.of(20_001L));
    }

    @Test
    void readsEveryRowOfThoseThatComeInSeveralTimes() {
        int many = 2_300;
        fill(many, 1);

        var told = new ArrayList<Long>();
        Dataset dataset =
                new Freezing(database.application(), VERSIONS).freeze(List.of(), work.resolve("many"), DAY, told::add);
        assertThat(told).containsExactly(1_000L, 2_000L, (long) many);
        assertThat(find(dataset, "SELECT count(*), count(DISTINCT submission), count(DISTINCT text) FROM answers"))
                .containsExactly(List.of((long) many, (long) many, (long) many));
        assertThat(dataset.manifest().commitments()).hasSize(many).isSorted();
        assertThat(freeze("again").manifest()).isEqualTo(dataset.manifest());
    }

    private ReceiptCode send(String idea, int day) {
        var at = LocalDate.of(2026, 3, 1).plusDays(day).atTime(9, 30).atZone(ZoneId.of("Europe/Paris"));
        var received = new Received(
                "essai", 1, Channel.WEB, "fr", fields("idee=" + idea), FormKey.random(), at, null, Set.of(), false);
        return ((Outcome.Accepted) register.receive(received)).receipt();
    }

    private ReceiptCode contribution(String urlEncoded, @Nullable Integer day) {
        var at = day == null
                ? null
                : LocalDate.of(2026, 3, 1).plusDays(day).atTime(9, 30).atZone(ZoneId.of("Europe/Paris"));
        var received = new Received(
                "essai", 1, Channel.MAIL, "fr", fields(urlEncoded), FormKey.random(), at, null, Set.of(), false);
        return ((Outcome.Accepted) register.receiveContribution(received)).receipt();
    }

    private static Fields fields(String urlEncoded) {
        return Fields.parse(urlEncoded.getBytes(StandardCharsets.US_ASCII));
    }

    private java.util.UUID id(ReceiptCode code) {
        return register.findReceipt(code).orElseThrow().submission();
    }

    private Standing standing(ReceiptCode code) {
        return register.findReceipt(code).orElseThrow().standing();
    }

    private Dataset freeze(String name) {
        return new Freezing(database.application(), VERSIONS).freeze(List.of(), work.resolve(name), DAY, rows -> {});
    }

    private static List<List<Object>> find(Dataset dataset, String sql) {
        try (Analysis analysis = Analysis.open(dataset)) {
            return analysis.rows(sql).stream().map(row -> (List<Object>) row).toList();
        }
    }

    private void fill(int many, int version) {
        database.owner()
                .sql()
                .sql("""
                with added as (
                    insert into collection.submission
                    select gen_random_uuid(), 'essai', :version, false, 'web', 'fr', timestamptz '2026-03-10 09:00+01',
                           null, false, '{}', sha256(convert_to('form ' || :version || n, 'UTF8'))
                    from generate_series(1, :many) n
                    returning id
                )
                insert into collection.content
                select id, 0, words, sha256(words), sha256(uuid_send(id))
                from (select id, convert_to('idee=' || id, 'UTF8') as words from added) w""")
                .param("version", version)
                .param("many", many)
                .update();
    }
}
