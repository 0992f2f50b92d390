package fr.parvis.report.chapter;

import fr.parvis.definition.Question;
import fr.parvis.report.Block;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import fr.parvis.report.history.QuestionHistory;
import fr.parvis.report.narrative.ProseBlocks;
import fr.parvis.report.words.OpenAnswer;
import java.util.ArrayList;
import java.util.List;

/// A closed question: its finding, its chart with its table, how its answers add up, and the comment written for it.
final class ClosedQuestion {

    private ClosedQuestion() {}

    static List<Block> blocks(Question question, QuestionHistory history, Material material) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(
                2, "question-" + question.id(), material.say(question.ask().label())));
        var incidents = material.definition().incidentsOf(question.id());
        incidents.forEach(incident -> blocks.add(Precautions.incident(incident, material)));
        blocks.addAll(history.of(question));
        long answered = QuestionFacts.state(question, "answered", material);
        if (answered == 0) {
            blocks.add(new Block.Finding(Line.of(material.text("question.nobody"))));
        } else {
            Trend.of(question, material).ifPresent(trend -> blocks.add(new Block.Finding(capital(trend, material))));
            blocks.addAll(Charts.of(question, material));
        }
        blocks.add(new Block.Paragraph(Line.of(QuestionFacts.sentence(question, material))));
        blocks.addAll(ProseBlocks.of("question." + question.id(), material));
        others(question, material, blocks);
        return blocks;
    }

    private static Line capital(Trend trend, Material material) {
        return Line.of(trend.sentence(material).plain().strip());
    }

    /// The words written beside the other choice lead to annex A.
    private static void others(Question question, Material material, List<Block> blocks) {
        List<OpenAnswer> others = material.words().answers().stream()
                .filter(a -> a.question().equals(question.id()) && a.field().equals("other") && a.counted())
                .toList();
        if (!others.isEmpty()) {
            blocks.add(new Block.Paragraph(Line.of(material.text("question.others", others.size()) + " ")
                    .then(new Line(List.of(new fr.parvis.report.Inline.Link(
                            Line.of(material.text("question.others-link")), "#answers-" + question.id()))))));
        }
    }
}
