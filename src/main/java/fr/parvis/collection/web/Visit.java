package fr.parvis.collection.web;

import fr.parvis.collection.form.Survey;
import fr.parvis.collection.form.Ticket;
import fr.parvis.collection.form.Typed;
import fr.parvis.collection.form.Walk;
import fr.parvis.consultation.Published;
import fr.parvis.definition.Questionnaire.Section;
import org.jspecify.annotations.Nullable;

/// One person's form at one moment: which form, what was typed so far, and where in the survey.
///
/// @param language of our own words, `fr` or `en`
/// @param walk the questionnaire with what was typed, read once
/// @param section the section on the page; null for the check page
/// @param checking whether she came from the check page and goes back to it
record Visit(
        Published consultation,
        String language,
        Ticket ticket,
        Walk walk,
        @Nullable Section section,
        boolean checking) {

    /// The private link's key, when the form was put aside once.
    static final String DRAFT = "_draft";
    /// Set once the field that people do not see came filled in.
    static final String TRAPPED = "_trap";

    Survey survey() {
        return walk.survey();
    }

    Typed typed() {
        return walk.typed();
    }

    Visit at(@Nullable Section other) {
        return new Visit(consultation, language, ticket, walk, other, checking);
    }

    Visit with(Typed other) {
        return new Visit(consultation, language, ticket, survey().walk(other), section, checking);
    }

    Visit backToChecking() {
        return new Visit(consultation, language, ticket, walk, section, true);
    }

    String id() {
        return consultation.id();
    }

    String home() {
        return "/consultations/" + consultation.id();
    }
}
