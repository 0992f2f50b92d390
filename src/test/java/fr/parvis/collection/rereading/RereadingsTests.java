package fr.parvis.collection.rereading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.analysis.Analysis;
import fr.parvis.collection.Datasets;
import fr.parvis.collection.Erasure;
import fr.parvis.collection.Fields;
import fr.parvis.collection.FormKey;
import fr.parvis.collection.Layers;
import fr.parvis.collection.Outcome;
import fr.parvis.collection.Reading;
import fr.parvis.collection.Readings;
import fr.parvis.collection.Received;
import fr.parvis.collection.Register;
import fr.parvis.collection.intake.Correction;
import fr.parvis.database.TestDatabase;
import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.Manifest.Reread;
import fr.parvis.definition.Channel;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.OneSection;
import fr.parvis.freeze.Freezing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A question that was mis-set, read again in a real register and frozen.
final class RereadingsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 7);
    private static final String CHOICES = "{id: tram, label: Tramway}, {id: bus, label: Autobus}";

    /// Version 1 lacks a choice, has a bound too low and asks a question after them; version 2 is as it should be.
    private static final Versions VERSIONS = OneSection.versions(
            questions(CHOICES, 10),
            questions(CHOICES + ", {id: velo, label: Vélo}", 1000)
                    + "- {id: neuve, type: short-text, label: Question ajoutée}");

    private static String questions(String choices, int most) {
        return """
                - {id: mode, type: single-choice, label: Mode, choices: [%s], other: {label: Autre}}
                - {id: nombre, type: number, label: Combien, min: 0, max: %d}
                - {id: ligne, type: short-text, label: Quelle ligne, shown-if: {question: mode, is: tram}}
                """.formatted(choices, most);
    }

    @TempDir
    Path work;

    private TestDatabase database;
    private Register register;
    private Layers layers;
    private int frozen;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        register = new Register(database.application());
        layers = new Layers(database.application());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void onlyWhatChangesTakesALayerAndTheRestIsReadAsItWasAnswered() {
        UUID other = send(1, "mode=other&mode.other=V%C3%A9lo+cargo&nombre=3");
        UUID plain = send(1, "mode=tram&nombre=4&ligne=T1");
        UUID later = send(2, "mode=other&mode.other=V%C3%A9lo+cargo&nombre=5&neuve=oui");

        Found would = mode(2, "Vélo cargo=velo").find();
        assertThat(would.changes())
                .containsExactly(new Change(
                        other,
                        1,
                        "mode",
                        "other / Vélo cargo",
                        new Answer.Chosen("other", "Vélo cargo"),
                        new Answer.Chosen("velo", null)));
        assertThat(kinds(other)).isEmpty();

        assertThat(run(mode(2, "Vélo cargo=velo")).changes()).isEqualTo(would.changes());
        assertThat(kinds(other)).containsExactly("rereading");
        assertThat(kinds(plain)).isEmpty();
        assertThat(kinds(later)).isEmpty();
        Dataset dataset = freeze();
        assertThat(find(
                        dataset,
                        "SELECT mode, nombre::INTEGER::VARCHAR, layer, \"neuve:state\" FROM submissions ORDER BY ALL"))
                .containsExactly(
                        List.of("other", "5", 0L, "answered"),
                        List.of("tram", "4", 0L, "not-shown"),
                        List.of("velo", "3", 1L, "not-shown"));
        assertThat(dataset.manifest().rereadings())
                .containsExactly(new Reread("mode", 2, "2026-04-07", "Choix oublié", 1));
        assertThat(dataset.manifest().lines()).contains("\nrereading mode 2 2026-04-07 1 ");
        assertThat(register.find(other).orElseThrow().fields())
                .as("the receipt says what was written")
                .isEqualTo(fields("mode=other&mode.other=V%C3%A9lo+cargo&nombre=3"));

        assertThat(run(mode(2, "Vélo cargo=velo")).additions()).as("again").isEmpty();
    }

    @Test
    void whatWasShownStaysSoWhateverAnEarlierAnswerIsReadAs() {
        send(1, "mode=other&mode.other=Le+tram");
        send(1, "mode=tram&ligne=T1");
        run(mode(2, "Le tram=tram", "Tramway=velo", "tram=velo"));
        assertThat(find(freeze(), """
                        SELECT mode, "ligne:state", coalesce(text, '-')
                        FROM submissions s LEFT JOIN answers a USING (submission) ORDER BY ALL"""))
                .containsExactly(List.of("tram", "not-shown", "-"), List.of("velo", "answered", "T1"));
    }

    @Test
    void numbersOutOfBoundsBecomeUsable() {
        send(1, "nombre=250");
        Found found = run(new Rereadings(database.application(), VERSIONS, new Reading("nombre", 2, Map.of())));
        assertThat(found.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.before().state()).isEqualTo(Answer.State.UNUSABLE));
        assertThat(find(freeze(), "SELECT nombre::INTEGER::VARCHAR, \"nombre:state\" FROM submissions"))
                .containsExactly(List.of("250", "answered"));
    }

    @Test
    void whatCouldBeCountedIsNotLostUnlessThatIsAskedFor() {
        UUID id = send(1, "nombre=250");
        run(number(2));
        var back = number(1);
        assertThat(back.find().losses()).isOne();
        assertThatThrownBy(() -> run(back))
                .isInstanceOfSatisfying(
                        UnusableConsultation.class,
                        e -> assertThat(e.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.code()).isEqualTo("loses")));
        assertThat(kinds(id)).containsExactly("rereading");

        back.run("A. Martin", DAY, "Retour", true);
        assertThat(kinds(id)).containsExactly("rereading", "rereading");
        Dataset dataset = freeze();
        assertThat(find(dataset, "SELECT \"nombre:state\", layer FROM submissions"))
                .containsExactly(List.of("unusable", 2L));
        assertThat(dataset.manifest().rereadings())
                .as("read again as it was answered")
                .isEmpty();
    }

    @Test
    void ofSeveralReadingsOfAQuestionTheLastCountsAndEachQuestionHasItsOwn() {
        UUID id = send(1, "mode=other&mode.other=Deux-roues&nombre=250");
        run(mode(2, "Deux-roues=bus"));
        run(number(2));
        run(mode(2, "Deux-roues=velo"));
        assertThat(number(2).find().changes()).as("read already").isEmpty();
        assertThat(new Readings(database.application()).of(id))
                .containsExactly(
                        new Reading("mode", 2, Map.of("Deux-roues", "velo")), new Reading("nombre", 2, Map.of()));
        assertThat(find(freeze(), "SELECT mode, nombre::INTEGER::VARCHAR, layer FROM submissions"))
                .containsExactly(List.of("velo", "250", 3L));
    }

    @Test
    void wordsThatComeLaterAreReadByTheSameVersion() {
        FormKey form = FormKey.random();
        UUID id = send(form, 1, "mode=tram&nombre=250");
        run(number(2));
        layers.correct(id, fields("mode=bus&nombre=600"), "A. Martin", DAY, "Faute de frappe");
        assertThat(find(freeze(), "SELECT mode, nombre::INTEGER::VARCHAR, layer FROM submissions"))
                .containsExactly(List.of("bus", "600", 2L));

        register.replace(received(form, 1, "mode=tram&nombre=700"));
        assertThat(find(freeze(), "SELECT mode, nombre::INTEGER::VARCHAR, layer FROM submissions"))
                .containsExactly(List.of("tram", "700", 3L));
    }

    @Test
    void aCorrectionIsCheckedAsTheQuestionIsReadNow() {
        UUID id = send(1, "mode=other&mode.other=V%C3%A9lo");
        var cells = new LinkedHashMap<>(Map.of("mode", "velo", "mode.other", ""));
        var before = new Correction(VERSIONS, 1, List.of());
        assertThatThrownBy(() -> before.apply(fields("mode=tram"), cells, false))
                .isInstanceOf(UnusableConsultation.class);

        run(mode(2, "Vélo=velo"));
        var after = new Correction(VERSIONS, 1, new Readings(database.application()).of(id));
        assertThat(after.apply(fields("mode=other&mode.other=V%C3%A9lo"), cells, false))
                .isEqualTo(fields("mode=velo"));
    }

    @Test
    void anErasureEndsTheReadingAndItsWords() {
        UUID id = send(1, "mode=other&mode.other=Zyx-Korrigan");
        run(mode(2, "Zyx-Korrigan=velo"));
        new Erasure(database.owner(), Datasets.NONE).erase(id, "A. Martin", DAY, "Demande");
        assertThat(database.application()
                        .sql()
                        .sql("select count(*) from collection.reading")
                        .query(Long.class)
                        .single())
                .isZero();
        Dataset dataset = freeze();
        assertThat(dataset.manifest().rereadings()).isEmpty();
        assertThat(find(dataset, "SELECT state, mode FROM submissions").getFirst())
                .startsWith("erased");
        assertThat(run(mode(2, "Zyx-Korrigan=velo")).unknown()).containsExactly("Zyx-Korrigan");
    }

    @Test
    void readingsAreAddedAndNeverChanged() {
        assertThat(database.rights("collection.reading")).containsExactlyInAnyOrder("SELECT", "INSERT");
    }

    @Test
    void whatCannotBeReadSoIsRefusedWithTheNearest() {
        assertThat(refusal("mod", 2, Map.of())).isEqualTo("unknown-question [mod, mode]");
        assertThat(refusal("mode", 7, Map.of())).isEqualTo("unknown-version [7, 1, 2]");
        assertThat(refusal("neuve", 1, Map.of())).isEqualTo("not-asked [1, neuve]");
        assertThat(refusal("mode", 1, Map.of("Vélo", "velo"))).isEqualTo("unreadable [velo, mode, tram, bus, other]");
    }

    private String refusal(String question, int version, Map<String, String> words) {
        try {
            new Rereadings(database.application(), VERSIONS, new Reading(question, version, words));
            return "";
        } catch (UnusableConsultation e) {
            assertThat(e.faults().getFirst().in("fr")).isNotBlank();
            return e.faults().getFirst().code() + " " + e.faults().getFirst().arguments();
        }
    }

    private Rereadings mode(int version, String... words) {
        var map = new LinkedHashMap<String, String>();
        for (String word : words) {
            map.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        }
        return new Rereadings(database.application(), VERSIONS, new Reading("mode", version, map));
    }

    private Rereadings number(int version) {
        return new Rereadings(database.application(), VERSIONS, new Reading("nombre", version, Map.of()));
    }

    private static Found run(Rereadings rereadings) {
        return rereadings.run("A. Martin", DAY, "Choix oublié", false);
    }

    private UUID send(int version, String urlEncoded) {
        return send(FormKey.random(), version, urlEncoded);
    }

    private UUID send(FormKey form, int version, String urlEncoded) {
        var outcome = (Outcome.Accepted) register.receive(received(form, version, urlEncoded));
        return register.findReceipt(outcome.receipt()).orElseThrow().submission();
    }

    private static Received received(FormKey form, int version, String urlEncoded) {
        var at = LocalDate.of(2026, 3, 10).atTime(9, 30).atZone(ZoneId.of("Europe/Paris"));
        return new Received("essai", version, Channel.WEB, "fr", fields(urlEncoded), form, at, null, Set.of(), false);
    }

    private static Fields fields(String urlEncoded) {
        return Fields.parse(urlEncoded.getBytes(StandardCharsets.US_ASCII));
    }

    private List<String> kinds(UUID submission) {
        return database.application()
                .sql()
                .sql("select kind from collection.layer where submission = ? order by number")
                .param(submission)
                .query(String.class)
                .list();
    }

    private Dataset freeze() {
        return new Freezing(database.application(), VERSIONS)
                .freeze(List.of(), work.resolve("" + ++frozen), DAY, rows -> {});
    }

    private static List<List<Object>> find(Dataset dataset, String sql) {
        try (Analysis analysis = Analysis.open(dataset)) {
            return analysis.rows(sql).stream().map(row -> (List<Object>) row).toList();
        }
    }
}
