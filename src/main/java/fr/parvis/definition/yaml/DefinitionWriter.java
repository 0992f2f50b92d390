package fr.parvis.definition.yaml;

import fr.parvis.definition.Acknowledgement;
import fr.parvis.definition.Codebook;
import fr.parvis.definition.Contact;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Document;
import fr.parvis.definition.Incident;
import fr.parvis.definition.Organiser;
import fr.parvis.definition.PersonalData;
import fr.parvis.definition.Phase;
import fr.parvis.definition.Questionnaire.Section;
import fr.parvis.definition.Redaction;
import fr.parvis.definition.ReportSettings;
import fr.parvis.definition.Wording;
import fr.parvis.definition.change.CarryOver;
import fr.parvis.definition.change.CarryOver.Mapped;
import fr.parvis.definition.change.CarryOver.Rewording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A definition as mappings, lists and plain values, in the order of [Part], defaults left out.
final class DefinitionWriter {

    private final Function<Wording, Object> wordings;

    DefinitionWriter(Function<Wording, Object> wordings) {
        this.wordings = wordings;
    }

    Map<String, Object> write(Definition definition) {
        return part().put("parvis", DefinitionReader.FORMAT)
                .put("id", definition.id())
                .put("version", definition.version(), 1)
                .put("languages", definition.languages())
                .put("title", definition.title())
                .put("slogan", definition.slogan())
                .put("organiser", organiser(definition.organiser()))
                .put("objectives", definition.objectives())
                .put("people", definition.people())
                .put("time-zone", definition.calendar().zone().getId(), DefinitionReader.DEFAULT_ZONE)
                .put("opens", definition.calendar().opens())
                .put("closes", definition.calendar().closes())
                .each("phases", definition.calendar().phases(), this::phase)
                .put("method", definition.method())
                .put("communication", definition.communication())
                .each("documents", definition.documents(), this::document)
                .put("contact", contact(definition.contact()))
                .each("questionnaire", definition.questionnaire().sections(), this::section)
                .each("carry-over", definition.questionnaire().carryOvers(), this::carryOver)
                .put("codebook", codebook(definition.codebook()))
                .each("incidents", definition.incidents(), this::incident)
                .each("acknowledgements", definition.acknowledgements(), this::acknowledgement)
                .each("redactions", definition.redactions(), this::redaction)
                .put("personal-data", personalData(definition.personalData()))
                .put("report", report(definition.report()))
                .values();
    }

    private Entries part() {
        return new Entries(wordings);
    }

    private Entries organiser(Organiser organiser) {
        return part().put("name", organiser.name())
                .put("department", organiser.department())
                .put("report-department", organiser.reportDepartment())
                .put("logo", organiser.logo())
                .put("logo-text", organiser.logoText())
                .put(
                        "colours",
                        part().put("primary", organiser.primary(), Organiser.DEFAULT_PRIMARY)
                                .put("secondary", organiser.secondary(), Organiser.DEFAULT_SECONDARY));
    }

    private Entries phase(Phase phase) {
        return part().put("name", phase.name())
                .put("from", phase.from())
                .put("to", phase.to())
                .put("text", phase.text());
    }

    private Entries document(Document document) {
        return part().put("title", document.title())
                .put("file", document.file())
                .put("url", document.url());
    }

    private @Nullable Entries contact(@Nullable Contact contact) {
        return contact == null
                ? null
                : part().put("name", contact.name())
                        .put("email", contact.email())
                        .put("phone", contact.phone())
                        .put("address", contact.address());
    }

    private Entries section(Section section) {
        return part().put("section", section.id())
                .put("title", section.title())
                .put("text", section.text())
                .each("questions", section.questions(), question -> new QuestionWriter(part()).write(question));
    }

    private Entries carryOver(CarryOver carry) {
        Entries entries = part().put("question", carry.question());
        switch (carry.way()) {
            case null -> {}
            case Mapped mapped ->
                entries.put(
                        "mapped",
                        part().put("to", mapped.to())
                                .each("choices", mapped.choices().entrySet(), this::option)
                                .each("rows", mapped.rows().entrySet(), this::option));
            case CarryOver.KeptApart(String as) -> entries.put("kept-apart", as);
            case CarryOver.Abandoned(Wording reason) -> entries.put("abandoned", reason);
        }
        Rewording wording = carry.wording();
        return entries.put("wording", wording == null ? null : wording.name().toLowerCase(Locale.ROOT));
    }

    private Entries option(Map.Entry<String, String> option) {
        return part().put("from", option.getKey()).put("to", option.getValue());
    }

    private Entries codebook(Codebook codebook) {
        return part().each("levers", codebook.levers(), this::code).each("strands", codebook.strands(), this::code);
    }

    private Entries code(Codebook.Code code) {
        return part().put("id", code.id()).put("name", code.name()).put("definition", code.definition());
    }

    private Entries incident(Incident incident) {
        return part().put("id", incident.id())
                .put("question", incident.question())
                .put("cause", incident.cause())
                .put("from", incident.from())
                .put("to", incident.to())
                .put("effect", incident.effect())
                .put("correction", incident.correction())
                .put("voids", incident.voids(), incident.question() != null);
    }

    private Entries acknowledgement(Acknowledgement acknowledgement) {
        return part().put("alert", acknowledgement.alert())
                .put("by", acknowledgement.by())
                .put("reason", acknowledgement.reason())
                .put("on", acknowledgement.on())
                .put("decision", acknowledgement.decision().name().toLowerCase(Locale.ROOT), "publish");
    }

    private Entries redaction(Redaction redaction) {
        return part().put("submission", redaction.submission())
                .put("contribution", redaction.contribution())
                .put("question", redaction.question())
                .put("text", redaction.text())
                .put("reason", redaction.reason());
    }

    private @Nullable Entries personalData(@Nullable PersonalData notice) {
        return notice == null
                ? null
                : part().put("purpose", notice.purpose())
                        .put("retention", notice.retention())
                        .put("until", notice.until())
                        .put("contact", notice.contact());
    }

    private Entries report(ReportSettings report) {
        var usual = ReportSettings.DEFAULT;
        return part().put("percentages-from", report.percentagesFrom(), usual.percentagesFrom())
                .put("smallest-cell", report.smallestCell(), usual.smallestCell())
                .put(
                        "cross-tabs",
                        report.crossTabs().stream()
                                .map(pair -> List.of(pair.rows(), pair.columns()))
                                .toList());
    }
}
