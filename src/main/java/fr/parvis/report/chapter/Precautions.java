package fr.parvis.report.chapter;

import fr.parvis.definition.Incident;
import fr.parvis.definition.Question;
import fr.parvis.report.Alert;
import fr.parvis.report.Block;
import fr.parvis.report.Inline;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import fr.parvis.report.Report;
import fr.parvis.report.history.QuestionHistory;
import fr.parvis.report.narrative.ProseBlocks;
import fr.parvis.report.words.Unusable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What must be known before reading: incidents, refused rows and cells, and what a consultation is not.
final class Precautions {

    private static final int MOST_CELLS = 50;

    private final Material material;
    private final List<Block> blocks = new ArrayList<>();

    private Precautions(Material material) {
        this.material = material;
    }

    static Report.Chapter chapter(Material material, String label) {
        var chapter = new Precautions(material);
        chapter.alerts();
        chapter.general();
        material.definition().incidents().forEach(i -> chapter.blocks.add(incident(i, material)));
        chapter.blocks.addAll(new QuestionHistory(material).precautions());
        chapter.apart();
        chapter.rejected();
        chapter.unusable();
        chapter.blocks.addAll(ProseBlocks.of("precautions", material));
        return new Report.Chapter("precautions", label, material.text("chapter.precautions"), chapter.blocks);
    }

    private void alerts() {
        if (!material.working() || material.alerts().isEmpty()) {
            return;
        }
        List<Line> items = material.alerts().stream().map(this::alert).toList();
        blocks.add(new Block.Notice(
                Block.Notice.Kind.ALERT,
                material.text("alerts.title"),
                List.of(new Block.Paragraph(Line.of(material.text("alerts.text"))), new Block.Items(false, items))));
    }

    private Line alert(Alert alert) {
        Line line = Line.of(alert.sentence() + " ")
                .then(new Line(List.of(new Inline.Emphasis(Line.of("(" + alert.code() + ")")))));
        return alert.acknowledgement()
                .map(a -> line.then(Line.of(" " + material.text("alerts.acknowledged", a.by(), a.reason()))))
                .orElseGet(() -> line.then(Line.of(" "))
                        .then(new Line(List.of(new Inline.Strong(Line.of(material.text("alerts.open")))))));
    }

    private void general() {
        blocks.add(new Block.Notice(
                Block.Notice.Kind.PRECAUTION,
                material.text("precautions.reading"),
                List.of(new Block.Items(
                        false,
                        List.of(
                                Line.of(material.text("precautions.not-a-sample")),
                                Line.of(material.text("precautions.words")),
                                Line.of(material.text(
                                        "precautions.counts", material.numbers().percentagesFrom())))))));
    }

    /// An incident, as told at the front and again where it bites.
    static Block incident(Incident incident, Material material) {
        var facts = new ArrayList<Block.Fact>();
        String question = incident.question();
        if (question != null) {
            material.versions()
                    .findQuestion(question)
                    .ifPresent(q -> facts.add(new Block.Fact(
                            Line.of(material.text("incident.question")),
                            List.of(material.say(q.ask().label())))));
        }
        facts.add(new Block.Fact(Line.of(material.text("incident.cause")), List.of(material.say(incident.cause()))));
        if (incident.from() != null || incident.to() != null) {
            var calendar = material.definition().calendar();
            facts.add(new Block.Fact(
                    Line.of(material.text("incident.period")),
                    List.of(Line.of(material.text(
                            "dates.from-to",
                            material.numbers().day(Objects.requireNonNullElse(incident.from(), calendar.opens())),
                            material.numbers().day(Objects.requireNonNullElse(incident.to(), calendar.closes())))))));
        }
        facts.add(new Block.Fact(
                Line.of(material.text("incident.effect")),
                List.of(
                        incident.effect() == null
                                ? Line.of(material.text("incident.effect-unstated"))
                                : material.say(incident.effect()))));
        if (incident.correction() != null) {
            facts.add(new Block.Fact(
                    Line.of(material.text("incident.correction")), List.of(material.say(incident.correction()))));
        }
        if (question != null && incident.voids()) {
            String reasons = "question." + question + ".reasons";
            long voided = material.count(reasons, "incident:" + incident.id());
            long answered = material.versions()
                    .findQuestion(question)
                    .map(q -> QuestionFacts.state(q, "answered", material))
                    .orElse(0L);
            facts.add(new Block.Fact(
                    Line.of(material.text("incident.answers")),
                    List.of(Line.of(material.text("incident.voided", voided, answered)))));
        }
        return new Block.Notice(
                Block.Notice.Kind.INCIDENT, material.text("incident.title"), List.of(new Block.Facts(facts)));
    }

    private void apart() {
        for (String state : List.of("late", "early", "counted-late", "counted-early", "set-aside", "erased")) {
            long count = material.count("participation.states", state);
            if (count > 0) {
                blocks.add(new Block.Paragraph(Line.of(material.text("apart." + state, count))));
            }
        }
    }

    private void rejected() {
        var rejected = material.figure("participation.rejected");
        if (rejected.rows().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, "precautions-rejected", Line.of(material.text("rejected.title"))));
        blocks.add(new Block.Paragraph(Line.of(material.text("rejected.text", rejected.sum("rows")))));
        blocks.add(new Block.Table(
                rejected.id(),
                Line.of(material.number(rejected.id()) + " — " + material.text("rejected.caption")),
                List.of(
                        new Block.Column(material.text("column.file"), false),
                        new Block.Column(material.text("column.reason"), false),
                        new Block.Column(material.text("column.rows"), true)),
                rejected.rows().stream()
                        .map(row -> List.of(
                                Block.Cell.of(String.valueOf(row.get(0))),
                                Block.Cell.of(material.text("reason." + row.get(1))),
                                Block.Cell.of(material.numbers().of((Long) Objects.requireNonNull(row.get(2))))))
                        .toList(),
                false,
                null));
    }

    private void unusable() {
        List<Unusable> cells = material.words().unusable();
        if (cells.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, "precautions-unusable", Line.of(material.text("unusable.title"))));
        blocks.add(new Block.Paragraph(Line.of(material.text("unusable.text", cells.size()))));
        blocks.add(new Block.Table(
                null,
                Line.of(material.text("unusable.caption", Math.min(cells.size(), MOST_CELLS), cells.size())),
                List.of(
                        new Block.Column(material.text("column.submission"), false),
                        new Block.Column(material.text("column.question"), false),
                        new Block.Column(material.text("column.reason"), false),
                        new Block.Column(material.text("column.received"), false)),
                cells.stream().limit(MOST_CELLS).map(this::cells).toList(),
                false,
                null));
    }

    private List<Block.Cell> cells(Unusable cell) {
        Line question = material.versions()
                .findQuestion(cell.question())
                .map(Question::ask)
                .map(ask -> material.say(ask.label()))
                .orElse(Line.of(cell.question()));
        String raw = cell.raw() == null ? "" : cell.raw();
        String shown = raw.codePointCount(0, raw.length()) <= 120
                ? raw
                : raw.substring(0, raw.offsetByCodePoints(0, 119)) + "…";
        return List.of(
                Block.Cell.of(cell.submission()),
                Block.Cell.of(question),
                Block.Cell.of(material.text("reason." + cell.reason())),
                Block.Cell.of(shown));
    }
}
