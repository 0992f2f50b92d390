package fr.parvis.sentinel;

import fr.parvis.collection.FirstSubmissions;
import fr.parvis.consultation.Published;
import fr.parvis.consultation.State;
import fr.parvis.database.Database;
import fr.parvis.sentinel.Alerts.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the sentinel has to say of a consultation: alerts that are not over, and what it watches.
public final class Findings {

    private final Alerts alerts;
    private final FirstSubmissions first;

    public Findings(Database database) {
        this.alerts = new Alerts(database);
        this.first = new FirstSubmissions(database);
    }

    /// Alerts first, then what is watched; read now, so that it holds also where no server runs.
    public List<Finding> list(Published consultation) {
        List<Open> open = alerts.open(consultation.id());
        List<Finding> now = consultation.state() == State.OPEN
                ? now(consultation).map(Watch::findings).orElse(List.of())
                : List.of();
        var told = new ArrayList<Finding>();
        for (Open alert : open) {
            told.add(now.stream()
                    .filter(f -> f.question().equals(alert.question()))
                    .findFirst()
                    .filter(f -> f.level() == Finding.Level.ALERT)
                    .map(f -> f.since(alert.finding().since()))
                    .orElse(alert.finding()));
        }
        Stream.of(Finding.Level.values())
                .flatMap(level -> now.stream().filter(f -> f.level() == level))
                .filter(f -> told.stream().noneMatch(t -> t.question().equals(f.question())))
                .forEach(told::add);
        return List.copyOf(told);
    }

    /// What the submissions to the current version say now; empty when there are too many to read.
    Optional<Watch> now(Published consultation) {
        var version = consultation.definition();
        return first.find(consultation.id(), version.version(), Watch.FEW)
                .map(submissions -> new Watch(version, Watch.read(version, submissions)));
    }
}
