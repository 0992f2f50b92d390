package fr.parvis.collection.web;

import fr.parvis.collection.Fields;
import fr.parvis.collection.Flag;
import fr.parvis.collection.FormKey;
import fr.parvis.collection.Outcome;
import fr.parvis.collection.ReceiptCode;
import fr.parvis.collection.Received;
import fr.parvis.collection.Register;
import fr.parvis.collection.form.Action;
import fr.parvis.collection.form.DraftKey;
import fr.parvis.collection.form.Puzzle;
import fr.parvis.consultation.Stage;
import fr.parvis.definition.Channel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Sending the answers to the register. Whatever stands in the way, the person gets her answers back on the
/// page.
@Component
final class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final Duration FASTEST = Duration.ofSeconds(3);

    private final Register register;
    private final Drafts drafts;
    private final Visits visits;
    private final Screens screens;
    private final AddressRate rate;
    private final Pressure pressure;
    private final Clock clock;

    Sending(
            Register register,
            Drafts drafts,
            Visits visits,
            Screens screens,
            AddressRate rate,
            Pressure pressure,
            Clock clock) {
        this.register = register;
        this.drafts = drafts;
        this.visits = visits;
        this.screens = screens;
        this.rate = rate;
        this.pressure = pressure;
        this.clock = clock;
    }

    /// @param how [Action.Send], [Action.Replace] or [Action.AnotherPerson]
    ResponseEntity<byte[]> send(Visit visit, Action how, Fields body, HttpServletRequest request) {
        if (visit.walk().unfinished().isPresent()) {
            return screens.check(visit);
        }
        Instant now = clock.instant();
        Stage stage = visit.consultation().stage(now);
        if (stage == Stage.PAUSED || stage == Stage.COMING) {
            return screens.check(409, visit, Screens.text(visit, "send.paused"), null, false);
        }
        if (!rate.allows(request.getRemoteAddr())) {
            return later(429, visit, "send.rate", rate.retryAfter());
        }
        boolean pressed = pressure.isHigh(visit.id());
        if (pressed && !isSolved(visit, body, now)) {
            return puzzle(visit, now, !Visits.first(body, "_answer").isBlank());
        }
        pressure.count(visit.id());
        return register(visit, how, received(visit, now, stage == Stage.OVER, pressed));
    }

    private boolean isSolved(Visit visit, Fields body, Instant now) {
        return Puzzle.isSolved(
                visits.seal(),
                visit.ticket(),
                now,
                visit.language(),
                Visits.first(body, "_puzzle"),
                Visits.first(body, "_answer"));
    }

    private ResponseEntity<byte[]> puzzle(Visit visit, Instant now, boolean wrong) {
        var puzzle = Puzzle.ask(visits.seal(), visit.ticket(), now, visit.language(), ThreadLocalRandom.current());
        return screens.check(wrong ? 422 : 200, visit, "", puzzle, wrong);
    }

    private static Received received(Visit visit, Instant now, boolean late, boolean pressed) {
        var definition = visit.survey().definition();
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (Duration.between(visit.ticket().issued(), now).compareTo(FASTEST) < 0) {
            flags.add(Flag.TOO_FAST);
        }
        if (!visit.typed().first(Visit.TRAPPED).isEmpty()) {
            flags.add(Flag.TRAP);
        }
        if (pressed) {
            flags.add(Flag.UNDER_PRESSURE);
        }
        String language =
                definition.languages().contains(visit.language()) ? visit.language() : definition.mainLanguage();
        return new Received(
                visit.id(),
                definition.version(),
                Channel.WEB,
                language,
                visit.walk().answers(),
                new FormKey(visit.ticket().key()),
                now.atZone(definition.calendar().zone()),
                null,
                flags,
                late);
    }

    private ResponseEntity<byte[]> register(Visit visit, Action how, Received received) {
        Outcome outcome;
        try {
            outcome = switch (how) {
                case Action.Replace replace -> register.replace(received);
                case Action.AnotherPerson another -> register.anotherPerson(received);
                case Action other -> register.receive(received);
            };
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The register took nothing: {}", e.getClass().getSimpleName());
            return later(503, visit, "send.away", 10);
        }
        return switch (outcome) {
            case Outcome.Accepted(ReceiptCode receipt) -> {
                DraftKey.find(visit.typed().first(Visit.DRAFT)).ifPresent(drafts::delete);
                yield receipt(visit, receipt, received.late() ? "late" : "new");
            }
            case Outcome.Same(ReceiptCode receipt) -> receipt(visit, receipt, "again");
            case Outcome.Different(ReceiptCode receipt, boolean erased) -> screens.twice(visit, !erased);
        };
    }

    private ResponseEntity<byte[]> later(int status, Visit visit, String key, long seconds) {
        var answer = screens.check(status, visit, Screens.text(visit, key), null, false);
        return ResponseEntity.status(status)
                .headers(headers -> headers.addAll(answer.getHeaders()))
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(answer.getBody());
    }

    private static ResponseEntity<byte[]> receipt(Visit visit, ReceiptCode receipt, String arrival) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/" + visit.language() + "/recus/" + receipt.shown() + "?" + arrival)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
