package fr.parvis.consultation;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Incident;
import fr.parvis.definition.yaml.Definitions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// All that was declared live about a consultation's incidents, in order. The last word on an incident
/// stands, above what any version says of it; versions themselves do not change.
public record IncidentLog(List<Declaration> declarations) {

    public IncidentLog {
        declarations = List.copyOf(declarations);
    }

    /// The last word on each incident, withdrawn ones included, in the order in which they were first
    /// declared.
    public List<Declaration> standing() {
        return List.copyOf(last(declarations.size()).sequencedValues());
    }

    /// The definition with these declarations laid over its own incidents.
    public Definition over(Definition written) {
        return over(written, declarations.size());
    }

    private Definition over(Definition written, int first) {
        var last = last(first);
        if (last.isEmpty()) {
            return written;
        }
        var incidents = new ArrayList<Incident>();
        for (Incident incident : written.incidents()) {
            Declaration declared = last.remove(incident.id());
            Optional.ofNullable(declared == null ? incident : declared.incident())
                    .ifPresent(incidents::add);
        }
        last.values().stream()
                .map(Declaration::incident)
                .filter(Objects::nonNull)
                .forEach(incidents::add);
        return written.withIncidents(incidents);
    }

    private SequencedMap<String, Declaration> last(int first) {
        var last = new LinkedHashMap<String, Declaration>();
        declarations.stream().limit(first).forEach(d -> last.put(d.id(), d));
        return last;
    }

    /// Whether this is what [Consultations#pull] gave of a stored version, at one time or another.
    ///
    /// @param folder canonical JSON of what a folder holds
    /// @param stored canonical JSON of the version as it was published
    boolean gave(String folder, String stored) {
        if (folder.equals(stored) || declarations.isEmpty()) {
            return folder.equals(stored);
        }
        Definition version = Definitions.parse(stored, Definitions.FILE);
        return IntStream.rangeClosed(1, declarations.size())
                .anyMatch(first -> Definitions.toJson(over(version, first)).equals(folder));
    }

    /// Refuses a version that tells a live incident in its own way, or that drops the question of one.
    ///
    /// @param earlier the versions already published
    void check(Definition next, Collection<Definition> earlier) {
        for (Declaration declared : standing()) {
            next.incidents().stream()
                    .filter(i -> i.id().equals(declared.id()) && !wasTold(i, earlier))
                    .findFirst()
                    .ifPresent(i -> {
                        throw Refusal.because("incident-differs", next.id(), i.id());
                    });
            Incident incident = declared.incident();
            if (incident != null
                    && incident.question() != null
                    && next.questionnaire().findQuestion(incident.question()).isEmpty()) {
                throw Refusal.because(
                        "incident-question-gone", next.id(), incident.id(), incident.question(), next.version());
            }
        }
    }

    private boolean wasTold(Incident incident, Collection<Definition> earlier) {
        return Stream.concat(
                        declarations.stream().map(Declaration::incident),
                        earlier.stream().flatMap(d -> d.incidents().stream()))
                .anyMatch(incident::equals);
    }
}
