package fr.parvis.definition.yaml;

import fr.parvis.definition.Calendar;
import fr.parvis.definition.Codebook;
import fr.parvis.definition.Contact;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Phase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The whole of `consultation.yaml`.
final class DefinitionReader {

    static final int FORMAT = 1;
    static final String DEFAULT_ZONE = "Europe/Paris";

    private static final Pattern CONSULTATION_ID = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Source source;
    private final FolderFiles files;

    DefinitionReader(Source source, FolderFiles files) {
        this.source = source;
        this.files = files;
    }

    /// Throws [fr.parvis.definition.UnusableConsultation] with every fault found.
    Definition read(Node root) {
        var reading = Reading.of(root, "", Part.CONSULTATION, source);
        Integer format = reading.findInteger("parvis", 0, Integer.MAX_VALUE);
        if (format != null && format != FORMAT) {
            reading.fault("parvis", "other-format", format, FORMAT);
        }
        var languages = languages(reading);
        source.declare(languages);
        var organiser = new OrganiserReader(files);
        var codebook = codebook(reading);
        var questionnaire = new QuestionnaireReader(source, codebook).read(reading, root);
        int version = reading.integer("version", 1, 1, 100_000);
        if (version == 1 && !questionnaire.carryOvers().isEmpty()) {
            reading.fault("carry-over", "carry-first", version);
        }
        var reporting = new ReportingReader(source, questionnaire, files.folder() != null);
        var definition = new Definition(
                reading.id("id", CONSULTATION_ID),
                version,
                languages,
                reading.wording("title"),
                reading.findWording("slogan"),
                organiser.read(reading),
                reading.wordings("objectives"),
                reading.findWording("people"),
                calendar(reading),
                reading.wordings("method"),
                reading.wordings("communication"),
                organiser.documents(reading),
                contact(reading.findPart("contact", Part.CONTACT)),
                questionnaire,
                codebook,
                reporting.incidents(reading),
                reporting.acknowledgements(reading),
                reporting.redactions(reading),
                reporting.personalData(reading.findPart("personal-data", Part.PERSONAL_DATA)),
                reporting.report(reading.findPart("report", Part.REPORT)));
        source.throwIfFaulty();
        return definition;
    }

    private List<String> languages(Reading reading) {
        var languages = new LinkedHashSet<String>();
        for (Node item : reading.items("languages")) {
            String language = item.shown();
            if (!LANGUAGES.contains(language)) {
                source.fault(item.line(), "languages", "bad-language", language);
            } else if (!languages.add(language)) {
                source.fault(item.line(), "languages", "duplicate-language", language);
            }
        }
        return List.copyOf(languages);
    }

    private Calendar calendar(Reading reading) {
        LocalDate opens = reading.findDate("opens");
        LocalDate closes = reading.findDate("closes");
        if (opens != null && closes != null && closes.isBefore(opens)) {
            reading.fault("closes", "closing-before-opening", closes, opens);
        }
        return new Calendar(
                zone(reading),
                opens == null ? LocalDate.EPOCH : opens,
                closes == null ? LocalDate.EPOCH : closes,
                reading.each("phases", Part.PHASE, DefinitionReader::phase));
    }

    private static ZoneId zone(Reading reading) {
        String zone = reading.findText("time-zone");
        Set<String> known = ZoneId.getAvailableZoneIds();
        if (zone == null || known.contains(zone)) {
            return ZoneId.of(zone == null ? DEFAULT_ZONE : zone);
        }
        reading.fault("time-zone", "bad-zone", zone, Nearest.of(zone, known).orElse(DEFAULT_ZONE));
        return ZoneId.of(DEFAULT_ZONE);
    }

    private static Phase phase(Reading phase) {
        LocalDate from = phase.findDate("from");
        LocalDate to = phase.findDate("to");
        if (to != null && !phase.has("from")) {
            phase.fault("to", "to-without-from", to);
        }
        checkPeriod(phase, from, to);
        return new Phase(phase.wording("name"), from, to, phase.findWording("text"));
    }

    static void checkPeriod(Reading reading, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            reading.fault("to", "end-before-start", to, from);
        }
    }

    private static @Nullable Contact contact(@Nullable Reading contact) {
        if (contact == null || contact.isEmpty()) {
            return null;
        }
        String email = contact.findText("email");
        if (email != null && !email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            contact.fault("email", "bad-email", email);
        }
        return new Contact(
                contact.findWording("name"), email, contact.findText("phone"), contact.findWording("address"));
    }

    private Codebook codebook(Reading reading) {
        Reading codebook = reading.findPart("codebook", Part.CODEBOOK);
        return codebook == null
                ? new Codebook(List.of(), List.of())
                : new Codebook(codes(codebook, "levers"), codes(codebook, "strands"));
    }

    private List<Codebook.Code> codes(Reading codebook, String key) {
        Map<String, Integer> seen = new HashMap<>();
        return codebook.each(key, Part.CODE, code -> {
            String id = code.id("id", Reading.CODE);
            source.unique(seen, id, code.line("id"), "id");
            return new Codebook.Code(id, code.wording("name"), code.findWording("definition"));
        });
    }
}
