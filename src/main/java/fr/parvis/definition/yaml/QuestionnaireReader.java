package fr.parvis.definition.yaml;

import fr.parvis.definition.Codebook;
import fr.parvis.definition.Question;
import fr.parvis.definition.Questionnaire;
import fr.parvis.definition.Questionnaire.Section;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// The sections in order, each question read with those before it in view.
final class QuestionnaireReader {

    /// What takes an answer, rows of grids included: beyond, the tables no longer fit in the memory that reports are
    /// made in.
    private static final int MOST_ANSWERS = 2_000;

    private final Source source;
    private final Codebook codebook;
    private final SequencedMap<String, Question> earlier = new LinkedHashMap<>();
    private final Map<String, Integer> sectionLines = new HashMap<>();
    private final Map<String, Integer> questionLines = new HashMap<>();

    QuestionnaireReader(Source source, Codebook codebook) {
        this.source = source;
        this.codebook = codebook;
    }

    Questionnaire read(Reading consultation, Node root) {
        var conditions = new ConditionReader(source, earlier, identifiers(root));
        var questions = new QuestionReader(source, codebook, conditions);
        var questionnaire =
                new Questionnaire(consultation.each("questionnaire", Part.SECTION, s -> section(s, questions)));
        int answers = questionnaire.questions().stream()
                .mapToInt(q -> q instanceof Question.Grid grid ? grid.rows().size() : 1)
                .sum();
        if (answers > MOST_ANSWERS) {
            consultation.fault("questionnaire", "too-many-questions", answers, MOST_ANSWERS);
        }
        return questionnaire;
    }

    private Section section(Reading section, QuestionReader questions) {
        String id = section.id("section", Reading.NAME);
        source.unique(sectionLines, id, section.line("section"), "section");
        return new Section(
                id,
                section.wording("title"),
                section.findWording("text"),
                section.items("questions").stream()
                        .map(node -> question(node, questions))
                        .toList());
    }

    private Question question(Node node, QuestionReader questions) {
        Question question = questions.read(node);
        int line = node.find("id").map(Node.Entry::line).orElse(node.line());
        source.unique(questionLines, question.id(), line, "id");
        earlier.putIfAbsent(question.id(), question);
        return question;
    }

    /// Every question's identifier, before any is read: tells a later question from one that does not exist.
    private static Set<String> identifiers(Node root) {
        return root.list("questionnaire").stream()
                .flatMap(section -> section.list("questions").stream())
                .flatMap(question -> question.find("id").stream())
                .map(id -> id.value().shown())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
