package fr.parvis.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.parvis.collection.Fields;
import fr.parvis.collection.FormKey;
import fr.parvis.collection.Received;
import fr.parvis.collection.Register;
import fr.parvis.consultation.Consultations;
import fr.parvis.consultation.Proven;
import fr.parvis.database.TestDatabase;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.Channel;
import fr.parvis.definition.Incident;
import fr.parvis.definition.Wording;
import fr.parvis.outreach.MailRelay;
import fr.parvis.sentinel.Finding.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// The sentinel over a real register, with a real relay.
class SentinelTests {

    private static final String ID = "marches";
    private static final String SECRET = "mot-de-personne";

    private final TestDatabase database = TestDatabase.fresh();
    private final Consultations consultations = new Consultations(database.application());
    private final Hands clock = new Hands();
    private final GreenMail relay = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        relay.start();
        log.start();
        ((Logger) LoggerFactory.getLogger("fr.parvis.sentinel")).addAppender(log);
        Files.writeString(folder.resolve("consultation.yaml"), DEFINITION);
        consultations.publish(ConsultationFolder.open(folder), null, "Test");
        Proven.green(database.application(), ID);
        consultations.open(ID, "Test");
    }

    @AfterEach
    void close() {
        ((Logger) LoggerFactory.getLogger("fr.parvis.sentinel")).detachAppender(log);
        relay.stop();
        database.close();
    }

    @Test
    void aQuestionThatIsLostAlertsOnceAtTheFifthSubmission() throws Exception {
        var sentinel = sentinel(relay.getSmtp().getPort());
        send(4, "oblige=oui&avis=oui&note=3");
        sentinel.look();
        assertThat(findings()).isEmpty();

        send(1, "oblige=oui&avis=oui&note=3&idee=" + SECRET);
        sentinel.look();
        sentinel.look();

        assertThat(findings())
                .extracting(Finding::question, Finding::level, Finding::submissions)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("choix", Level.ALERT, 5));
        assertThat(findings().getFirst().since()).isEqualTo(clock.instant());
        assertThat(count("alert")).isEqualTo(1);
        assertThat(logged()).containsOnlyOnce("question choix of marches, version 1, is blank in 5 of 5");
        assertThat(logged()).doesNotContain(SECRET, "Des marchés");
        assertThat(relay.getReceivedMessages()).hasSize(1);
        var letter = relay.getReceivedMessages()[0];
        assertThat(letter.getAllRecipients()[0]).hasToString("contact@example.org");
        String text = String.valueOf(letter.getContent());
        assertThat(text)
                .contains("Que choisir", "What to choose", "parvis incident marches --question choix", "— — —")
                .contains("https://consultations.example.org/fr/consultations/marches")
                .doesNotContain(SECRET);
        assertThat(text.indexOf("Bonjour")).isLessThan(text.indexOf("Hello"));
        assertThat(letter.getSubject()).contains("Des marchés");
    }

    @Test
    void anAlertIsOverWhenAnAnswerComes() {
        var sentinel = sentinel(relay.getSmtp().getPort());
        send(5, "oblige=oui&avis=oui&note=3&idee=x");
        sentinel.look();
        assertThat(findings()).hasSize(1);

        send(1, "oblige=oui&choix=x");
        sentinel.look();

        assertThat(findings()).isEmpty();
        assertThat(endings()).containsExactly("ANSWERED");
        assertThat(relay.getReceivedMessages()).hasSize(1);
    }

    @Test
    void anAlertIsOverWhenAnIncidentIsDeclaredOnTheQuestionAndDoesNotComeBack() {
        var sentinel = sentinel(relay.getSmtp().getPort());
        send(5, "oblige=oui&avis=oui&note=3&idee=x");
        sentinel.look();
        Wording cause = new Wording(new java.util.LinkedHashMap<>(Map.of("fr", "Champ absent", "en", "Missing field")));
        consultations.declare(ID, new Incident("", "choix", cause, null, null, null, null, false), null, "Test");

        sentinel.look();
        sentinel.look();

        assertThat(findings()).isEmpty();
        assertThat(endings()).containsExactly("INCIDENT");
        assertThat(count("alert")).isEqualTo(1);
    }

    @Test
    void aRequiredQuestionThatIsBlankOnceAlertsAtOnce() {
        send(1, "avis=oui&choix=x&note=3&idee=x");
        sentinel(0).look();

        assertThat(findings())
                .extracting(Finding::question, Finding::required)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("oblige", true));
        assertThat(findings().getFirst().in("en")).contains("oblige", "1 times out of 1");
    }

    @Test
    void whatCannotBeCountedIsNoAnswer() {
        send(5, "oblige=oui&avis=oui&note=3&choix=unknown&idee=x");

        assertThat(findings()).extracting(Finding::question).containsExactly("choix");
    }

    @Test
    void aTextThatFewAnswerIsWatchedWithoutLetter() {
        send(5, "oblige=oui&avis=oui&note=3&choix=x");
        var sentinel = sentinel(relay.getSmtp().getPort());
        sentinel.look();
        sentinel.look();

        assertThat(logged()).containsOnlyOnce("question idee of marches, version 1, is blank in each of 5");

        assertThat(findings())
                .extracting(Finding::question, Finding::level)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("idee", Level.WATCH));
        assertThat(findings().getFirst().in("fr")).contains("idee", "surveiller");
        assertThat(count("alert")).isZero();
        assertThat(relay.getReceivedMessages()).isEmpty();
    }

    @Test
    void aRelayThatRefusesIsTriedThreeTimesAndStopsNothing() {
        int port = relay.getSmtp().getPort();
        relay.stop();
        var sentinel = sentinel(port);
        send(5, "oblige=oui&avis=oui&note=3&idee=x");

        sentinel.look();
        sentinel.look();
        assertThat(count("letter")).isEqualTo(1);
        for (int hour = 0; hour < 10; hour++) {
            clock.pass(Duration.ofHours(1));
            sentinel.look();
        }
        assertThat(count("letter")).isEqualTo(3);
        assertThat(findings()).hasSize(1);
        send(1, "oblige=oui&choix=x");
        sentinel.look();
        assertThat(endings()).containsExactly("ANSWERED");
    }

    @Test
    void aNodeThatDoesNotHoldTheTurnLooksAtNothing() throws Exception {
        send(5, "oblige=oui&avis=oui&note=3&idee=x");
        try (Connection other = database.application().pool().getConnection();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + Sentinel.TURN + ")");
            sentinel(0).look();
            assertThat(count("alert")).isZero();
            statement.execute("select pg_advisory_unlock(" + Sentinel.TURN + ")");
        }
        sentinel(0).look();
        assertThat(count("alert")).isEqualTo(1);
    }

    @Test
    void onlyAnOpenConsultationIsWatchedAndOnlyWhatCameByItsPages() {
        for (int i = 0; i < 6; i++) {
            receive(Channel.PAPER, "avis=oui");
        }
        sentinel(0).look();
        assertThat(count("alert")).isZero();

        send(5, "oblige=oui&avis=oui&note=3&idee=x");
        consultations.pause(ID, "Test");
        sentinel(0).look();
        assertThat(count("alert")).isZero();
    }

    @Test
    void nothingSaidIsEverChanged() {
        for (String table : List.of("alert", "ending", "letter")) {
            assertThat(database.rights("sentinel." + table)).containsExactlyInAnyOrder("SELECT", "INSERT");
        }
    }

    private List<Finding> findings() {
        return new Findings(database.application()).list(new Consultations(database.application()).get(ID));
    }

    private Sentinel sentinel(int port) {
        var settings = new StandardEnvironment();
        if (port > 0) {
            settings.getPropertySources()
                    .addFirst(new MapPropertySource(
                            "relay",
                            Map.of(
                                    "PARVIS_MAIL_URL",
                                    "smtp://127.0.0.1:" + port,
                                    "PARVIS_MAIL_FROM",
                                    "parvis@example.org",
                                    "PARVIS_PUBLIC_URL",
                                    "https://consultations.example.org")));
        }
        return new Sentinel(database.application(), consultations, new MailRelay(settings), clock);
    }

    private void send(int people, String fields) {
        for (int i = 0; i < people; i++) {
            receive(Channel.WEB, fields);
        }
    }

    private void receive(Channel channel, String fields) {
        new Register(database.application())
                .receive(new Received(
                        ID,
                        1,
                        channel,
                        "fr",
                        Fields.parse(fields.getBytes(StandardCharsets.UTF_8)),
                        FormKey.random(),
                        clock.instant().atZone(ZoneId.of("Europe/Paris")),
                        null,
                        Set.of(),
                        false));
    }

    private long count(String table) {
        return database.application()
                .sql()
                .sql("select count(*) from sentinel." + table)
                .query(Long.class)
                .single();
    }

    private List<String> endings() {
        return database.application()
                .sql()
                .sql("select because from sentinel.ending")
                .query(String.class)
                .list();
    }

    private String logged() {
        return String.join(
                "\n", log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
    }

    /// A clock that moves when it is told.
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-03-10T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Only instants are asked of it");
        }
    }

    private static final String DEFINITION = """
            parvis: 1
            id: marches
            languages: [fr, en]
            title: {fr: Des marchés, en: Markets}
            organiser: {name: {fr: Ville, en: Town}}
            opens: 2026-03-02
            closes: 2026-03-31
            contact: {email: contact@example.org}
            questionnaire:
              - section: s
                title: {fr: Tout, en: All}
                questions:
                  - {id: oblige, type: single-choice, required: true, label: {fr: Un, en: One}, choices: [{id: oui, label: {fr: Oui, en: "Yes"}}, {id: non, label: {fr: Non, en: "No"}}]}
                  - {id: avis, type: single-choice, label: {fr: Deux, en: Two}, choices: [{id: oui, label: {fr: Oui, en: "Yes"}}, {id: non, label: {fr: Non, en: "No"}}]}
                  - {id: choix, type: multiple-choice, label: {fr: Que choisir, en: What to choose}, choices: [{id: x, label: {fr: Le x, en: The x}}, {id: y, label: {fr: Le y, en: The y}}]}
                  - {id: note, type: rating, label: {fr: Note, en: Mark}, lowest: 1, highest: 5}
                  - {id: idee, type: long-text, label: {fr: Une idée, en: An idea}}
            """;
}
