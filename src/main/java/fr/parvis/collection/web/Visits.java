package fr.parvis.collection.web;

import fr.parvis.collection.Fields;
import fr.parvis.collection.ServerSecret;
import fr.parvis.collection.form.Draft;
import fr.parvis.collection.form.Seal;
import fr.parvis.collection.form.Survey;
import fr.parvis.collection.form.Ticket;
import fr.parvis.collection.form.Typed;
import fr.parvis.collection.form.Walk;
import fr.parvis.consultation.Published;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Questionnaire.Section;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Forms being filled in: opened here, carried by the pages alone, and known again when they come back.
@Component
final class Visits {

    static final String FORM = "_form";
    static final String CARRIED = "_carried";
    static final String SECTION = "_section";
    static final String ASKED = "_asked";
    static final String CHECKING = "_checking";

    private final ServerSecret secret;
    private final Clock clock;
    private final Map<Asked, Survey> surveys = new ConcurrentHashMap<>();
    private volatile @Nullable Seal seal;

    private record Asked(String consultation, int version) {}

    Visits(ServerSecret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /// A new form of the current version, at its first section.
    Visit start(Published consultation, String language) {
        Survey survey = survey(consultation.definition());
        Ticket ticket = Ticket.issue(clock.instant(), consultation.definition().version());
        Walk walk = survey.walk(Typed.NOTHING);
        Section first = walk.sections().stream().findFirst().orElse(null);
        return new Visit(consultation, language, ticket, walk, first, false);
    }

    /// The form that came back, with what its page holds added to what it carried; empty when it is not a
    /// form of this consultation, or when its page holds a field that the questionnaire has not.
    Optional<Visit> find(Published consultation, String language, Fields body) {
        String form = first(body, FORM);
        Optional<Ticket> ticket = Ticket.open(seal(), consultation.id(), form);
        Optional<Definition> version =
                ticket.flatMap(t -> consultation.versions().find(t.version()));
        if (ticket.isEmpty() || version.isEmpty()) {
            return Optional.empty();
        }
        Survey survey = survey(version.get());
        for (String name : body.names()) {
            if (!name.startsWith("_") && !name.equals(survey.trap()) && !survey.knows(name)) {
                return Optional.empty();
            }
        }
        return Typed.open(seal(), consultation.id(), ticket.get(), first(body, CARRIED))
                .map(before -> survey.walk(added(survey, before, body)))
                .map(walk -> new Visit(
                        consultation,
                        language,
                        ticket.get(),
                        walk,
                        walk.find(first(body, SECTION)).orElse(null),
                        !first(body, CHECKING).isEmpty()));
    }

    private static Typed added(Survey survey, Typed before, Fields body) {
        Set<String> asked = new LinkedHashSet<>(body.values(ASKED));
        asked.retainAll(survey.questions());
        Typed typed = survey.add(before, asked, body);
        return first(body, survey.trap()).isBlank() ? typed : typed.with(Visit.TRAPPED, "1");
    }

    /// The form that was put aside; empty when its consultation no longer has its version.
    Optional<Visit> resume(Published consultation, String language, Draft draft) {
        return Ticket.open(seal(), consultation.id(), draft.form())
                .flatMap(ticket -> consultation
                        .versions()
                        .find(ticket.version())
                        .map(version -> {
                            Walk walk = survey(version).walk(draft.typed());
                            Section section = walk.find(draft.section()).orElse(null);
                            return new Visit(consultation, language, ticket, walk, section, false);
                        }));
    }

    /// What the pages of this form carry, so that it is known when it comes back.
    Hidden hidden(Visit visit) {
        return new Hidden(
                visit.ticket().sealed(seal(), visit.id()),
                visit.typed().sealed(seal(), visit.id(), visit.ticket()),
                visit.checking());
    }

    Seal seal() {
        Seal known = seal;
        if (known == null) {
            known = new Seal(secret.sign("pages", new byte[0]));
            seal = known;
        }
        return known;
    }

    /// A version never changes: it is made ready once.
    Survey survey(Definition version) {
        var asked = new Asked(version.id(), version.version());
        Survey known = surveys.get(asked);
        return known != null ? known : surveys.computeIfAbsent(asked, _ -> new Survey(version));
    }

    static String first(Fields body, String name) {
        return body.first(name);
    }
}
