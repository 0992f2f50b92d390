package fr.parvis.site;

import fr.parvis.consultation.Consultations;
import fr.parvis.consultation.Published;
import fr.parvis.outreach.Subscriptions;
import fr.parvis.page.Failure;
import fr.parvis.page.Frame;
import fr.parvis.page.Pages;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A consultation’s page, from which all the rest is reached.
@Controller
final class ConsultationController {

    private final Consultations consultations;
    private final Reports reports;
    private final Subscriptions subscriptions;
    private final Pages pages;
    private final Clock clock;
    private final Map<String, Written> written = new ConcurrentHashMap<>();

    ConsultationController(
            Consultations consultations, Reports reports, Subscriptions subscriptions, Pages pages, Clock clock) {
        this.consultations = consultations;
        this.reports = reports;
        this.subscriptions = subscriptions;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/{language:fr|en}/consultations/{id}")
    ResponseEntity<byte[]> page(@PathVariable String language, @PathVariable String id) {
        Published consultation = consultations.find(id).orElseThrow(() -> Failure.notFound("consultation " + id));
        Instant now = clock.instant();
        var page = new ConsultationPage(
                frame(consultation, language),
                consultation,
                consultation.stage(now),
                consultation.definition().calendar().dayOf(now),
                reports.list(id),
                subscriptions.offered());
        String key = language + "/" + id;
        Written last = written.get(key);
        if (last == null || !last.shows(page)) {
            last = new Written(page, pages.open("site/consultation.jte", page));
            written.put(key, last);
        }
        return last.answer();
    }

    /// A page as it was last written: most of them are asked for many times before anything changes.
    private record Written(ConsultationPage page, ResponseEntity<byte[]> answer) {

        /// Publishing, opening and closing each make a new [Published].
        boolean shows(ConsultationPage now) {
            return page.consultation() == now.consultation()
                    && page.stage() == now.stage()
                    && page.today().equals(now.today())
                    && page.reports().equals(now.reports())
                    && page.informs() == now.informs();
        }
    }

    private static Frame frame(Published consultation, String language) {
        var definition = consultation.definition();
        String here = "/consultations/" + consultation.id();
        var authority =
                Frame.Authority.of(definition.organiser(), definition.title(), here, consultation.logoAddress());
        return new Frame(language, definition.title().in(language), here, authority);
    }
}
