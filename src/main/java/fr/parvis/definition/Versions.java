package fr.parvis.definition;

import fr.parvis.definition.Question.Ask;
import fr.parvis.definition.Question.Grid;
import fr.parvis.definition.Question.MultipleChoice;
import fr.parvis.definition.Question.Ranking;
import fr.parvis.definition.Question.SingleChoice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Every version of a consultation's definition that answers refer to, the current one last.
///
/// A question keeps its identifier and type from version to version; what was offered once stays countable.
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

    /// Every question ever asked: the current ones as asked now, each with the choices it once had, then those
    /// withdrawn.
    public List<Question> questions() {
        var all = new LinkedHashMap<String, Question>();
        for (Definition definition : byNumber.sequencedValues().reversed()) {
            for (Question question : definition.questionnaire().questions()) {
                all.merge(question.id(), question, Versions::withEarlierChoices);
            }
        }
        return List.copyOf(all.values());
    }

    public Optional<Question> findQuestion(String id) {
        return questions().stream().filter(q -> q.id().equals(id)).findFirst();
    }

    private static Question withEarlierChoices(Question now, Question before) {
        return switch (now) {
            case SingleChoice(Ask ask, var choices, var other, var dontKnow)
            when before instanceof SingleChoice was ->
                new SingleChoice(
                        ask,
                        union(choices, was.choices()),
                        other != null ? other : was.other(),
                        dontKnow != null ? dontKnow : was.dontKnow());
            case MultipleChoice(Ask ask, var choices, var other, var dontKnow, var min, var max)
            when before instanceof MultipleChoice was ->
                new MultipleChoice(
                        ask,
                        union(choices, was.choices()),
                        other != null ? other : was.other(),
                        dontKnow != null ? dontKnow : was.dontKnow(),
                        min,
                        max);
            case Ranking(Ask ask, var choices, var max)
            when before instanceof Ranking was -> new Ranking(ask, union(choices, was.choices()), max);
            case Grid(Ask ask, var rows, var choices, var dontKnow)
            when before instanceof Grid was ->
                new Grid(
                        ask,
                        union(rows, was.rows()),
                        union(choices, was.choices()),
                        dontKnow != null ? dontKnow : was.dontKnow());
            default -> now;
        };
    }

    private static List<Choice> union(Collection<Choice> now, Collection<Choice> before) {
        var all = new ArrayList<>(now);
        before.stream()
                .filter(b -> now.stream().noneMatch(n -> n.id().equals(b.id())))
                .forEach(all::add);
        return all;
    }
}
