package fr.parvis.site;

import fr.parvis.consultation.Published;
import fr.parvis.consultation.Stage;
import fr.parvis.definition.Contact;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Document;
import fr.parvis.definition.Messages;
import fr.parvis.definition.Phase;
import fr.parvis.definition.Wording;
import fr.parvis.page.Frame;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A consultation’s page as its template shows it.
///
/// @param today in the consultation’s zone
/// @param reports the latest first, withdrawn ones included
/// @param informs whether one may ask to be told of what comes next
public record ConsultationPage(
        Frame frame,
        Published consultation,
        Stage stage,
        LocalDate today,
        List<PublishedReport> reports,
        boolean informs)
        implements SitePage {

    /// A step of the approach. @param when `past`, `present` or `future`; @param dates empty when they are
    /// not known
    public record Step(
            String name,
            String dates,
            String when,
            @Nullable String text) {}

    /// A document given. @param detail its kind and size, or the site it is on
    public record Reading(String title, String address, String detail) {}

    public ConsultationPage {
        reports = List.copyOf(reports);
    }

    public Definition definition() {
        return consultation.definition();
    }

    public String say(Wording wording) {
        return wording.in(frame.language());
    }

    /// The language of the consultation’s own words here.
    public String lang() {
        return definition().title().languageFor(frame.language());
    }

    public boolean translated() {
        return lang().equals(frame.language());
    }

    /// `en français`, `en allemand`: the language of the content, or of a report.
    public String inLanguage(String code) {
        var texts = Messages.of(SitePage.class, frame.language());
        return texts.has("in." + code)
                ? text("in." + code)
                : text("in.other", Locale.of(code).getDisplayLanguage(texts.locale()));
    }

    public String status() {
        return Status.of(consultation, stage, today, this);
    }

    public boolean open() {
        return stage == Stage.OPEN;
    }

    public boolean over() {
        return stage == Stage.OVER;
    }

    public int minutes() {
        return definition().questionnaire().minutes();
    }

    public String here() {
        return frame.to("/consultations/" + consultation.id());
    }

    public List<Step> steps() {
        return definition().calendar().phases().stream().map(this::step).toList();
    }

    private Step step(Phase phase) {
        Wording text = phase.text();
        return new Step(say(phase.name()), dates(phase), when(phase), text == null ? null : say(text));
    }

    private String dates(Phase phase) {
        LocalDate from = phase.from();
        LocalDate to = phase.to();
        if (from == null) {
            return to == null ? "" : text("step.until", day(to));
        }
        return to == null || to.equals(from) ? day(from) : text("step.dates", day(from), day(to));
    }

    private String when(Phase phase) {
        LocalDate from = phase.from();
        LocalDate to = phase.to() == null ? from : phase.to();
        if (to != null && to.isBefore(today)) {
            return "past";
        }
        return from == null || from.isAfter(today) ? "future" : "present";
    }

    /// What went wrong, as it is declared.
    public List<Mishap> mishaps() {
        return definition().incidents().stream()
                .map(incident -> Mishap.of(incident, this))
                .toList();
    }

    public List<Reading> documents() {
        return definition().documents().stream().map(this::reading).toList();
    }

    private Reading reading(Document document) {
        String file = document.file();
        if (file == null) {
            String url = String.valueOf(document.url());
            return new Reading(
                    say(document.title()),
                    url,
                    text("document.on", URI.create(url).getHost()));
        }
        String kind = file.substring(file.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        String size = consultation.findFile(file).map(f -> size(f.size())).orElse("");
        return new Reading(say(document.title()), consultation.addressOf(file), kind + ", " + size);
    }

    /// Where to write or call, or null when the consultation does not say.
    public @Nullable Contact contact() {
        return definition().contact();
    }

    public String reportTitle(PublishedReport report) {
        LocalDate day =
                report.publishedAt().atZone(definition().calendar().zone()).toLocalDate();
        return text("report.title", day(day), inLanguage(report.language()));
    }

    public String address(PublishedReport report, PublishedReport.File file) {
        return here() + "/rapport/" + report.number() + "/" + file.path();
    }

    /// What the file is, with its size.
    public String label(PublishedReport.File file) {
        String kind = file.path().substring(file.path().lastIndexOf('.') + 1);
        return text("report." + kind, size(file.size()));
    }
}
