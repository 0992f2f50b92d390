package fr.parvis.site;

import fr.parvis.consultation.Consultations;
import fr.parvis.definition.Messages;
import fr.parvis.page.Frame;
import fr.parvis.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What the law wants said on a public site.
@Controller
final class NoticeController {

    private final Consultations consultations;
    private final Publisher publisher;
    private final Pages pages;

    NoticeController(Consultations consultations, Publisher publisher, Pages pages) {
        this.consultations = consultations;
        this.publisher = publisher;
        this.pages = pages;
    }

    @GetMapping("/{language:fr|en}/donnees-personnelles")
    ResponseEntity<byte[]> personalData(@PathVariable String language) {
        return page(language, "/donnees-personnelles", "data.title", "site/personal-data.jte");
    }

    @GetMapping("/{language:fr|en}/mentions-legales")
    ResponseEntity<byte[]> legal(@PathVariable String language) {
        return page(language, "/mentions-legales", "legal.title", "site/legal.jte");
    }

    @GetMapping("/{language:fr|en}/accessibilite")
    ResponseEntity<byte[]> accessibility(@PathVariable String language) {
        return page(language, "/accessibilite", "access.title", "site/accessibility.jte");
    }

    private ResponseEntity<byte[]> page(String language, String path, String title, String template) {
        var frame = new Frame(language, Messages.of(SitePage.class, language).text(title), path, null);
        return pages.open(template, new NoticePage(frame, publisher, consultations.list()));
    }
}
