package fr.parvis.outreach;

import fr.parvis.outreach.SignedLink.Purpose;
import java.time.Clock;
import java.time.Duration;

/// The addresses that letters give to follow: one to confirm, one to stop.
record Links(MailRelay relay, Subscriptions subscriptions, Clock clock) {

    private static final Duration TO_CONFIRM = Duration.ofDays(7);
    private static final Duration TO_STOP = Duration.ofDays(3650);

    String to(Purpose purpose, String consultation, EmailAddress address, String language) {
        Duration lifetime = switch (purpose) {
            case CONFIRM -> TO_CONFIRM;
            case STOP -> TO_STOP;
        };
        String text = new SignedLink(
                        purpose, consultation, address, clock.instant().plus(lifetime))
                .text(subscriptions.key());
        return relay.address("/" + language + "/consultations/" + consultation + "/rester-informe/" + text);
    }
}
