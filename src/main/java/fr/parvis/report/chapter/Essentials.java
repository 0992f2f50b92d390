package fr.parvis.report.chapter;

import fr.parvis.analysis.Figure;
import fr.parvis.definition.Codebook;
import fr.parvis.definition.Phase;
import fr.parvis.definition.Question;
import fr.parvis.report.Block;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import fr.parvis.report.Report;
import fr.parvis.report.narrative.ProseBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// L'essentiel: one page for whoever reads only that.
final class Essentials {

    private static final int MOST_TRENDS = 3;
    private static final int MOST_EQUALS = 2;

    private final Material material;
    private final List<Block> blocks = new ArrayList<>();

    private Essentials(Material material) {
        this.material = material;
    }

    static Report.Chapter chapter(Material material) {
        var page = new Essentials(material);
        page.asked();
        page.answered();
        page.next();
        return new Report.Chapter("essentials", "", material.text("chapter.essentials"), page.blocks);
    }

    private void asked() {
        List<Block> prose = ProseBlocks.of("essentials", material);
        if (!prose.isEmpty()) {
            blocks.addAll(prose);
            return;
        }
        if (!material.definition().objectives().isEmpty()) {
            blocks.add(heading("asked"));
            blocks.add(new Block.Items(
                    false,
                    material.definition().objectives().stream()
                            .map(material::say)
                            .toList()));
        }
    }

    private void answered() {
        var statements = new ArrayList<Block.Statement>();
        long submissions = material.count("participation.submissions");
        statements.add(new Block.Statement(
                material.value("participation.submissions"),
                Line.of(material.text("essentials.submissions", submissions))));
        long passages = material.count("passages.total");
        if (passages > 0) {
            statements.add(new Block.Statement(
                    material.value("passages.total"), Line.of(material.text("essentials.passages", passages))));
        }
        for (Question question : material.versions().questions()) {
            if (statements.size() < 2 + MOST_TRENDS && !question.ask().profile()) {
                Trend.of(question, material)
                        .ifPresent(trend -> statements.add(new Block.Statement(
                                trend.count(),
                                material.say(question.ask().label()).then(trend.brief(material)))));
            }
        }
        if (statements.size() < 5) {
            topLever(statements);
        }
        blocks.add(heading("answered"));
        blocks.add(new Block.Statements(statements));
    }

    private void topLever(List<Block.Statement> statements) {
        Figure figure = material.figure("passages.lever");
        List<Codebook.Code> levers = material.definition().codebook().levers();
        long most = levers.stream()
                .mapToLong(lever -> figure.count(lever.id()))
                .max()
                .orElse(0);
        List<Codebook.Code> tops = levers.stream()
                .filter(lever -> most > 0 && figure.count(lever.id()) == most)
                .toList();
        if (tops.isEmpty() || tops.size() > MOST_EQUALS) {
            return;
        }
        String names = tops.stream()
                .map(lever -> material.text("quoted", lever.name().in(material.language())))
                .collect(Collectors.joining(" " + material.text("and") + " "));
        statements.add(new Block.Statement(
                material.value("passages.lever", tops.getFirst().id()),
                Line.of(material.text("essentials.lever", tops.size()) + " " + names)));
    }

    private void next() {
        var calendar = material.definition().calendar();
        List<Phase> coming = calendar.phases().stream()
                .filter(p -> p.from() == null || p.from().isAfter(calendar.closes()))
                .toList();
        if (!coming.isEmpty()) {
            blocks.add(heading("next"));
            blocks.add(new Block.Items(
                    false, coming.stream().map(p -> Phases.line(p, material)).toList()));
        }
    }

    private Block heading(String key) {
        return new Block.Heading(2, "essentials-" + key, Line.of(material.text("essentials." + key + ".title")));
    }
}
