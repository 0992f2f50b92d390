package fr.parvis.report.chapter;

import fr.parvis.analysis.Figure;
import fr.parvis.definition.Redaction;
import fr.parvis.report.Block;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import fr.parvis.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Annex B: every figure with its query, how they were computed, the digest, and how to verify it all.
final class Method {

    private final Material material;
    private final List<Block> blocks = new ArrayList<>();

    private Method(Material material) {
        this.material = material;
    }

    static Report.Chapter chapter(Material material) {
        var annex = new Method(material);
        annex.verify();
        annex.computation();
        annex.redactions();
        annex.figures();
        return new Report.Chapter("figures", "B", material.text("chapter.figures"), annex.blocks);
    }

    private void verify() {
        var manifest = material.dataset().manifest();
        heading("verify");
        blocks.add(new Block.Paragraph(Line.of(material.text("figures.verify"))));
        blocks.add(new Block.Code("./parvis verify . --digest " + manifest.digest()));
        var facts = new ArrayList<Block.Fact>();
        facts.add(fact("edition", material.text("edition." + manifest.edition())));
        facts.add(fact("digest", manifest.digest()));
        if (manifest.derivedFrom() != null) {
            facts.add(fact("derived-from", manifest.derivedFrom()));
        }
        blocks.add(new Block.Facts(facts));
    }

    private Block.Fact fact(String key, String value) {
        return new Block.Fact(Line.of(material.text("fact." + key)), List.of(Line.of(value)));
    }

    private void computation() {
        heading("computation");
        var settings = material.definition().report();
        blocks.add(new Block.Items(
                false,
                Stream.of(
                                material.text("computation.states"),
                                material.text("computation.choices"),
                                material.text("computation.share", settings.percentagesFrom()),
                                material.text("computation.quantile"),
                                material.text("computation.rank"),
                                material.text("computation.texts"),
                                material.text("computation.masking", settings.smallestCell()),
                                material.text("computation.digest"))
                        .map(Line::of)
                        .toList()));
        if (material.figures().values().stream().anyMatch(Figure::restricted)) {
            blocks.add(new Block.Paragraph(Line.of(material.text("figures.restricted"))));
        }
    }

    private void redactions() {
        List<Redaction> redactions = material.definition().redactions();
        if (redactions.isEmpty()) {
            return;
        }
        heading("redactions");
        blocks.add(new Block.Paragraph(Line.of(material.text("redactions.text", redactions.size()))));
        blocks.add(
                new Block.Items(false, redactions.stream().map(this::redaction).toList()));
    }

    private Line redaction(Redaction redaction) {
        String place =
                redaction.submission() != null ? redaction.submission() : String.valueOf(redaction.contribution());
        String where = redaction.question() == null ? place : place + " (" + redaction.question() + ")";
        return Line.of(material.text("redactions.item", where) + " ").then(material.say(redaction.reason()));
    }

    private void figures() {
        heading("list");
        blocks.add(new Block.Paragraph(
                Line.of(material.text("figures.text", material.figures().size()))));
        for (Figure figure : material.figures().values()) {
            String restricted = figure.restricted() ? " " + material.text("figures.restricted-mark") : "";
            blocks.add(new Block.Heading(
                    3,
                    "figure-" + figure.id(),
                    Line.of(material.number(figure.id()) + " — " + figure.id() + restricted)));
            blocks.add(new Block.Code(figure.sql()));
            if (DayTables.inAnnex(figure)) {
                blocks.add(DayTables.table(figure, material));
            }
        }
    }

    private void heading(String key) {
        blocks.add(new Block.Heading(2, "figures-" + key, Line.of(material.text("figures." + key + ".title"))));
    }
}
