package fr.parvis.report.chapter;

import fr.parvis.definition.Question;
import fr.parvis.report.Anchors;
import fr.parvis.report.Block;
import fr.parvis.report.Inline;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import fr.parvis.report.Report;
import fr.parvis.report.words.Contribution;
import fr.parvis.report.words.OpenAnswer;
import fr.parvis.report.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Annex A: every open answer and every contribution, in full.
final class Answers {

    private final Material material;
    private final List<Block> blocks = new ArrayList<>();

    private Answers(Material material) {
        this.material = material;
    }

    static Report.Chapter chapter(Material material) {
        var annex = new Answers(material);
        annex.blocks.add(new Block.Paragraph(Line.of(material.text("answers.text"))));
        if (material.words().answers().isEmpty()
                && material.figure("passages.answers").sum("answers") > 0) {
            annex.blocks.add(new Block.Paragraph(Line.of(material.text(
                    "answers.too-many",
                    material.figure("passages.answers").sum("answers"),
                    material.numbers().of(Words.MOST_ANSWERS)))));
        }
        material.versions().questions().forEach(annex::question);
        annex.apart();
        annex.contributions();
        if (annex.blocks.size() == 1) {
            annex.blocks.add(new Block.Paragraph(Line.of(material.text("answers.none"))));
        }
        return new Report.Chapter("answers", "A", material.text("chapter.answers"), annex.blocks);
    }

    private void question(Question question) {
        List<OpenAnswer> own = material.words().answers().stream()
                .filter(a -> a.question().equals(question.id()) && a.counted())
                .toList();
        if (own.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(
                2, "answers-" + question.id(), material.say(question.ask().label())));
        long excerpted = own.stream().filter(a -> a.passages() > 0).count();
        blocks.add(new Block.Paragraph(
                Line.of(material.text("answers.excerpted", own.size(), excerpted, own.size() - excerpted))));
        own.forEach(a -> blocks.add(quote(a, "", material)));
    }

    /// Answers received out of time: kept, printed, not counted.
    private void apart() {
        List<OpenAnswer> apart =
                material.words().answers().stream().filter(a -> !a.counted()).toList();
        if (!apart.isEmpty()) {
            blocks.add(new Block.Heading(2, "answers-apart", Line.of(material.text("answers.apart"))));
            apart.forEach(a -> blocks.add(quote(a, "", material)));
        }
    }

    static Block quote(OpenAnswer answer, String again, Material material) {
        String anchor = Anchors.of(answer.submission(), answer.question(), answer.field());
        if (answer.text() == null) {
            return new Block.Notice(
                    Block.Notice.Kind.PRECAUTION,
                    answer.id(),
                    List.of(new Block.Paragraph(Line.of(material.text("words.withheld")))));
        }
        Line attribution = material.attribution(answer.submission(), anchor, answer.submission(), answer.channel());
        return new Block.Quote(anchor + again, answer.text(), answer.language(), attribution);
    }

    private void contributions() {
        List<Contribution> all = material.words().contributions();
        if (all.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, "answers-contributions", Line.of(material.text("answers.contributions"))));
        long excerpted = all.stream().filter(c -> c.passages() > 0).count();
        blocks.add(new Block.Paragraph(Line.of(
                material.text("answers.contributions-excerpted", all.size(), excerpted, all.size() - excerpted))));
        for (Contribution contribution : all) {
            String anchor = Anchors.of("contribution", contribution.id());
            Line attribution = new Line(List.of(new Inline.Link(Line.of(contribution.id()), "#" + anchor)))
                    .then(Line.of(" · " + material.channel(contribution.channel())));
            if (contribution.author() != null) {
                attribution = attribution.then(Line.of(" · " + contribution.author()));
            }
            if (contribution.day() != null) {
                attribution =
                        attribution.then(Line.of(" · " + material.numbers().day(LocalDate.parse(contribution.day()))));
            }
            blocks.add(new Block.Quote(anchor, contribution.text(), contribution.language(), attribution));
        }
    }
}
