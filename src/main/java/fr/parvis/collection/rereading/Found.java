package fr.parvis.collection.rereading;

import fr.parvis.collection.Readings.Addition;
import java.util.List;
import java.util.Set;

/// What reading a question again would change, or changed.
///
/// @param changes in the order of the register's identifiers
/// @param unusable how many answers still cannot be counted, those left out that an incident voids
/// @param voided how many answers a declared incident voids, whatever they are read as
/// @param unknown of the words that were to stand for something, those that nobody wrote
public record Found(List<Change> changes, List<Addition> additions, long unusable, long voided, Set<String> unknown) {

    public Found {
        changes = List.copyOf(changes);
        additions = List.copyOf(additions);
        unknown = Set.copyOf(unknown);
    }

    public long losses() {
        return changes.stream().filter(Change::isLoss).count();
    }
}
