package fr.parvis.definition.yaml;

import fr.parvis.definition.Codebook;
import fr.parvis.definition.Question;
import fr.parvis.definition.Question.Ask;
import fr.parvis.definition.Questionnaire;
import fr.parvis.definition.yaml.Node.Entry;
import fr.parvis.definition.yaml.Node.Mapping;
import java.util.List;
import java.util.Optional;

/// One question: what every question has, then what its type has.
final class QuestionReader {

    private final Source source;
    private final Codebook codebook;
    private final ConditionReader conditions;

    QuestionReader(Source source, Codebook codebook, ConditionReader conditions) {
        this.source = source;
        this.codebook = codebook;
        this.conditions = conditions;
    }

    Question read(Node node) {
        Optional<Part> type = type(node);
        if (type.isEmpty()) {
            return unreadable(node);
        }
        var question = Reading.of(node, "questions", type.get(), source);
        Ask ask = ask(question, type.get());
        return new AnswersReader(question, ask, source).read(type.get());
    }

    private Optional<Part> type(Node node) {
        if (!(node instanceof Mapping)) {
            Reading.of(node, "questions", Part.LONG_TEXT, source);
            return Optional.empty();
        }
        Optional<Entry> entry = node.find("type");
        if (entry.isEmpty()) {
            source.fault(node.line(), "type", "missing-type", codes());
            return Optional.empty();
        }
        String type = entry.get().value().shown();
        var part = Part.QUESTIONS.stream().filter(p -> p.code().equals(type)).findFirst();
        if (part.isEmpty() && !(entry.get().value() instanceof Node.Unusable)) {
            source.fault(entry.get().line(), "type", "unknown-type", type, codes());
        }
        return part;
    }

    private static List<String> codes() {
        return Part.QUESTIONS.stream().map(Part::code).toList();
    }

    /// Stands for a question whose type is unknown: any answer to it will do for the conditions that name it.
    private static Question unreadable(Node node) {
        String id = node.find("id").map(entry -> entry.value().shown()).orElse("");
        return new Question.LongText(new Ask(id, Reading.STAND_IN, null, false, false, null, null), 1);
    }

    private Ask ask(Reading question, Part type) {
        String id = question.id("id", Reading.NAME);
        if (Questionnaire.RESERVED.contains(id)) {
            question.fault("id", "reserved-id", id, id + "_1");
        }
        boolean profile = question.flag("profile", false);
        if (profile && type != Part.SINGLE_CHOICE) {
            question.fault("profile", "profile-not-single-choice", id, type.code());
        }
        String lever = question.findText("lever");
        if (lever != null && codebook.findLever(lever).isEmpty()) {
            var known = codebook.levers().stream().map(Codebook.Code::id).toList();
            question.fault(
                    "lever",
                    "unknown-lever",
                    lever,
                    Nearest.of(lever, known).<Object>map(n -> n).orElse(known));
        }
        return new Ask(
                id,
                question.wording("label"),
                question.findWording("help"),
                question.flag("required", false),
                profile,
                conditions.shownIf(question, id),
                lever);
    }
}
