package fr.parvis.rehearsal;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import fr.parvis.rehearsal.plan.Given;
import fr.parvis.rehearsal.plan.Plan;
import fr.parvis.rehearsal.plan.Reply;
import fr.parvis.rehearsal.verdict.Losses;
import fr.parvis.rehearsal.verdict.OfQuestion;
import fr.parvis.rehearsal.verdict.Step;
import fr.parvis.rehearsal.visit.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// How many ways to answer came through each step, question by question.
///
/// @param figures the number of each question's figure
record Tally(Definition definition, Plan plan, List<Sent> sent, Losses losses, Map<String, String> figures) {

    List<OfQuestion> questions() {
        var list = new ArrayList<OfQuestion>();
        for (Question question : definition.questionnaire().questions()) {
            list.add(of(question, list.size() + 1));
        }
        return list;
    }

    private OfQuestion of(Question question, int number) {
        String id = question.id();
        Set<Reply> ways = plan.people().stream()
                .map(person -> person.replies().get(id))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<Reply> came = sent.stream()
                .map(each -> each.given().get(id))
                .filter(Objects::nonNull)
                .filter(Given::accepted)
                .map(Given::reply)
                .collect(Collectors.toSet());
        int mistakes = plan.people().stream()
                .mapToInt(
                        person -> person.mistakes().getOrDefault(id, List.of()).size())
                .sum();
        boolean reported = losses.first(id).isEmpty();
        return new OfQuestion(
                id,
                number,
                ways.size(),
                came.size(),
                kept(id, Step.STORED, came),
                kept(id, Step.FROZEN, came),
                kept(id, Step.COUNTED, came),
                mistakes,
                reported ? figures.getOrDefault(id, "") : "");
    }

    private int kept(String question, Step step, Set<Reply> came) {
        return losses.kept(question, step, came).orElse(-1);
    }
}
