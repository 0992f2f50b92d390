package fr.parvis.collection.web;

import fr.parvis.collection.Fields;
import fr.parvis.collection.UnreadableFields;
import fr.parvis.collection.form.Action;
import fr.parvis.collection.form.Problem;
import fr.parvis.collection.form.Walk;
import fr.parvis.consultation.Consultations;
import fr.parvis.consultation.Published;
import fr.parvis.consultation.Stage;
import fr.parvis.definition.Questionnaire.Section;
import fr.parvis.page.Address;
import fr.parvis.page.DirectPages;
import fr.parvis.page.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The survey: its first page is asked for, each of the others answers the one before. Nothing is stored
/// before sending.
@Component
final class SurveyController implements DirectPages {

    private final Consultations consultations;
    private final Visits visits;
    private final Screens screens;
    private final Sending sending;
    private final Saving saving;
    private final Clock clock;

    SurveyController(
            Consultations consultations, Visits visits, Screens screens, Sending sending, Saving saving, Clock clock) {
        this.consultations = consultations;
        this.visits = visits;
        this.screens = screens;
        this.sending = sending;
        this.saving = saving;
        this.clock = clock;
    }

    @Override
    public @Nullable Answer find(String method, Address address) {
        if (!address.has("consultations", Address.ANY, "questionnaire")) {
            return null;
        }
        String id = address.parts().get(1);
        return switch (method) {
            case "GET", "HEAD" -> request -> start(address.language(), id);
            case "POST" -> request -> go(address.language(), id, request);
            default -> null;
        };
    }

    private ResponseEntity<byte[]> start(String language, String id) {
        Published consultation = consultation(id);
        Stage stage = consultation.stage(clock.instant());
        return stage == Stage.OPEN
                ? screens.first(visits.start(consultation, language))
                : screens.notOpen(consultation, language, stage);
    }

    private ResponseEntity<byte[]> go(String language, String id, HttpServletRequest request) {
        Published consultation = consultation(id);
        Fields body = Body.read(request);
        try {
            return visits.find(consultation, language, body)
                    .map(visit -> go(visit, body, request))
                    .orElseGet(() -> screens.message(400, consultation, language, "not-this-form"));
        } catch (UnreadableFields e) {
            throw Body.failure(e);
        }
    }

    private ResponseEntity<byte[]> go(Visit visit, Fields body, HttpServletRequest request) {
        return switch (Action.of(Visits.first(body, Action.FIELD))) {
            case Action.Next next -> next(visit);
            case Action.Back back -> back(visit);
            case Action.Stay stay -> screens.current(visit);
            case Action.Change(String section) -> change(visit, section);
            case Action.Arrange move ->
                screens.section(visit.with(visit.survey().arrange(visit.typed(), move)), List.of(), "", move);
            case Action.Save save -> saving.save(visit, request);
            case Action.Send send -> sending.send(visit, send, body, request);
            case Action.Replace replace -> sending.send(visit, replace, body, request);
            case Action.AnotherPerson another -> sending.send(visit, another, body, request);
        };
    }

    private ResponseEntity<byte[]> next(Visit visit) {
        Section section = visit.section();
        if (section == null) {
            return screens.check(visit);
        }
        Walk walk = visit.walk();
        List<Problem> problems = walk.problems(section, visit.language());
        if (!problems.isEmpty()) {
            return screens.section(visit, problems);
        }
        if (walk.hasNews(section)) {
            return screens.section(visit, List.of(), Screens.text(visit, "section.more"), null);
        }
        return visit.checking()
                ? screens.check(visit)
                : screens.current(visit.at(walk.after(section).orElse(null)));
    }

    private ResponseEntity<byte[]> back(Visit visit) {
        Walk walk = visit.walk();
        Section section = visit.section();
        Section before = section == null
                ? walk.sections().getLast()
                : walk.before(section).orElse(section);
        return screens.current(visit.at(before));
    }

    private ResponseEntity<byte[]> change(Visit visit, String section) {
        Walk walk = visit.walk();
        return screens.current(walk.find(section)
                .filter(s -> !walk.shownIn(s).isEmpty())
                .map(s -> visit.backToChecking().at(s))
                .orElse(visit));
    }

    private Published consultation(String id) {
        return consultations.find(id).orElseThrow(() -> Failure.notFound("consultation " + id));
    }
}
