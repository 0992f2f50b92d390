package fr.parvis.sentinel;

import fr.parvis.consultation.Consultations;
import fr.parvis.consultation.Published;
import fr.parvis.database.Database;
import fr.parvis.outreach.MailRelay;
import fr.parvis.sentinel.Alerts.Because;
import fr.parvis.sentinel.Alerts.Open;
import fr.parvis.sentinel.Finding.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks at each open consultation once a minute while its submissions are few, on one node at a time.
///
/// An alert is stored and logged once, and told once by a letter to the consultation's contact. It is
/// over when answers come, or when an incident is declared on the question. What is only watched is
/// logged once by each server. Nothing said here holds a word that anybody wrote.
@Component
public final class Sentinel {

    private static final Logger LOG = LoggerFactory.getLogger(Sentinel.class);

    /// An arbitrary number: whoever holds it looks, the others do not.
    static final long TURN = 0x73656e74_696e656cL;

    private final Database database;
    private final Consultations consultations;
    private final Findings findings;
    private final Alerts alerts;
    private final Letters letters;
    private final Clock clock;
    private final Set<String> watched = ConcurrentHashMap.newKeySet();

    public Sentinel(Database database, Consultations consultations, MailRelay relay, Clock clock) {
        this.database = database;
        this.consultations = consultations;
        this.findings = new Findings(database);
        this.alerts = new Alerts(database);
        this.letters = new Letters(relay, alerts);
        this.clock = clock;
    }

    /// Looks at every consultation, unless another node does.
    @Scheduled(
            fixedDelayString = "${parvis.sentinel.period:PT1M}",
            initialDelayString = "${parvis.sentinel.period:PT1M}")
    public void look() {
        try (Connection turn = database.pool().getConnection()) {
            if (!ask(turn, "select pg_try_advisory_lock(?)")) {
                return;
            }
            try {
                consultations.list().forEach(this::lookSafely);
            } finally {
                ask(turn, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            LOG.warn("The sentinel could not look: {}", e.getMessage());
        }
    }

    private static boolean ask(Connection turn, String sql) throws SQLException {
        try (PreparedStatement statement = turn.prepareStatement(sql)) {
            statement.setLong(1, TURN);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /// What fails for one consultation leaves the others watched.
    private void lookSafely(Published consultation) {
        try {
            look(consultation, clock.instant());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The sentinel could not look at {}: {}", consultation.id(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The sentinel cannot look at {}: {}", consultation.id(), e.toString());
        }
    }

    private void look(Published consultation, Instant now) {
        List<Open> open = alerts.open(consultation.id());
        endDeclared(consultation, open, now);
        if (consultation.accepts(now)) {
            findings.now(consultation).ifPresent(watch -> compare(consultation, watch, now));
        }
        letters.send(consultation, alerts.open(consultation.id()), now);
    }

    private void endDeclared(Published consultation, List<Open> open, Instant now) {
        var definition = consultation.definition();
        for (Open alert : open) {
            if (!definition.incidentsOf(alert.question()).isEmpty()) {
                end(consultation, alert, Because.INCIDENT, now);
            } else if (definition.questionnaire().findQuestion(alert.question()).isEmpty()) {
                end(consultation, alert, Because.NOT_ASKED, now);
            }
        }
    }

    private void compare(Published consultation, Watch watch, Instant now) {
        int version = consultation.definition().version();
        List<Open> open = alerts.open(consultation.id());
        for (Open alert : open) {
            if (watch.answers(alert.finding())) {
                end(consultation, alert, Because.ANSWERED, now);
            }
        }
        for (Finding finding : watch.findings()) {
            if (finding.level() == Level.ALERT
                    && open.stream().noneMatch(alert -> alert.question().equals(finding.question()))) {
                alerts.raise(consultation.id(), version, finding, now);
                LOG.warn(
                        "Sentinel: {} question {} of {}, version {}, is blank in {} of {} submissions",
                        finding.required() ? "required" : "optional",
                        finding.question(),
                        consultation.id(),
                        version,
                        finding.submissions() - finding.answered(),
                        finding.submissions());
            } else if (finding.level() == Level.WATCH
                    && watched.add(consultation.id() + "/" + version + "/" + finding.question())) {
                LOG.info(
                        "Sentinel: question {} of {}, version {}, is blank in each of {} submissions, which chance may explain",
                        finding.question(),
                        consultation.id(),
                        version,
                        finding.submissions());
            }
        }
    }

    private void end(Published consultation, Open alert, Because because, Instant now) {
        alerts.end(alert, because, now);
        LOG.info("Sentinel: the alert on question {} of {} is over: {}", alert.question(), consultation.id(), because);
    }
}
