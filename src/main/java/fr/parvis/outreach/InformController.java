package fr.parvis.outreach;

import fr.parvis.consultation.Consultations;
import fr.parvis.consultation.Published;
import fr.parvis.definition.Messages;
import fr.parvis.outreach.SignedLink.Purpose;
import fr.parvis.page.Failure;
import fr.parvis.page.Frame;
import fr.parvis.page.Pages;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// “Keep me informed”: an address is typed, a letter is sent, a button under its link is pressed; only then is the
/// address kept. The same is answered whether it already was or not.
@Controller
@RequestMapping("/{language:fr|en}/consultations/{id}/rester-informe")
final class InformController {

    private static final Logger LOG = LoggerFactory.getLogger(InformController.class);

    private final Consultations consultations;
    private final Subscriptions subscriptions;
    private final MailRelay relay;
    private final SendingRate rate;
    private final Pages pages;
    private final Clock clock;
    private final Links links;

    InformController(
            Consultations consultations,
            Subscriptions subscriptions,
            MailRelay relay,
            SendingRate rate,
            Pages pages,
            Clock clock) {
        this.consultations = consultations;
        this.subscriptions = subscriptions;
        this.relay = relay;
        this.rate = rate;
        this.pages = pages;
        this.clock = clock;
        this.links = new Links(relay, subscriptions, clock);
    }

    @GetMapping
    ResponseEntity<byte[]> form(@PathVariable String language, @PathVariable String id) {
        return page(200, consultation(id), language, "ask", "", "");
    }

    @PostMapping
    ResponseEntity<byte[]> ask(
            @PathVariable String language, @PathVariable String id, @RequestParam(defaultValue = "") String email) {
        Published consultation = consultation(id);
        var address = EmailAddress.in(email).orElse(null);
        if (address == null) {
            return page(400, consultation, language, "ask", email, email.isBlank() ? "none" : "wrong");
        }
        try {
            if (rate.allows(address)) {
                send(consultation, address, language);
            }
        } catch (MailException e) {
            LOG.warn("The mail relay took no letter: {}", e.getClass().getSimpleName());
            return page(503, consultation, language, "ask", email, "relay");
        }
        return page(200, consultation, language, "sent", email, "");
    }

    private void send(Published consultation, EmailAddress address, String language) {
        var texts = Messages.of(InformPage.class, language);
        String title = consultation.definition().title().in(language);
        String organiser = consultation.definition().organiser().name().in(language);
        relay.send(
                address,
                texts.text("letter.subject", title),
                texts.text(
                        "letter.text",
                        title,
                        organiser,
                        links.to(Purpose.CONFIRM, consultation.id(), address, language),
                        links.to(Purpose.STOP, consultation.id(), address, language)));
    }

    /// Shows the button only: programs that follow the links of letters confirm nothing.
    @GetMapping("/{link:[A-Za-z0-9_-]{20,1000}}")
    ResponseEntity<byte[]> button(@PathVariable String language, @PathVariable String id, @PathVariable String link) {
        SignedLink asked = link(link, id);
        return page(200, consultation(id), language, asked.purpose() == Purpose.CONFIRM ? "confirm" : "stop", "", "");
    }

    @PostMapping("/{link:[A-Za-z0-9_-]{20,1000}}")
    ResponseEntity<byte[]> pressed(@PathVariable String language, @PathVariable String id, @PathVariable String link) {
        SignedLink asked = link(link, id);
        return switch (asked.purpose()) {
            case CONFIRM -> {
                subscriptions.add(id, asked.address(), language);
                yield page(200, consultation(id), language, "confirmed", "", "");
            }
            case STOP -> {
                subscriptions.remove(id, asked.address());
                yield page(200, consultation(id), language, "stopped", "", "");
            }
        };
    }

    private SignedLink link(String text, String id) {
        return SignedLink.read(text, subscriptions.key(), clock.instant())
                .filter(link -> link.consultation().equals(id))
                .orElseThrow(() -> Failure.notFound("a link of a letter"));
    }

    private Published consultation(String id) {
        return consultations
                .find(id)
                .filter(_ -> relay.ready())
                .orElseThrow(() -> Failure.notFound("keep me informed of " + id));
    }

    private ResponseEntity<byte[]> page(
            int status, Published consultation, String language, String state, String typed, String error) {
        var definition = consultation.definition();
        String home = "/consultations/" + consultation.id();
        String title = Messages.of(InformPage.class, language).text(state + ".title");
        var frame = new Frame(
                language,
                error.isEmpty()
                        ? title
                        : Messages.of(InformPage.class, language).text("error.prefix", title),
                state.equals("ask") ? home + "/rester-informe" : null,
                Frame.Authority.of(definition.organiser(), definition.title(), home, consultation.logoAddress()));
        return pages.personal(status, "outreach/inform.jte", new InformPage(frame, consultation, state, typed, error));
    }
}
