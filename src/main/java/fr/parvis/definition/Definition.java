package fr.parvis.definition;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A consultation as its authority wrote it: who asks what, of whom, when, and how the answers will be read.
///
/// @param id stable identifier of the consultation, `[a-z][a-z0-9-]*`
/// @param version 1 for the first published definition, then 2, 3 …
/// @param languages the consultation's languages, the main one first; never empty
/// @param slogan slogan or hashtag; null when there is none
/// @param people the people concerned; null when not said
/// @param personalData null when the consultation declares none yet
public record Definition(
        String id,
        int version,
        List<String> languages,
        Wording title,
        @Nullable Wording slogan,
        Organiser organiser,
        List<Wording> objectives,
        @Nullable Wording people,
        Calendar calendar,
        List<Wording> method,
        List<Wording> communication,
        List<Document> documents,
        @Nullable Contact contact,
        Questionnaire questionnaire,
        Codebook codebook,
        List<Incident> incidents,
        List<Acknowledgement> acknowledgements,
        List<Redaction> redactions,
        @Nullable PersonalData personalData,
        ReportSettings report) {

    public Definition {
        languages = List.copyOf(languages);
        objectives = List.copyOf(objectives);
        method = List.copyOf(method);
        communication = List.copyOf(communication);
        documents = List.copyOf(documents);
        incidents = List.copyOf(incidents);
        acknowledgements = List.copyOf(acknowledgements);
        redactions = List.copyOf(redactions);
    }

    public String mainLanguage() {
        return languages.getFirst();
    }

    /// The incidents declared on this question, in the order they were declared.
    public List<Incident> incidentsOf(String question) {
        return incidents.stream().filter(i -> question.equals(i.question())).toList();
    }

    public Optional<Acknowledgement> findAcknowledgement(String alert) {
        return acknowledgements.stream().filter(a -> a.alert().equals(alert)).findFirst();
    }

    /// The same definition as a public edition prints it: redactions no longer say what they hide.
    public Definition withoutHiddenWords() {
        return hiding(redactions.stream()
                .map(r -> new Redaction(r.submission(), r.contribution(), r.question(), null, r.reason()))
                .toList());
    }

    /// The same with these redactions in place of its own.
    public Definition hiding(List<Redaction> hidden) {
        return with(incidents, hidden);
    }

    /// The same definition with these incidents in place of its own.
    public Definition withIncidents(List<Incident> others) {
        return with(others, redactions);
    }

    private Definition with(List<Incident> told, List<Redaction> hidden) {
        return new Definition(
                id,
                version,
                languages,
                title,
                slogan,
                organiser,
                objectives,
                people,
                calendar,
                method,
                communication,
                documents,
                contact,
                questionnaire,
                codebook,
                told,
                acknowledgements,
                hidden,
                personalData,
                report);
    }

    /// The same questionnaire under another identifier and on other days, for a rehearsal: what was said of answers
    /// already received (incidents, decisions, redactions) is left out.
    public Definition rehearsed(String otherId, Calendar otherDays) {
        return new Definition(
                otherId,
                version,
                languages,
                title,
                slogan,
                organiser,
                objectives,
                people,
                otherDays,
                method,
                communication,
                documents,
                contact,
                questionnaire,
                codebook,
                List.of(),
                List.of(),
                List.of(),
                personalData,
                report);
    }
}
