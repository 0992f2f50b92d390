package fr.parvis.definition.change;

import fr.parvis.definition.Fault;
import fr.parvis.definition.Question;
import fr.parvis.definition.change.Change.OfQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Refuses breaking changes of which nothing is declared: which question, what changed, the ways there are, and what
/// to write.
public final class Undeclared {

    /// The question, then what the sentence gives to paste of it: two lines, and one for each way.
    private static final int LINES = 6;

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
                fault(
                        file,
                        id,
                        "undeclared." + Change.code(removed.kind()),
                        id,
                        after,
                        removed.option().id());
            case Change.Reworded reworded -> fault(file, id, "undeclared.wording", id, after, key(reworded));
            case Change.LimitChanged limit ->
                fault(
                        file,
                        id,
                        "undeclared.limit",
                        id,
                        after,
                        Change.code(limit.limit()),
                        Objects.toString(limit.before(), "–"),
                        Objects.toString(limit.after(), "–"));
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

    /// The key that bears the text, `label`, `unit`, or the choice that does.
    private static String key(Change.Reworded reworded) {
        return reworded.option() == null ? Change.code(reworded.text()) : reworded.option();
    }

    /// Lines to paste: the first way stands, the others are comments that take its place.
    private static Fault remedy(String id, Changes changes, String file) {
        var lines = new ArrayList<>(List.of(id, "carry-over:", "  - question: " + id));
        ways(id, changes).forEach(way -> lines.add("    " + way));
        while (lines.size() < LINES) {
            lines.add("");
        }
        return fault(file, id, "declare", lines.toArray(String[]::new));
    }

    /// Answers are added up where they can be; those to a text that makes another question are not.
    private static List<String> ways(String id, Changes changes) {
        String apart = "kept-apart: " + apart(id, changes);
        String abandoned = changes.after().languages().stream()
                .map(language -> language + ": " + (language.equals("fr") ? "À préciser" : "To be stated"))
                .collect(Collectors.joining(", ", "# abandoned: {", "}"));
        boolean reworded = changes.ofQuestion(id).stream()
                .anyMatch(c -> c instanceof Change.Reworded && c.effect() == Effect.BREAKING);
        if (reworded) {
            boolean declared = changes.after().questionnaire().findCarryOver(id).isPresent();
            return List.of(apart, declared ? "wording: breaking" : "# wording: cosmetic", abandoned);
        }
        if (isPlaceless(id, changes)) {
            return List.of(apart);
        }
        return successor(id, changes)
                .map(to -> List.of("mapped: {to: " + to + "}", "# " + apart, abandoned))
                .orElse(List.of(apart, abandoned));
    }

    /// Whether answers that were abandoned would have no column: those of a grid have one for each row.
    private static boolean isPlaceless(String id, Changes changes) {
        return changes.ofQuestion(id).stream()
                .anyMatch(c -> c instanceof Change.TypeChanged(Question was, Question is)
                        && was instanceof Question.Grid != is instanceof Question.Grid);
    }

    private static String apart(String id, Changes changes) {
        return changes.after().questionnaire().findQuestion(id).isEmpty()
                ? id
                : id + "_v" + changes.before().version();
    }

    /// The question that the answers could be those of: itself, or else a new one, of the same type.
    private static Optional<String> successor(String id, Changes changes) {
        Question was = changes.before().questionnaire().findQuestion(id).orElseThrow();
        Stream<Question> itself = changes.after().questionnaire().findQuestion(id).stream();
        Stream<Question> added = changes.all().stream()
                .flatMap(c -> c instanceof Change.QuestionAdded(Question asked) ? Stream.of(asked) : Stream.of());
        return Stream.concat(itself, added)
                .filter(question -> question.getClass().equals(was.getClass()))
                .map(Question::id)
                .findFirst();
    }

    private static Fault fault(String file, String key, String code, String... arguments) {
        return new Fault(file, 0, key, Undeclared.class, code, List.of(arguments));
    }
}
