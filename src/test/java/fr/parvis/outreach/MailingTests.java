package fr.parvis.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.consultation.Consultations;
import fr.parvis.consultation.Published;
import fr.parvis.database.TestDatabase;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.outreach.ScriptedRelay.Act;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// A letter to everyone on the list, through a relay that refuses, breaks off or is away: nobody gets it
/// twice.
class MailingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 7);
    private static final Letter LETTER = new Letter("Le rapport est paru", "Bonjour,\n\nIl est en ligne.");

    @TempDir
    private Path folder;

    private TestDatabase database;
    private ScriptedRelay server;
    private MailRelay relay;
    private Published consultation;
    private Subscriptions subscriptions;

    /// How long was waited each time, in seconds; nobody really waits.
    private final List<Long> waits = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        database = TestDatabase.fresh();
        server = new ScriptedRelay();
        relay = new MailRelay(settings(server.port()), 400);
        Files.writeString(folder.resolve("consultation.yaml"), """
                parvis: 1
                id: essai
                languages: [fr, en]
                title: {fr: Essai, en: Trial}
                organiser: {name: {fr: Ville, en: Town}}
                opens: 2026-03-01
                closes: 2026-03-31
                questionnaire:
                  - section: s
                    title: {fr: S, en: S}
                    questions: [{id: idee, type: long-text, label: {fr: Idée, en: Idea}}]
                """);
        var consultations = new Consultations(database.application());
        consultations.publish(ConsultationFolder.open(folder), null, "Test");
        consultation = consultations.get("essai");
        subscriptions = new Subscriptions(database.application(), relay);
        for (String name : List.of("a", "b", "c")) {
            subscriptions.add("essai", address(name), name.equals("c") ? "en" : "fr");
        }
    }

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void eachGetsItOnceInHerLanguageWithALinkToStop() {
        var result = send();
        assertThat(result.sent()).isEqualTo(3);
        assertThat(server.taken()).containsExactlyInAnyOrder("a@example.org", "b@example.org", "c@example.org");
        assertThat(String.join("", server.texts()).replace("=\n", ""))
                .contains("https://consultations.example.org/fr/consultations/essai/rester-informe/")
                .contains("https://consultations.example.org/en/consultations/essai/rester-informe/")
                .contains("To get no more news of it");

        assertThat(send().sent()).as("the same letter again").isEqualTo(3);
        assertThat(server.taken()).hasSize(3);
        assertThat(mailing().send(new Letter("Autre", "Autre chose"), "A", DAY).sent())
                .isEqualTo(3);
        assertThat(server.taken()).hasSize(6);
    }

    @Test
    void whatIsRefusedIsTriedAgainEachTimeLaterAndThenTold() {
        server.with("a@example.org", Act.NOT_NOW, Act.NEVER)
                .with("b@example.org", Act.NEVER, Act.NEVER, Act.NEVER, Act.NEVER);
        var result = send();
        assertThat(List.of(result.sent(), result.refused(), result.waiting(), result.uncertain()))
                .containsExactly(2L, 1L, 0L, 0L);
        assertThat(result.list()).contains(new Mailing.Reached("b@example.org", "refused"));
        assertThat(waits).containsExactly(15L, 60L, 240L);

        assertThat(send().refused()).as("called again").isZero();
        assertThat(server.taken()).containsExactlyInAnyOrder("c@example.org", "a@example.org", "b@example.org");
    }

    @Test
    void aRelayThatBreaksOffOrFallsSilentMayHaveTakenItSoItIsNotSentAgain() {
        server.with("a@example.org", Act.CUT).with("b@example.org", Act.SILENCE);
        var result = send();
        assertThat(List.of(result.sent(), result.uncertain())).containsExactly(1L, 2L);
        send();
        assertThat(server.taken()).containsExactly("c@example.org");
    }

    @Test
    void aRelayThatIsAwayIsLeftAloneAndNobodyIsForgotten() {
        server.greet(false);
        var result = send();
        assertThat(List.of(result.sent(), result.waiting())).containsExactly(0L, 3L);
        assertThat(server.connections()).as("attempts").isEqualTo(4);
        assertThat(waits).containsExactly(15L, 60L, 240L);

        server.greet(true);
        assertThat(send().sent()).isEqualTo(3);
        assertThat(server.taken()).hasSize(3);
    }

    @Test
    void aLetterThatWasLeavingWhenTheMachineStoppedIsNotSentAgain() {
        var outbox = new Outbox(database.application());
        var id = outbox.open("essai", LETTER, "A. Martin", DAY);
        String first = outbox.claim(id, 0).orElseThrow().email();

        var result = send();
        assertThat(List.of(result.sent(), result.uncertain())).containsExactly(2L, 1L);
        assertThat(server.taken()).hasSize(2).doesNotContain(first);
    }

    @Test
    void whoLeavesTheListMeanwhileGetsNothingAndIsOnNoList() {
        var id = new Outbox(database.application()).open("essai", LETTER, "A. Martin", DAY);
        subscriptions.remove("essai", address("b"));
        assertThat(new Outbox(database.application()).list(id))
                .extracting(Outbox.Line::email)
                .doesNotContain("b@example.org");
        send();
        assertThat(server.taken()).doesNotContain("b@example.org").hasSize(2);

        subscriptions.remove("essai", address("a"));
        assertThat(send().list()).extracting(Mailing.Reached::email).containsExactly("c@example.org");
    }

    @Test
    void nobodyOnTheListAndALetterWithoutWordsAreRefused() throws Exception {
        for (String name : List.of("a", "b", "c")) {
            subscriptions.remove("essai", address(name));
        }
        assertThatThrownBy(this::send).isInstanceOf(UnusableConsultation.class).hasMessageContaining("essai");
        Path empty = Files.writeString(folder.resolve("letter.txt"), " \n");
        assertThatThrownBy(() -> Letter.read("Objet", empty)).isInstanceOf(UnusableConsultation.class);
        assertThatThrownBy(() -> Letter.read("Objet\r\nBcc: x@example.org", empty))
                .isInstanceOf(UnusableConsultation.class);
    }

    @Test
    void theLettersStepsAreAllThatMayChange() {
        assertThat(database.rights("outreach.letter")).containsExactlyInAnyOrder("SELECT", "INSERT");
        assertThat(database.rights("outreach.outbox"))
                .containsExactlyInAnyOrder("SELECT", "INSERT", "UPDATE", "DELETE");
    }

    private Mailing.Result send() {
        return mailing().send(LETTER, "A. Martin", DAY);
    }

    private Mailing mailing() {
        return new Mailing(database.application(), relay, consultation, wait -> waits.add(wait.toSeconds()));
    }

    private static EmailAddress address(String name) {
        return new EmailAddress(name + "@example.org");
    }

    private static StandardEnvironment settings(int port) {
        var settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "PARVIS_MAIL_URL",
                                "smtp://127.0.0.1:" + port,
                                "PARVIS_MAIL_FROM",
                                "ne-pas-repondre@consultations.example.org",
                                "PARVIS_PUBLIC_URL",
                                "https://consultations.example.org/")));
        return settings;
    }
}
