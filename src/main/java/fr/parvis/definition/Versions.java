package fr.parvis.definition;

import fr.parvis.definition.change.Lineage;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Every version of a consultation's definition that answers refer to, the current one last.
///
/// A question goes on from version to version by its identifier, or as the later one declares; what was offered once
/// stays countable.
public record Versions(SequencedMap<Integer, Definition> byNumber) {

    public Versions {
        if (byNumber.isEmpty()) {
            throw new IllegalArgumentException("A consultation has one version at least");
        }
        byNumber = Collections.unmodifiableSequencedMap(new TreeMap<>(byNumber));
    }

    public static Versions of(Definition only) {
        return new Versions(new TreeMap<>(Map.of(only.version(), only)));
    }

    public Definition current() {
        return byNumber.lastEntry().getValue();
    }

    public Optional<Definition> find(int version) {
        return Optional.ofNullable(byNumber.get(version));
    }

    /// Every question that answers are counted with: the current ones as asked now, each with the choices it once had
    /// and followed by those kept apart from it, then those withdrawn.
    public List<Question> questions() {
        return new Lineage(this).questions();
    }

    public Optional<Question> findQuestion(String id) {
        return questions().stream().filter(q -> q.id().equals(id)).findFirst();
    }
}
