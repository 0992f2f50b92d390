package fr.parvis.sentinel;

import fr.parvis.consultation.Published;
import fr.parvis.definition.Contact;
import fr.parvis.definition.Messages;
import fr.parvis.outreach.EmailAddress;
import fr.parvis.outreach.MailRelay;
import fr.parvis.sentinel.Alerts.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;

/// One letter to the consultation's contact for the alerts of which it was not told.
///
/// A relay that does not take it is tried again after a quarter of an hour, then after two hours, and
/// then no more: `status` and the log say the same.
final class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    /// How long to wait before each attempt, since the one before.
    private static final List<Duration> PATIENCE = List.of(Duration.ZERO, Duration.ofMinutes(15), Duration.ofHours(2));

    private final MailRelay relay;
    private final Alerts alerts;

    Letters(MailRelay relay, Alerts alerts) {
        this.relay = relay;
        this.alerts = alerts;
    }

    void send(Published consultation, List<Open> open, Instant now) {
        List<Open> due = open.stream().filter(alert -> isDue(alert, now)).toList();
        Optional<EmailAddress> contact = contact(consultation);
        if (due.isEmpty() || !relay.ready() || contact.isEmpty()) {
            return;
        }
        boolean taken = true;
        try {
            relay.send(contact.get(), subject(consultation), text(consultation, due));
        } catch (MailException e) {
            taken = false;
            LOG.warn(
                    "The mail relay took no letter of the sentinel about {}: {}",
                    consultation.id(),
                    e.getClass().getSimpleName());
        }
        for (Open alert : due) {
            alerts.tried(alert, taken, now);
        }
    }

    private static boolean isDue(Open alert, Instant now) {
        if (alert.told() || alert.attempts() >= PATIENCE.size()) {
            return false;
        }
        Instant tried = alert.tried();
        return tried == null || !now.isBefore(tried.plus(PATIENCE.get(alert.attempts())));
    }

    private static Optional<EmailAddress> contact(Published consultation) {
        return Optional.ofNullable(consultation.definition().contact())
                .map(Contact::email)
                .flatMap(EmailAddress::in);
    }

    /// French first, then English, whichever the consultation has; both when it has neither.
    private static List<String> languages(Published consultation) {
        List<String> ours = List.of("fr", "en");
        List<String> shared = ours.stream()
                .filter(consultation.definition().languages()::contains)
                .toList();
        return shared.isEmpty() ? ours : shared;
    }

    private static String subject(Published consultation) {
        String language = languages(consultation).getFirst();
        return Messages.of(Letters.class, language)
                .text(
                        "letter.subject",
                        consultation.definition().title().in(language).replaceAll("\\R", " "));
    }

    private String text(Published consultation, List<Open> due) {
        return languages(consultation).stream()
                .map(language -> text(consultation, due, language))
                .collect(Collectors.joining("\n\n— — —\n\n"));
    }

    private String text(Published consultation, List<Open> due, String language) {
        var definition = consultation.definition();
        var texts = Messages.of(Letters.class, language);
        String lines = due.stream()
                .map(alert -> texts.text(
                        "letter.line",
                        definition
                                .questionnaire()
                                .findQuestion(alert.question())
                                .map(q -> q.ask().label().in(language))
                                .orElse(alert.question()),
                        alert.finding().in(language)))
                .collect(Collectors.joining("\n"));
        String page = relay.address("/" + language + "/consultations/" + consultation.id());
        return texts.text(
                "letter.text",
                definition.title().in(language),
                lines,
                consultation.id(),
                due.getFirst().question(),
                page);
    }
}
