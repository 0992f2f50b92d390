package fr.parvis.sentinel;

import fr.parvis.collection.Fields;
import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.folder.AnswersReader;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import fr.parvis.sentinel.Finding.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Looks at the first submissions of a version for questions that everybody is shown and nobody answers.
///
/// A required question may not be blank once. An optional one that is blank in [#FIRST] submissions or
/// more is watched, and alerts when its [Silence] is no longer a matter of chance.
///
/// @param submissions for each, the questions of which it has an answer that can be counted
record Watch(Definition version, List<Set<String>> submissions) {

    /// Submissions before which blanks say nothing.
    static final int FIRST = 5;

    /// Submissions beyond which a version is no longer watched: what it hides is found by then.
    static final int FEW = 500;

    /// The questions that each submission answers, read as its page read them.
    static List<Set<String>> read(Definition version, List<Fields> submissions) {
        List<Item> items = Item.of(version.questionnaire().questions());
        var reader = AnswersReader.whileAsked(version);
        var read = new ArrayList<Set<String>>();
        for (Fields fields : submissions) {
            List<Answer> answers = reader.read(fields.cells(), null);
            var answered = new HashSet<String>();
            for (int i = 0; i < items.size(); i++) {
                if (answers.get(i).state() == Answer.State.ANSWERED) {
                    answered.add(items.get(i).question().id());
                }
            }
            read.add(answered);
        }
        return read;
    }

    /// Whether this alert is over: somebody answers, or nobody leaves blank what must be answered.
    boolean answers(Finding alert) {
        return alert.required()
                ? !submissions.isEmpty() && submissions.stream().allMatch(s -> s.contains(alert.question()))
                : submissions.stream().anyMatch(s -> s.contains(alert.question()));
    }

    /// What is wrong, or may be, in the order of the questions; nothing of those on which an incident
    /// is declared.
    List<Finding> findings() {
        List<Question> shown = version.questionnaire().questions().stream()
                .filter(q -> q.ask().shownIf() == null)
                .toList();
        var findings = new ArrayList<Finding>();
        for (Question question : shown) {
            int answered = (int)
                    submissions.stream().filter(s -> s.contains(question.id())).count();
            boolean required = question.ask().required();
            if (!version.incidentsOf(question.id()).isEmpty()) {
                continue;
            }
            if (required && answered < submissions.size()) {
                findings.add(new Finding(question.id(), Level.ALERT, true, submissions.size(), answered, 0, null));
            } else if (!required && answered == 0 && submissions.size() >= FIRST) {
                double probability = new Silence(others(question, shown), submissions).probability(question);
                Level level = probability < Silence.IMPROBABLE ? Level.ALERT : Level.WATCH;
                findings.add(new Finding(question.id(), level, false, submissions.size(), 0, probability, null));
            }
        }
        return List.copyOf(findings);
    }

    private static List<Question> others(Question question, List<Question> shown) {
        return shown.stream().filter(q -> q != question && !q.ask().required()).toList();
    }
}
