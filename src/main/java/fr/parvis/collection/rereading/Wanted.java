package fr.parvis.collection.rereading;

import fr.parvis.collection.Reading;
import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.folder.AnswersReader;
import fr.parvis.dataset.rereading.Rereading;
import fr.parvis.definition.Choice;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Fault;
import fr.parvis.definition.Question;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.Nearest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a version can read a question as it is wanted.
final class Wanted {

    private Wanted() {}

    /// @throws UnusableConsultation when it cannot
    static void check(Reading wanted, Versions versions) {
        String id = wanted.question();
        List<String> known = versions.questions().stream().map(Question::id).toList();
        if (!known.contains(id)) {
            throw because("unknown-question", id, Nearest.of(id, known).orElse(String.join(", ", known)));
        }
        Definition version = versions.find(wanted.version())
                .orElseThrow(() -> because(
                        "unknown-version",
                        wanted.version(),
                        versions.byNumber().keySet().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))));
        Question as =
                version.questionnaire().findQuestion(id).orElseThrow(() -> because("not-asked", wanted.version(), id));
        versions.byNumber().values().stream()
                .flatMap(v -> v.questionnaire().findQuestion(id).stream())
                .filter(was -> !Rereading.canRead(was, as))
                .findFirst()
                .ifPresent(_ -> {
                    throw because("grid", id);
                });
        for (String cell : wanted.words().values()) {
            boolean read = Item.of(List.of(as)).stream()
                    .anyMatch(item -> AnswersReader.readCell(item, cell, "").state() == Answer.State.ANSWERED);
            if (!read) {
                throw because("unreadable", cell, id, choices(as));
            }
        }
    }

    private static String choices(Question as) {
        Stream<Choice> choices = switch (as) {
            case Question.Closed q -> q.offered().stream();
            case Question.Ranking q -> q.choices().stream();
            case Question.Grid q -> q.offered().stream();
            case Question.Rating q -> Stream.empty();
            case Question.Number q -> Stream.empty();
            case Question.Date q -> Stream.empty();
            case Question.ShortText q -> Stream.empty();
            case Question.LongText q -> Stream.empty();
        };
        String all = choices.map(Choice::id).collect(Collectors.joining(", "));
        return all.isEmpty() ? "–" : all;
    }

    static UnusableConsultation because(String code, Object... arguments) {
        List<String> told = Stream.of(arguments).map(String::valueOf).toList();
        return new UnusableConsultation(List.of(new Fault("", 0, "", Rereadings.class, code, told)));
    }
}
