package fr.parvis.report.chapter;

import fr.parvis.analysis.Figure;
import fr.parvis.definition.Question;
import fr.parvis.report.Material;
import java.util.Objects;

/// How many answered a question, skipped it, were not shown it, or gave what cannot be counted.
final class QuestionFacts {

    private QuestionFacts() {}

    /// Submissions in this state; for a grid, of the row where they are most.
    static long state(Question question, String state, Material material) {
        Figure states = material.figure("question." + question.id() + ".states");
        return states.rows().stream()
                .filter(row -> state.equals(row.get(row.size() - 2)))
                .mapToLong(row -> (Long) Objects.requireNonNull(row.getLast()))
                .max()
                .orElse(0);
    }

    /// `7 réponses exploitables, 0 sans réponse, 0 non posée, 0 inutilisable, pour 7 contributions.`
    static String sentence(Question question, Material material) {
        return material.text(
                question instanceof Question.Grid ? "states.grid" : "states.sentence",
                state(question, "answered", material),
                state(question, "skipped", material),
                state(question, "not-shown", material),
                state(question, "unusable", material),
                material.count("participation.submissions"),
                material.number("question." + question.id() + ".states"));
    }
}
