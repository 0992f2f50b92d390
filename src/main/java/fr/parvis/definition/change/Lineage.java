package fr.parvis.definition.change;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import fr.parvis.definition.Question.Closed;
import fr.parvis.definition.Question.Grid;
import fr.parvis.definition.Question.Ranking;
import fr.parvis.definition.Question.Rating;
import fr.parvis.definition.Versions;
import fr.parvis.definition.change.CarryOver.Abandoned;
import fr.parvis.definition.change.CarryOver.KeptApart;
import fr.parvis.definition.change.CarryOver.Mapped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How questions go on from version to version: by identifier, or as a version declares of those of the version before.
public final class Lineage {

    private final Versions versions;
    private @Nullable Map<String, SequencedMap<Integer, Question>> asked;

    public Lineage(Versions versions) {
        this.versions = versions;
    }

    /// Where the answers that a version took to one of its questions stand.
    public Destination destination(int version, String question) {
        Destination at = Destination.of(question);
        for (Map.Entry<Integer, Definition> next : versions.byNumber().entrySet()) {
            if (next.getKey() > version && at.keptFrom() == null) {
                Optional<CarryOver> carry = next.getValue().questionnaire().findCarryOver(at.question());
                at = carry.isPresent() ? carried(at, carry.get(), next.getKey()) : at;
            }
        }
        return at;
    }

    private static Destination carried(Destination at, CarryOver carry, int version) {
        return switch (carry.way()) {
            case null -> at;
            case Mapped mapped -> {
                var steps = new ArrayList<>(at.steps());
                steps.add(mapped);
                yield new Destination(mapped.to(), steps, null, at.abandoned());
            }
            case KeptApart(String as) -> new Destination(as, at.steps(), at.question(), at.abandoned());
            case Abandoned _ ->
                new Destination(
                        at.question(),
                        at.steps(),
                        null,
                        Objects.requireNonNullElse(
                                at.abandoned(), new Destination.Abandonment(version, at.question())));
        };
    }

    /// Every question that answers are counted with: the current ones as asked now, each with the choices it once had
    /// and followed by those kept apart from it, then those withdrawn.
    public List<Question> questions() {
        var all = new LinkedHashMap<String, Question>();
        var apart = new LinkedHashMap<String, List<String>>();
        for (Definition definition : versions.byNumber().sequencedValues().reversed()) {
            for (Question asked : definition.questionnaire().questions()) {
                Destination at = destination(definition.version(), asked.id());
                if (at.keptFrom() != null && !all.containsKey(at.question())) {
                    apart.computeIfAbsent(at.keptFrom(), _ -> new ArrayList<>()).add(at.question());
                }
                boolean namesake = at.keptFrom() != null && !at.question().equals(at.keptFrom());
                Question carried = at.carried(asked, namesake ? mark(at.question()) : "");
                all.merge(at.question(), carried, (now, was) -> merged(now, was, at));
            }
        }
        return ordered(all, apart);
    }

    /// A current question, then those kept apart from it.
    private static List<Question> ordered(SequencedMap<String, Question> all, Map<String, List<String>> apart) {
        var ordered = new LinkedHashMap<String, Question>();
        all.forEach((id, question) -> {
            ordered.putIfAbsent(id, question);
            apart.getOrDefault(id, List.of())
                    .forEach(other -> ordered.putIfAbsent(other, Objects.requireNonNull(all.get(other))));
        });
        return List.copyOf(ordered.values());
    }

    /// The versions whose answers to this question are counted with it, abandoned ones left out.
    public SortedSet<Integer> asking(String question) {
        return new TreeSet<>(asked(question).keySet());
    }

    /// Those of them that offered this choice, or one that is counted as it; for a rating, this level.
    public SortedSet<Integer> offering(String question, String choice) {
        var offering = new TreeSet<Integer>();
        asked(question).forEach((version, asked) -> {
            Destination at = destination(version, asked.id());
            if (codes(asked).stream().map(at::choice).anyMatch(choice::equals)) {
                offering.add(version);
            }
        });
        return offering;
    }

    /// Those of them that had this row of a grid.
    public SortedSet<Integer> withRow(String question, String row) {
        var having = new TreeSet<Integer>();
        asked(question).forEach((version, asked) -> {
            Destination at = destination(version, asked.id());
            if (asked instanceof Grid grid
                    && grid.rows().stream().map(Choice::id).map(at::row).anyMatch(row::equals)) {
                having.add(version);
            }
        });
        return having;
    }

    /// Each version's own question that is counted with this one, by version.
    public SequencedMap<Integer, Question> asked(String question) {
        if (asked == null) {
            asked = all();
        }
        return asked.getOrDefault(question, new LinkedHashMap<>());
    }

    private Map<String, SequencedMap<Integer, Question>> all() {
        var all = new HashMap<String, SequencedMap<Integer, Question>>();
        versions.byNumber().forEach((version, definition) -> {
            for (Question own : definition.questionnaire().questions()) {
                Destination at = destination(version, own.id());
                if (at.abandoned() == null) {
                    all.computeIfAbsent(at.question(), _ -> new LinkedHashMap<>())
                            .put(version, own);
                }
            }
        });
        return all;
    }

    /// Whether the versions that are counted together for this question ask it otherwise from one another.
    public boolean differs(String question) {
        return new HashSet<>(asked(question).values()).size() > 1;
    }

    /// The changes from each version to the next.
    public List<Changes> changes() {
        List<Definition> all = List.copyOf(versions.byNumber().values());
        return IntStream.range(1, all.size())
                .mapToObj(i -> Changes.between(all.get(i - 1), all.get(i)))
                .toList();
    }

    private String mark(String question) {
        var from = new TreeSet<Integer>();
        versions.byNumber()
                .forEach((version, definition) -> definition.questionnaire().questions().stream()
                        .filter(own -> destination(version, own.id()).question().equals(question))
                        .forEach(_ -> from.add(version)));
        return " (v" + from.first() + (from.size() > 1 ? "–" + from.last() : "") + ")";
    }

    private static List<String> codes(Question question) {
        return switch (question) {
            case Closed q -> ids(q.offered());
            case Ranking q -> ids(q.choices());
            case Grid q -> ids(q.offered());
            case Rating q -> {
                var codes = new ArrayList<>(IntStream.rangeClosed(q.lowest(), q.highest())
                        .mapToObj(Integer::toString)
                        .toList());
                if (q.dontKnow() != null) {
                    codes.add(Choice.DONT_KNOW);
                }
                yield codes;
            }
            case Question.Number _, Question.Date _, Question.ShortText _, Question.LongText _ -> List.of();
        };
    }

    private static List<String> ids(List<Choice> choices) {
        return choices.stream().map(Choice::id).toList();
    }

    /// The question with what it once offered: abandoned answers add a grid's rows, where they are kept, and no choice.
    private static Question merged(Question now, Question was, Destination at) {
        if (at.abandoned() == null) {
            return Earlier.with(now, was);
        }
        return now instanceof Grid(var ask, var rows, var choices, var dontKnow) && was instanceof Grid earlier
                ? new Grid(ask, Earlier.union(rows, earlier.rows()), choices, dontKnow)
                : now;
    }
}
