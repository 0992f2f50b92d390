package fr.parvis.site;

import fr.parvis.consultation.Consultations;
import fr.parvis.consultation.Published;
import fr.parvis.consultation.Stage;
import fr.parvis.definition.Messages;
import fr.parvis.page.Frame;
import fr.parvis.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The list of consultations, in the language that the browser asks for at the site’s bare address.
@Controller
final class HomeController {

    private final Consultations consultations;
    private final Reports reports;
    private final Pages pages;
    private final Clock clock;

    HomeController(Consultations consultations, Reports reports, Pages pages, Clock clock) {
        this.consultations = consultations;
        this.reports = reports;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/")
    ResponseEntity<Void> start(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/" + preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)) + "/"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.noCache())
                .build();
    }

    /// French, unless English comes first in what the browser accepts.
    private static String preferred(@org.jspecify.annotations.Nullable String accepted) {
        try {
            return accepted == null || accepted.length() > 1000
                    ? "fr"
                    : Stream.concat(
                                    Locale.LanguageRange.parse(accepted).stream()
                                            .map(range -> range.getRange().split("-")[0]),
                                    Stream.of("fr"))
                            .filter(language -> language.equals("fr") || language.equals("en"))
                            .findFirst()
                            .orElse("fr");
        } catch (IllegalArgumentException unreadable) {
            return "fr";
        }
    }

    @GetMapping({"/{language:fr|en}/", "/{language:fr|en}"})
    ResponseEntity<byte[]> home(@PathVariable String language) {
        Instant now = clock.instant();
        String title = Messages.of(SitePage.class, language).text("home.title");
        var frame = new Frame(language, title, "/", null);
        var empty = new HomePage(frame, List.of());
        var groups = Stream.of(
                        group("open", EnumSet.of(Stage.OPEN, Stage.PAUSED), now, empty),
                        group("coming", EnumSet.of(Stage.COMING), now, empty),
                        group("over", EnumSet.of(Stage.OVER), now, empty))
                .filter(group -> !group.cards().isEmpty())
                .toList();
        return pages.open("site/home.jte", new HomePage(frame, groups));
    }

    private HomePage.Group group(String kind, Set<Stage> stages, Instant now, HomePage page) {
        Comparator<Published> byDay =
                Comparator.comparing(c -> c.definition().calendar().closes());
        return new HomePage.Group(
                kind,
                consultations.list().stream()
                        .filter(c -> stages.contains(c.stage(now)))
                        .sorted(kind.equals("over") ? byDay.reversed() : byDay)
                        .map(c -> card(c, now, page))
                        .toList());
    }

    private HomePage.Card card(Published consultation, Instant now, HomePage page) {
        LocalDate today = consultation.definition().calendar().dayOf(now);
        Stage stage = consultation.stage(now);
        return new HomePage.Card(
                consultation,
                stage,
                Status.of(consultation, stage, today, page),
                consultation.definition().title().languageFor(page.frame().language()),
                reports.list(consultation.id()).stream()
                        .filter(r -> r.withdrawn() == null)
                        .count());
    }
}
