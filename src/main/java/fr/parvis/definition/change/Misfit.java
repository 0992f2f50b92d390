package fr.parvis.definition.change;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import fr.parvis.definition.Versions;
import fr.parvis.definition.change.CarryOver.KeptApart;
import fr.parvis.definition.change.CarryOver.Mapped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/// What a version declares of the version before it and that does not fit what that version asked.
///
/// @param version the version that declares it
/// @param question the question it declares it of
/// @param code key of the sentence that says what is wrong
/// @param arguments what the sentence tells
public record Misfit(int version, String question, String code, List<Object> arguments) {

    public Misfit {
        arguments = List.copyOf(arguments);
    }

    /// Every declaration that fits nothing, in the order of the versions; then those by which answers to two questions
    /// would be one.
    public static List<Misfit> of(Versions versions) {
        var found = new ArrayList<Misfit>();
        Definition before = null;
        for (Definition after : versions.byNumber().values()) {
            if (before != null) {
                var changes = Changes.between(before, after);
                for (CarryOver carry : after.questionnaire().carryOvers()) {
                    check(carry, changes, versions, found);
                }
            }
            before = after;
        }
        if (found.isEmpty()) {
            collisions(versions, found);
        }
        return found;
    }

    private static void check(CarryOver carry, Changes changes, Versions versions, List<Misfit> found) {
        String id = carry.question();
        int version = changes.after().version();
        Question was = changes.before().questionnaire().findQuestion(id).orElse(null);
        if (was == null) {
            List<String> known = changes.before().questionnaire().questions().stream()
                    .map(Question::id)
                    .toList();
            found.add(new Misfit(
                    version, id, "carry-unknown", List.of(id, changes.before().version(), known)));
            return;
        }
        boolean reworded = changes.ofQuestion(id).stream().anyMatch(Change.Reworded.class::isInstance);
        if (carry.wording() != null && !reworded) {
            found.add(new Misfit(version, id, "carry-same-wording", List.of(id)));
        }
        switch (carry.way()) {
            case null -> {}
            case Mapped mapped -> mapped(was, mapped, changes, found);
            case KeptApart(String as) -> {
                if (isTaken(as, id, version, versions)) {
                    found.add(new Misfit(version, id, "carry-name-taken", List.of(as)));
                }
            }
            case CarryOver.Abandoned _ -> {
                Question is = changes.after().questionnaire().findQuestion(id).orElse(was);
                if (was instanceof Question.Grid != is instanceof Question.Grid) {
                    found.add(new Misfit(version, id, "carry-grid", List.of(id)));
                }
            }
        }
    }

    /// Whether another question of any version, or what another version kept apart, bears the name.
    private static boolean isTaken(String as, String question, int version, Versions versions) {
        return versions.byNumber().values().stream().anyMatch(definition -> {
            boolean asked = definition.questionnaire().findQuestion(as).isPresent()
                    && (!as.equals(question) || definition.version() >= version);
            boolean kept = definition.version() != version
                    && definition.questionnaire().carryOvers().stream()
                            .anyMatch(c -> c.way() instanceof KeptApart(String other) && other.equals(as));
            return asked || kept;
        });
    }

    private static void mapped(Question was, Mapped mapped, Changes changes, List<Misfit> found) {
        int version = changes.after().version();
        Question is = changes.after().questionnaire().findQuestion(mapped.to()).orElseThrow();
        String id = was.id();
        if (!was.getClass().equals(is.getClass())) {
            found.add(
                    new Misfit(version, id, "carry-type", List.of(id, Sentence.type(was), is.id(), Sentence.type(is))));
            return;
        }
        known(mapped.choices(), Options.choices(was), id, version, found);
        known(mapped.rows(), Options.rows(was), id, version, found);
        if (was instanceof Question.Ranking && merges(Options.choices(was), mapped.choices())
                || merges(Options.rows(was), mapped.rows())) {
            found.add(new Misfit(version, id, "carry-merge", List.of(id)));
        }
        boolean breaking = changes.ofQuestion(id).stream().anyMatch(c -> c.effect() == Effect.BREAKING);
        if (mapped.keepsAll() && mapped.to().equals(id) && !breaking) {
            found.add(new Misfit(version, id, "carry-for-nothing", List.of(id)));
        }
    }

    private static void known(
            SortedMap<String, String> options, List<String> known, String id, int version, List<Misfit> found) {
        options.keySet().stream()
                .filter(from -> !known.contains(from))
                .forEach(from -> found.add(new Misfit(version, id, "carry-from", List.of(from, id, known))));
    }

    /// Whether two of these would become one: their ranks, or two answers of one person, cannot.
    private static boolean merges(List<String> options, SortedMap<String, String> mapped) {
        var seen = new HashSet<String>();
        return options.stream().anyMatch(option -> !seen.add(mapped.getOrDefault(option, option)));
    }

    private static void collisions(Versions versions, List<Misfit> found) {
        var lineage = new Lineage(versions);
        versions.byNumber().forEach((number, definition) -> {
            Map<String, String> taken = new HashMap<>();
            for (Question question : definition.questionnaire().questions()) {
                String to = lineage.destination(number, question.id()).question();
                String other = taken.putIfAbsent(to, question.id());
                if (other != null) {
                    int at = declaring(versions, number, to);
                    String named = declared(versions, at, question.id(), other);
                    found.add(new Misfit(at, named, "carry-two", List.of(other, question.id(), to, number)));
                }
            }
        });
    }

    /// The first version after this one that maps a question to that one.
    private static int declaring(Versions versions, int number, String to) {
        return versions.byNumber().values().stream()
                .filter(definition -> definition.version() > number)
                .filter(definition -> definition.questionnaire().carryOvers().stream()
                        .anyMatch(c ->
                                c.way() instanceof Mapped mapped && mapped.to().equals(to)))
                .map(Definition::version)
                .findFirst()
                .orElse(versions.current().version());
    }

    private static String declared(Versions versions, int version, String one, String other) {
        Definition definition = Objects.requireNonNull(versions.byNumber().get(version));
        return definition.questionnaire().findCarryOver(one).isPresent() ? one : other;
    }
}
