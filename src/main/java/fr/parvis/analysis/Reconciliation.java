package fr.parvis.analysis;

import fr.parvis.definition.Question;
import fr.parvis.definition.Versions;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Proves that for each question answered + skipped + not shown + unusable = submissions, and that tallies agree.
final class Reconciliation {

    private Reconciliation() {}

    static void check(Versions versions, List<Figure> figures) {
        long submissions = get(figures, "participation.submissions").count();
        for (Question question : versions.questions()) {
            Figure states = get(figures, "question." + question.id() + ".states");
            var totals = new TreeMap<String, Long>();
            for (List<@Nullable Object> row : states.rows()) {
                String item = row.size() == 3 ? String.valueOf(row.getFirst()) : "";
                totals.merge(item, (Long) Objects.requireNonNull(row.getLast()), Long::sum);
            }
            totals.forEach((item, total) -> require(total == submissions, question, item, total, submissions));
            if (question instanceof Question.SingleChoice || question instanceof Question.Rating) {
                long tallied = get(figures, "question." + question.id()).sum("answers");
                long answered = states.count("answered");
                require(tallied == answered, question, "choices", tallied, answered);
            }
        }
    }

    private static void require(boolean holds, Question question, String item, long found, long expected) {
        if (!holds) {
            throw new IllegalStateException("Question " + question.id() + (item.isEmpty() ? "" : " (" + item + ")")
                    + " does not add up: " + found + " instead of " + expected
                    + ". The dataset is damaged; make it again from its source.");
        }
    }

    private static Figure get(List<Figure> figures, String id) {
        return figures.stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No figure " + id));
    }
}
