package fr.parvis.collection.web;

import fr.parvis.collection.Fields;
import fr.parvis.collection.Receipt;
import fr.parvis.collection.Receipt.Standing;
import fr.parvis.collection.ReceiptCode;
import fr.parvis.collection.Register;
import fr.parvis.collection.form.Recap;
import fr.parvis.collection.form.Typed;
import fr.parvis.consultation.Consultations;
import fr.parvis.consultation.Published;
import fr.parvis.dataset.Reason;
import fr.parvis.dataset.Submission;
import fr.parvis.dataset.folder.Period;
import fr.parvis.definition.Messages;
import fr.parvis.page.Address;
import fr.parvis.page.DirectPages;
import fr.parvis.page.Failure;
import fr.parvis.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Receipts, and what their holders sent.
@Controller
@RequestMapping("/{language:fr|en}/recus/{code}")
final class ReceiptController implements DirectPages {

    private static final Set<String> ARRIVALS = Set.of("new", "late", "again");

    private final Register register;
    private final Consultations consultations;
    private final Visits visits;
    private final Pages pages;
    private final String publicUrl;
    private final boolean informs;

    ReceiptController(
            Register register, Consultations consultations, Visits visits, Pages pages, Environment settings) {
        this.register = register;
        this.consultations = consultations;
        this.visits = visits;
        this.pages = pages;
        this.publicUrl = settings.getProperty(Saving.PUBLIC_URL, "");
        this.informs = !settings.getProperty("PARVIS_MAIL_URL", "").isBlank();
    }

    @Override
    public @Nullable Answer find(String method, Address address) {
        boolean here = address.has("recus", Address.ANY) && (method.equals("GET") || method.equals("HEAD"));
        return here ? request -> receipt(address.language(), address.parts().get(1), request) : null;
    }

    private ResponseEntity<byte[]> receipt(String language, String code, HttpServletRequest request) {
        ReceiptCode known = code(code);
        Receipt receipt = receipt(known);
        Published consultation = consultation(receipt);
        String query = request.getQueryString();
        String arrival = query != null && ARRIVALS.contains(query) ? query : "later";
        String title = Messages.of(SurveyPage.class, language).text("receipt.title." + arrival);
        String path = "/" + language + "/recus/" + known.shown();
        String home = "/" + language + "/consultations/" + consultation.id();
        var page = new ReceiptPage(
                Screens.frame(consultation, language, title),
                arrival,
                known.shown(),
                standing(receipt.standing(), language),
                arrival.equals("late") ? "" : late(receipt, consultation, language),
                Saving.site(publicUrl, request) + path,
                receipt.fields() == null ? "" : path + "/reponses.pdf",
                receipt.seals().stream().map(Receipt.Seal::commitment).toList(),
                receipt.fields() == null ? "" : path + "/preuve.txt",
                informs ? home + "/rester-informe" : "",
                home);
        return pages.personal(200, "collection/receipt.jte", page);
    }

    /// What somebody needs to compute the commitment of the latest answers, and find it in a dataset's manifest.
    @GetMapping("/preuve.txt")
    ResponseEntity<String> proof(@PathVariable String language, @PathVariable String code) {
        Receipt receipt = receipt(code(code));
        Fields fields = receipt.fields();
        if (fields == null || receipt.seals().isEmpty()) {
            throw Failure.notFound("proof of an erased submission");
        }
        Receipt.Seal seal = receipt.seals().getLast();
        String text = Messages.of(SurveyPage.class, language)
                .text(
                        "receipt.proof.text",
                        seal.commitment(),
                        seal.nonce(),
                        new String(fields.encoded(), StandardCharsets.US_ASCII));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(text);
    }

    @GetMapping("/reponses.pdf")
    ResponseEntity<byte[]> answers(@PathVariable String language, @PathVariable String code) {
        ReceiptCode known = code(code);
        Receipt receipt = receipt(known);
        var fields = receipt.fields();
        Published consultation = consultation(receipt);
        var version = consultation.versions().find(receipt.version());
        if (fields == null || version.isEmpty()) {
            throw Failure.notFound("answers that were erased");
        }
        var recap = Recap.of(visits.survey(version.get()).walk(new Typed(fields)), language);
        byte[] pdf = AnswersPaper.print(version.get(), language, known.shown(), recap);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + consultation.id() + ".pdf\"")
                .body(pdf);
    }

    private static String standing(Standing standing, String language) {
        var messages = Messages.of(SurveyPage.class, language);
        return switch (standing) {
            case Standing.InRegister in -> messages.text("standing.register");
            case Standing.InDataset(var day, String digest) ->
                messages.text("standing.dataset", Screens.day(language, day), digest.substring(0, 12));
            case Standing.SetAside(String reason) -> messages.text("standing.set-aside", reason);
            case Standing.Erased(var day) -> messages.text("standing.erased", Screens.day(language, day));
        };
    }

    /// What it means that it came after the closing, for as long as it is kept; empty when it did not.
    private static String late(Receipt receipt, Published consultation, String language) {
        if (!receipt.late() || receipt.fields() == null || receipt.standing() instanceof Standing.SetAside) {
            return "";
        }
        var definition = consultation.definition();
        boolean counted = new Period(definition).state(Reason.LATE) == Submission.State.COUNTED;
        return Messages.of(SurveyPage.class, language)
                .text(
                        counted ? "receipt.late.counted" : "receipt.late.apart",
                        Screens.day(language, definition.calendar().closes()));
    }

    private static ReceiptCode code(String typed) {
        return ReceiptCode.find(typed).orElseThrow(() -> Failure.notFound("a receipt"));
    }

    private Receipt receipt(ReceiptCode code) {
        return register.findReceipt(code).orElseThrow(() -> Failure.notFound("a receipt"));
    }

    private Published consultation(Receipt receipt) {
        return consultations.find(receipt.consultation()).orElseThrow(() -> Failure.notFound("a receipt"));
    }
}
