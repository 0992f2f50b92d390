package fr.parvis.outreach;

import fr.parvis.consultation.Published;
import fr.parvis.database.Database;
import fr.parvis.definition.Messages;
import fr.parvis.outreach.Outbox.Recipient;
import fr.parvis.outreach.SignedLink.Purpose;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Sends a letter to everyone who asked to be informed of a consultation, once to each, whatever happens on
/// the way.
///
/// A letter is noted as leaving before the relay gets it: when the machine stops in between, or the relay
/// falls silent, it is not sent again, and told as uncertain. What the relay refuses is tried again, each
/// time later. Called again with the same letter, it goes on where it stopped.
public final class Mailing {

    /// What became of the letter.
    ///
    /// @param waiting those who were not written to, since the relay could not be reached
    /// @param refused those whom the relay refused each time
    /// @param uncertain those who may have got it
    public record Result(long sent, long waiting, long refused, long uncertain, List<Reached> list) {}

    /// One person of the list. @param state `sent`, `waiting`, `refused` or `uncertain`
    public record Reached(String email, String state) {}

    private static final List<Duration> LATER =
            List.of(Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofSeconds(240));

    private final Database database;
    private final MailRelay relay;
    private final Published consultation;
    private final Pause pause;
    private final Outbox outbox;
    private final Links links;

    /// How to wait.
    interface Pause {
        void during(Duration duration);
    }

    public Mailing(Database database, MailRelay relay, Published consultation) {
        this(database, relay, consultation, Mailing::sleep);
    }

    Mailing(Database database, MailRelay relay, Published consultation, Pause pause) {
        this.database = database;
        this.relay = relay;
        this.consultation = consultation;
        this.pause = pause;
        this.outbox = new Outbox(database);
        this.links = new Links(relay, new Subscriptions(database, relay), Clock.systemUTC());
    }

    /// @throws fr.parvis.definition.UnusableConsultation when nobody asked to be informed, or when another
    /// sends the same letter now
    public Result send(Letter letter, String author, LocalDate day) {
        if (outbox.find(consultation.id(), letter).isEmpty()
                && new Subscriptions(database, relay).list(consultation.id()).isEmpty()) {
            throw Letter.fault("", "letter.nobody", consultation.id());
        }
        UUID id = outbox.open(consultation.id(), letter, author, day);
        try (Connection turn = database.pool().getConnection()) {
            if (!lock(turn, "pg_try_advisory_lock", id)) {
                throw Letter.fault("", "letter.under-way");
            }
            try {
                outbox.resume(id);
                sendAll(id, letter);
            } finally {
                lock(turn, "pg_advisory_unlock", id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox of " + consultation.id() + " cannot be read", e);
        }
        return result(id);
    }

    private static boolean lock(Connection connection, String function, UUID letter) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select " + function + "(hashtextextended('outreach.letter ' || ?, 0))")) {
            statement.setString(1, letter.toString());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /// Rounds: what is refused in one waits for the next.
    private void sendAll(UUID id, Letter letter) {
        int troubles = 0;
        for (int round = 0; round <= LATER.size(); round++) {
            if (round > 0 && outbox.waits(id)) {
                pause.during(LATER.get(round - 1));
            }
            for (var next = outbox.claim(id, round); next.isPresent(); next = outbox.claim(id, round)) {
                boolean reached = send(id, letter, next.get(), round == LATER.size());
                if (!reached && troubles == LATER.size()) {
                    return;
                }
                if (!reached) {
                    pause.during(LATER.get(troubles));
                }
                troubles = reached ? 0 : troubles + 1;
            }
        }
    }

    /// @param last whether what is refused now is not tried again
    /// @return false when the relay is away or fell silent, and is better left alone for a while
    private boolean send(UUID id, Letter letter, Recipient to, boolean last) {
        return switch (deliver(letter, to)) {
            case TAKEN -> {
                outbox.mark(id, to, "sent");
                yield true;
            }
            case REFUSED -> {
                outbox.mark(id, to, last ? "refused" : "waiting");
                yield true;
            }
            case AWAY -> {
                outbox.putBack(id, to);
                yield false;
            }
            case UNCERTAIN -> {
                outbox.mark(id, to, "uncertain");
                yield false;
            }
        };
    }

    private Delivery deliver(Letter letter, Recipient to) {
        var address = new EmailAddress(to.email());
        String stop = links.to(Purpose.STOP, consultation.id(), address, to.language());
        return relay.deliver(address, letter.subject(), letter.text() + foot(to.language(), stop));
    }

    /// What stands under the letter: why it came, and how to get no more.
    private String foot(String language, String stop) {
        return "\n\n-- \n"
                + Messages.of(Letter.class, language)
                        .text("letter.foot", consultation.definition().title().in(language), stop);
    }

    /// The letter as somebody reads it in this language.
    public String shown(Letter letter, String language) {
        return letter.subject() + "\n\n" + letter.text() + foot(language, relay.address("/…"));
    }

    private Result result(UUID id) {
        Map<String, Long> tally = outbox.tally(id);
        return new Result(
                tally.getOrDefault("sent", 0L),
                tally.getOrDefault("waiting", 0L),
                tally.getOrDefault("refused", 0L),
                tally.getOrDefault("uncertain", 0L),
                outbox.list(id).stream()
                        .map(line -> new Reached(line.email(), line.state()))
                        .toList());
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the relay", e);
        }
    }
}
