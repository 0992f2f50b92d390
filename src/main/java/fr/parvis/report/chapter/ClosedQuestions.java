package fr.parvis.report.chapter;

import fr.parvis.definition.Question;
import fr.parvis.definition.ReportSettings;
import fr.parvis.report.Block;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import fr.parvis.report.Report;
import fr.parvis.report.history.QuestionHistory;
import fr.parvis.report.narrative.ProseBlocks;
import java.util.ArrayList;
import java.util.List;

/// The chapters of closed questions: who answered, then what they chose, then the tables that cross two questions.
final class ClosedQuestions {

    private ClosedQuestions() {}

    static Report.Chapter profile(Material material, String label) {
        var blocks = new ArrayList<Block>();
        var history = new QuestionHistory(material);
        blocks.addAll(ProseBlocks.of("profile", material));
        List<Question.Closed> questions = Material.profileQuestions(material.versions());
        if (questions.isEmpty()) {
            blocks.add(new Block.Paragraph(Line.of(material.text("profile.none"))));
        }
        questions.forEach(q -> blocks.addAll(ClosedQuestion.blocks(q, history, material)));
        return new Report.Chapter("profile", label, material.text("chapter.profile"), blocks);
    }

    static Report.Chapter chapter(Material material, String label) {
        var blocks = new ArrayList<Block>();
        var history = new QuestionHistory(material);
        blocks.addAll(ProseBlocks.of("closed", material));
        material.versions().questions().stream()
                .filter(q -> !q.ask().profile())
                .filter(q -> !(q instanceof Question.LongText || q instanceof Question.ShortText))
                .forEach(q -> blocks.addAll(ClosedQuestion.blocks(q, history, material)));
        List<ReportSettings.Pair> pairs = material.definition().report().crossTabs();
        if (!pairs.isEmpty()) {
            blocks.add(new Block.Heading(2, "closed-crossed", Line.of(material.text("crossed.title"))));
            blocks.add(new Block.Paragraph(Line.of(
                    material.text("crossed.text", material.definition().report().smallestCell()))));
            pairs.forEach(pair -> blocks.addAll(CrossTables.of(pair, material)));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Paragraph(Line.of(material.text("closed.none"))));
        }
        return new Report.Chapter("closed", label, material.text("chapter.closed"), blocks);
    }
}
