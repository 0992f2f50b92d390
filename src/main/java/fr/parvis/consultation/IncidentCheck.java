package fr.parvis.consultation;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Fault;
import fr.parvis.definition.Incident;
import fr.parvis.definition.Question;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether an incident can be told of a definition, so that its report and its folder can still be made.
record IncidentCheck(Definition definition) {

    /// @throws UnusableConsultation with all that is wrong with it
    void check(Incident incident) {
        var faults = new ArrayList<Fault>();
        String question = incident.question();
        if (question != null
                && definition.questionnaire().findQuestion(question).isEmpty()) {
            faults.add(fault("question", question, questions()));
        }
        if (question == null && incident.voids()) {
            faults.add(fault("voids"));
        }
        if (incident.from() != null && incident.to() != null && incident.to().isBefore(incident.from())) {
            faults.add(fault("period", incident.from(), incident.to()));
        }
        checkText("cause", incident.cause(), faults);
        checkText("effect", incident.effect(), faults);
        checkText("correction", incident.correction(), faults);
        if (!faults.isEmpty()) {
            throw new UnusableConsultation(faults);
        }
    }

    private String questions() {
        return String.join(
                ", ",
                definition.questionnaire().questions().stream()
                        .map(Question::id)
                        .toList());
    }

    private void checkText(String option, @Nullable Wording text, List<Fault> faults) {
        if (text == null) {
            return;
        }
        List<String> missing = definition.languages().stream()
                .filter(language -> text.exactly(language) == null)
                .toList();
        if (!missing.isEmpty()) {
            faults.add(fault("language", option, String.join(", ", missing), missing.getFirst()));
        }
    }

    private static Fault fault(String what, Object... arguments) {
        return Refusal.of("incident-" + what, arguments);
    }
}
