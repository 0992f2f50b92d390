package fr.parvis.collection.rereading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.collection.Fields;
import fr.parvis.collection.FormKey;
import fr.parvis.collection.Outcome;
import fr.parvis.collection.Reading;
import fr.parvis.collection.Received;
import fr.parvis.collection.Register;
import fr.parvis.database.TestDatabase;
import fr.parvis.dataset.Answer;
import fr.parvis.definition.Channel;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.OneSection;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What reading a question again would change is told before anything does, and nothing changes.
final class FoundTests {

    private static final String MORE = ", {id: c, label: C}";

    /// Version 2 offers a choice more everywhere, and counts up to a thousand.
    private static final Versions VERSIONS = OneSection.versions(
            questions("", 10, "type: short-text}"),
            questions(
                            MORE,
                            1000,
                            "type: grid, rows: [{id: r, label: R}], choices: [{id: a, label: A}, {id: b, label: B}]}")
                    + "carry-over: [{question: mixte, kept-apart: mixte_v1}]");

    private static String questions(String more, int most, String mixed) {
        return """
                - {id: nombre, type: number, label: Combien, min: 0, max: %2$d}
                - {id: lieux, type: grid, label: Lieux, rows: [{id: n, label: Nord}, {id: s, label: Sud}],
                   choices: [{id: a, label: A}, {id: b, label: B}%1$s]}
                - {id: rang, type: ranking, label: Rang, choices: [{id: a, label: A}, {id: b, label: B}%1$s]}
                - {id: note, type: rating, label: Note, highest: 5}
                - {id: mixte, label: Mixte, %3$s
                incidents: [{id: panne, question: nombre, cause: Panne, from: 2026-03-12, to: 2026-03-12}]
                """.formatted(more, most, mixed);
    }

    private static TestDatabase database;
    private static UUID small;
    private static UUID undated;

    @BeforeAll
    static void receive() {
        database = TestDatabase.fresh();
        small = send(1, "nombre=250&lieux.n=a&lieux.s=Bof", "2026-03-12T00:30+02:00[Europe/Helsinki]");
        undated = send(1, "rang=a%3Ec&lieux.s=Bof", null);
        send(1, "nombre=300", "2026-03-11T23:30Z");
        send(1, "nombre=400", null);
        send(1, "nombre=5000", "2026-03-10T10:00Z");
        send(1, "nombre=beaucoup", "2026-03-10T10:00Z");
        send(1, "nombre=7", "2026-03-10T10:00Z");
        send(2, "nombre=6000&lieux.s=Bof", "2026-03-10T10:00Z");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void answersThatStillCannotBeCountedAreToldApartFromThoseThatAnIncidentVoids() {
        Found found = find("nombre", Map.of());
        assertThat(found.changes())
                .as("the 11th in Paris still, when it was the 12th in Helsinki")
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.submission()).isEqualTo(small);
                    assertThat(change.version()).isOne();
                    assertThat(change.column()).isEqualTo("nombre");
                    assertThat(change.received()).isEqualTo("250");
                    assertThat(change.isLoss()).isFalse();
                });
        assertThat(found.unusable()).as("5000 and “beaucoup”").isEqualTo(2);
        assertThat(found.voided())
                .as("the 12th in Paris, and two of which nobody knows when")
                .isEqualTo(3);
        assertThat(found.losses()).isZero();
        assertThat(found.additions())
                .singleElement()
                .satisfies(a -> assertThat(a.submission()).isEqualTo(small));
    }

    @Test
    void eachRowOfAGridThatChangesIsToldAndTheSubmissionIsReadOnce() {
        Found found = find("lieux", Map.of("Bof", "c", "Bien", "a"));
        assertThat(found.changes()).extracting(Change::column).containsExactly("lieux.s", "lieux.s");
        assertThat(found.changes()).extracting(Change::after).containsOnly(new Answer.Chosen("c", null));
        assertThat(found.additions())
                .extracting(a -> a.reading())
                .as("with the words that stand in it alone")
                .containsOnly(new Reading("lieux", 2, Map.of("Bof", "c")));
        assertThat(found.unknown()).containsExactly("Bien");
    }

    @Test
    void whatIsReadAlikeChangesNothing() {
        assertThat(find("note", Map.of()).changes()).isEmpty();
        assertThat(find("rang", Map.of()).changes())
                .extracting(Change::submission)
                .containsExactly(undated);
        assertThat(database.application()
                        .sql()
                        .sql("select count(*) from collection.layer")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void wordsThatTheQuestionCannotReadAreRefusedWithWhatItOffers() {
        assertThat(refusal("rang", Map.of("Le a", "d"))).isEqualTo("unreadable [d, rang, a, b, c]");
        assertThat(refusal("lieux", Map.of("Bof", "d"))).isEqualTo("unreadable [d, lieux, a, b, c]");
        assertThat(refusal("note", Map.of("très bien", "6"))).isEqualTo("unreadable [6, note, –]");
        assertThat(refusal("nombre", Map.of("beaucoup", "5000"))).isEqualTo("unreadable [5000, nombre, –]");
        assertThat(refusal("note", Map.of("très bien", "5"))).isEmpty();
    }

    @Test
    void aGridAndAnotherQuestionAreNotReadAsEachOther() {
        assertThat(refusal("mixte", Map.of())).isEqualTo("grid [mixte]");
        assertThat(refusal("zzz", Map.of()))
                .isEqualTo("unknown-question [zzz, nombre, lieux, rang, note, mixte, mixte_v1]");
    }

    private static Found find(String question, Map<String, String> words) {
        return new Rereadings(database.application(), VERSIONS, new Reading(question, 2, words)).find();
    }

    private static String refusal(String question, Map<String, String> words) {
        try {
            find(question, words);
            return "";
        } catch (UnusableConsultation e) {
            return e.faults().getFirst().code() + " " + e.faults().getFirst().arguments();
        }
    }

    private static UUID send(int version, String urlEncoded, @Nullable String at) {
        var register = new Register(database.application());
        var fields = Fields.parse(urlEncoded.getBytes(StandardCharsets.US_ASCII));
        var time = at == null ? null : ZonedDateTime.parse(at);
        var outcome = (Outcome.Accepted) register.receive(new Received(
                "essai", version, Channel.WEB, "fr", fields, FormKey.random(), time, null, Set.of(), false));
        return register.findReceipt(outcome.receipt()).orElseThrow().submission();
    }
}
