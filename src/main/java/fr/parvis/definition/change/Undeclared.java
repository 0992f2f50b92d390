package fr.parvis.definition.change;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Fault;
import fr.parvis.definition.Question;
import fr.parvis.definition.change.Change.OfQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Refuses breaking changes of which nothing is declared: which question, what changed, the three ways, and what to
/// write.
public final class Undeclared {

    private Undeclared() {}

    /// One fault for each change, and one for each question that says how to mend it; none when all is declared.
    ///
    /// @param file the file of the version that must declare it
    public static List<Fault> faults(Changes changes, String file) {
        var faults = new ArrayList<Fault>();
        for (String question : changes.undeclared()) {
            for (OfQuestion change : changes.ofQuestion(question)) {
                if (change.effect() == Effect.BREAKING) {
                    faults.add(fault(change, changes, file));
                }
            }
            faults.add(remedy(question, changes, file));
        }
        return faults;
    }

    private static Fault fault(OfQuestion change, Changes changes, String file) {
        String id = change.question();
        String after = "" + changes.after().version();
        return switch (change) {
            case Change.QuestionRemoved _ -> fault(file, id, "undeclared.removed", id, after);
            case Change.TypeChanged(Question was, Question is) ->
                fault(file, id, "undeclared.type", id, after, Sentence.type(was), Sentence.type(is));
            case Change.OptionRemoved removed ->
                fault(file, id, "undeclared." + Change.code(removed.kind()), id, after, option(removed.option()));
            case Change.Reworded reworded -> fault(file, id, "undeclared.wording", id, after, key(reworded));
            case Change.LimitChanged limit ->
                fault(
                        file,
                        id,
                        "undeclared.limit",
                        id,
                        after,
                        Change.code(limit.limit()),
                        limit.before() == null ? "–" : limit.before(),
                        limit.after() == null ? "–" : limit.after());
            case Change.ConditionChanged _ -> fault(file, id, "undeclared.condition", id, after);
            case Change.QuestionAdded _,
                    Change.QuestionRenamed _,
                    Change.QuestionMoved _,
                    Change.OptionAdded _,
                    Change.OptionMapped _,
                    Change.OptionsReordered _,
                    Change.MarkChanged _ -> throw new IllegalArgumentException(change + " breaks nothing");
        };
    }

    private static String option(Choice option) {
        return option.id();
    }

    /// The key that bears the text, `label`, `unit`, or the choice that does.
    private static String key(Change.Reworded reworded) {
        return reworded.option() == null ? Change.code(reworded.text()) : reworded.option();
    }

    /// Lines to paste: the first way stands, the two others are comments that take its place.
    private static Fault remedy(String id, Changes changes, String file) {
        Definition after = changes.after();
        boolean retyped = changes.ofQuestion(id).stream().anyMatch(Change.TypeChanged.class::isInstance);
        boolean reworded = changes.ofQuestion(id).stream()
                .anyMatch(c -> c instanceof Change.Reworded && c.effect() == Effect.BREAKING);
        String apart = "kept-apart: " + apart(id, changes);
        String first = retyped || reworded ? apart : "mapped: {to: " + successor(id, changes) + "}";
        String second = retyped || reworded ? "wording: breaking" : apart;
        String reason = after.languages().stream()
                .map(language -> language + ": " + (language.equals("fr") ? "À préciser" : "To be stated"))
                .collect(Collectors.joining(", ", "{", "}"));
        return fault(
                file,
                id,
                "declare",
                id,
                "carry-over:",
                "  - question: " + id,
                "    " + first,
                "    # " + second,
                "    # abandoned: " + reason);
    }

    private static String apart(String id, Changes changes) {
        return changes.after().questionnaire().findQuestion(id).isEmpty()
                ? id
                : id + "_v" + changes.before().version();
    }

    /// The question that the answers could be those of: itself, or else a new one of its type.
    private static String successor(String id, Changes changes) {
        Question was = changes.before().questionnaire().findQuestion(id).orElseThrow();
        return changes.after()
                .questionnaire()
                .findQuestion(id)
                .or(() -> changes.all().stream()
                        .flatMap(c -> c instanceof Change.QuestionAdded added ? Stream.of(added.asked()) : Stream.of())
                        .filter(added -> added.getClass().equals(was.getClass()))
                        .findFirst())
                .map(Question::id)
                .orElse("IDENTIFIER");
    }

    private static Fault fault(String file, String key, String code, String... arguments) {
        return new Fault(file, 0, key, Undeclared.class, code, List.of(arguments));
    }
}
