package fr.parvis.collection.web;

import fr.parvis.collection.form.Draft;
import fr.parvis.collection.form.DraftKey;
import fr.parvis.consultation.Consultations;
import fr.parvis.consultation.Published;
import fr.parvis.page.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// “Save for later”: the form is put aside, and a private link leads back to it.
@Controller
final class Saving {

    /// The setting that says the site's own address.
    static final String PUBLIC_URL = "PARVIS_PUBLIC_URL";

    private final Drafts drafts;
    private final Visits visits;
    private final Screens screens;
    private final Consultations consultations;
    private final AddressRate rate;
    private final String publicUrl;
    private final Clock clock;

    Saving(
            Drafts drafts,
            Visits visits,
            Screens screens,
            Consultations consultations,
            AddressRate rate,
            Environment settings,
            Clock clock) {
        this.drafts = drafts;
        this.visits = visits;
        this.screens = screens;
        this.consultations = consultations;
        this.rate = rate;
        this.publicUrl = settings.getProperty(PUBLIC_URL, "");
        this.clock = clock;
    }

    ResponseEntity<byte[]> save(Visit visit, HttpServletRequest request) {
        var calendar = visit.consultation().definition().calendar();
        LocalDate until = Drafts.until(calendar);
        if (calendar.dayOf(clock.instant()).isAfter(until)) {
            return refused(409, visit, Screens.text(visit, "draft.too-late"));
        }
        if (!rate.allows(request.getRemoteAddr())) {
            return refused(429, visit, Screens.text(visit, "send.rate"));
        }
        DraftKey key = DraftKey.find(visit.typed().first(Visit.DRAFT)).orElseGet(DraftKey::random);
        Visit kept = visit.with(visit.typed().with(Visit.DRAFT, key.text()));
        String section = visit.section() == null ? "" : visit.section().id();
        var draft = new Draft(visits.hidden(kept).form(), section, kept.typed());
        drafts.save(key, visit.id(), draft, until);
        return screens.draft(
                kept, site(publicUrl, request), "/" + visit.language() + "/brouillons/" + key.text(), until);
    }

    private ResponseEntity<byte[]> refused(int status, Visit visit, String notice) {
        return visit.section() == null
                ? screens.check(status, visit, notice, null, false)
                : screens.section(status, visit, List.of(), notice, null);
    }

    @GetMapping("/{language:fr|en}/brouillons/{key}")
    ResponseEntity<byte[]> resume(@PathVariable String language, @PathVariable String key) {
        Optional<Visit> visit = DraftKey.find(key).flatMap(drafts::find).flatMap(found -> {
            Optional<Published> consultation = consultations.find(found.consultation());
            return consultation.flatMap(c -> visits.resume(c, language, found.draft()));
        });
        return screens.current(visit.orElseThrow(() -> Failure.notFound("a draft")));
    }

    /// The site's own address: the one it was given, or else the one that the browser asked.
    ///
    /// @param given blank for none
    static String site(String given, HttpServletRequest request) {
        if (!given.isBlank()) {
            return given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
        }
        StringBuffer url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
