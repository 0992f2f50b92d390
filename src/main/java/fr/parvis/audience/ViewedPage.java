package fr.parvis.audience;

import fr.parvis.definition.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The pages of a consultation whose views are counted.
public enum ViewedPage {
    CONSULTATION,
    /// The first page of the survey; the following ones are forms that were sent, not views.
    SURVEY,
    PAPER,
    REPORT;

    /// What the address of a page says.
    record Found(String consultation, ViewedPage page) {}

    private static final Pattern ADDRESS = Pattern.compile(
            "/(?:fr|en)/consultations/([a-z][a-z0-9-]*)(/questionnaire|/questionnaire\\.pdf|/rapport/\\d+/"
                    + "report\\.(?:html|pdf|odt|docx))?");

    /// The page at this address; empty for one that is not counted.
    static Optional<Found> at(String address) {
        Matcher found = ADDRESS.matcher(address);
        return found.matches() ? Optional.of(new Found(found.group(1), of(found.group(2)))) : Optional.empty();
    }

    private static ViewedPage of(@org.jspecify.annotations.Nullable String rest) {
        return switch (rest) {
            case null -> CONSULTATION;
            case "/questionnaire" -> SURVEY;
            case "/questionnaire.pdf" -> PAPER;
            default -> REPORT;
        };
    }

    /// Its name for readers of a report, in French or English.
    public String name(String language) {
        return Messages.of(ViewedPage.class, language).text("page." + name().toLowerCase(Locale.ROOT));
    }
}
