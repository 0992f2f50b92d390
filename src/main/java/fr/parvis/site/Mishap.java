package fr.parvis.site;

import fr.parvis.definition.Incident;
import fr.parvis.definition.Wording;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An incident as a consultation’s page tells it.
///
/// @param question the label of the question it hit; empty for the whole consultation
/// @param days empty when it lasted from the opening to the closing
public record Mishap(
        String question,
        String days,
        String cause,
        @Nullable String effect,
        @Nullable String correction,
        boolean voids) {

    static Mishap of(Incident incident, ConsultationPage page) {
        String question = Optional.ofNullable(incident.question())
                .flatMap(page.consultation().versions()::findQuestion)
                .map(q -> page.say(q.ask().label()))
                .orElse("");
        return new Mishap(
                question,
                days(incident, page),
                page.say(incident.cause()),
                said(incident.effect(), page),
                said(incident.correction(), page),
                incident.voids());
    }

    private static String days(Incident incident, ConsultationPage page) {
        if (incident.from() == null && incident.to() == null) {
            return "";
        }
        var calendar = page.definition().calendar();
        LocalDate from = Objects.requireNonNullElse(incident.from(), calendar.opens());
        LocalDate to = Objects.requireNonNullElse(incident.to(), calendar.closes());
        return page.text("incident.days", page.day(from), page.day(to));
    }

    private static @Nullable String said(@Nullable Wording wording, ConsultationPage page) {
        return wording == null ? null : page.say(wording);
    }
}
