package fr.parvis.rehearsal.visit;

import fr.parvis.definition.Question;
import fr.parvis.rehearsal.plan.Conditions;
import fr.parvis.rehearsal.plan.Given;
import fr.parvis.rehearsal.plan.Person;
import fr.parvis.rehearsal.plan.Replies;
import fr.parvis.rehearsal.plan.Reply;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a person has typed so far, and what she types next.
final class Answers {

    private final List<Question> questions;
    private final Person person;
    private final Map<String, Given> typed = new LinkedHashMap<>();
    private final Map<String, Integer> mistakesMade = new HashMap<>();

    Answers(List<Question> questions, Person person) {
        this.questions = questions;
        this.person = person;
    }

    void typed(Given given) {
        typed.put(given.question().id(), given);
    }

    /// What was typed at a question, as fields hold it; empty for nothing.
    String told(Question question) {
        Given given = typed.get(question.id());
        return given == null
                ? ""
                : given.fields().values().stream()
                        .flatMap(List::stream)
                        .toList()
                        .toString();
    }

    /// What she types at this question now: a mistake that is still to be made, or her reply.
    Given next(Question question) {
        if (isMistakeDue(question)) {
            int made = mistakesMade.merge(question.id(), 1, Integer::sum);
            return new Given(question, mistakes(question).get(made - 1), false);
        }
        return new Given(question, planned(question), true);
    }

    boolean isMistakeDue(Question question) {
        return mistakesMade.getOrDefault(question.id(), 0) < mistakes(question).size();
    }

    private List<Reply> mistakes(Question question) {
        return person.mistakes().getOrDefault(question.id(), List.of());
    }

    /// A question that should not be shown to her has no reply planned: she gives it the first that it takes.
    Reply planned(Question question) {
        Reply planned = person.replies().get(question.id());
        return planned != null ? planned : Replies.taken(question).getFirst();
    }

    Map<String, Set<String>> values() {
        var values = new HashMap<String, Set<String>>();
        for (Question question : questions) {
            Given given = typed.get(question.id());
            if (given != null && Conditions.shown(question, values)) {
                values.put(question.id(), given.values());
            }
        }
        return values;
    }

    /// Those of the questions that are shown to her in the end.
    Map<String, Given> shown() {
        var values = values();
        var shown = new LinkedHashMap<>(typed);
        shown.values().removeIf(given -> !Conditions.shown(given.question(), values));
        return shown;
    }

    boolean isRanked(Question.Ranking ranking) {
        Given given = typed.get(ranking.id());
        return given != null && given.reply() instanceof Reply.Rank;
    }
}
