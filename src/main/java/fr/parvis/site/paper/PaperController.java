package fr.parvis.site.paper;

import fr.parvis.consultation.Consultations;
import fr.parvis.consultation.Published;
import fr.parvis.page.Failure;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Gives the questionnaire to print.
@Controller
final class PaperController {

    private final Consultations consultations;
    private final PaperForms forms;

    PaperController(Consultations consultations, PaperForms forms) {
        this.consultations = consultations;
        this.forms = forms;
    }

    @GetMapping("/{language:fr|en}/consultations/{id}/questionnaire.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String language, @PathVariable String id) {
        Published consultation = consultations.find(id).orElseThrow(() -> Failure.notFound("consultation " + id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(id + "-questionnaire-" + language + ".pdf")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noCache())
                .body(forms.pdf(consultation, language));
    }
}
