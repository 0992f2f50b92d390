package fr.parvis.report.history;

import fr.parvis.definition.Question;
import fr.parvis.definition.change.CarryOver;
import fr.parvis.definition.change.CarryOver.Abandoned;
import fr.parvis.definition.change.CarryOver.KeptApart;
import fr.parvis.definition.change.CarryOver.Mapped;
import fr.parvis.definition.change.Change;
import fr.parvis.definition.change.Change.OfQuestion;
import fr.parvis.definition.change.Changes;
import fr.parvis.definition.change.Destination;
import fr.parvis.definition.change.Effect;
import fr.parvis.definition.change.Lineage;
import fr.parvis.definition.change.Sentence;
import fr.parvis.report.Block;
import fr.parvis.report.Inline;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What versions changed of questions, what became of the answers given before, and which of them were read again:
/// beside each question, and all together among the precautions.
public final class QuestionHistory {

    private final Material material;
    private final Lineage lineage;
    private final Sentence sentence;
    private final List<Changes> changes;

    /// Made once for many questions: versions are compared when it is.
    public QuestionHistory(Material material) {
        this.material = material;
        this.lineage = new Lineage(material.versions());
        this.sentence = new Sentence(material.language());
        this.changes = lineage.changes();
    }

    /// The notices that stand beside a question; none when no version changed it and nothing of it was read again.
    public List<Block> of(Question question) {
        var blocks = new ArrayList<Block>(RereadAnswers.of(question, material));
        List<Block.Fact> facts =
                changes.stream().flatMap(c -> fact(question, c).stream()).toList();
        if (!facts.isEmpty()) {
            blocks.add(new Block.Notice(
                    Block.Notice.Kind.PRECAUTION, material.text("versions.question"), List.of(new Block.Facts(facts))));
        }
        return blocks;
    }

    /// All that was read again, and all that versions changed and that bears on the reading of answers.
    public List<Block> precautions() {
        var blocks = new ArrayList<Block>(RereadAnswers.all(material));
        List<Line> items = changes.stream().flatMap(c -> items(c).stream()).toList();
        if (!items.isEmpty()) {
            blocks.add(new Block.Heading(2, "precautions-versions", Line.of(material.text("versions.title"))));
            blocks.add(new Block.Paragraph(Line.of(material.text("versions.text"))));
            blocks.add(new Block.Items(false, items));
        }
        return blocks;
    }

    private Optional<Block.Fact> fact(Question question, Changes changes) {
        List<OfQuestion> own = told(changes)
                .filter(change -> concerns(change, changes, question.id()))
                .toList();
        List<Line> values = new ArrayList<>(own.stream().map(this::line).toList());
        values.addAll(outcome(question.id(), own, changes));
        return own.isEmpty() && values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Fact(
                        Line.of(material.text(
                                "versions.version", changes.after().version())),
                        values));
    }

    private static Stream<OfQuestion> told(Changes changes) {
        return changes.all().stream()
                .filter(OfQuestion.class::isInstance)
                .map(OfQuestion.class::cast)
                .filter(change -> change.effect() != Effect.NONE);
    }

    /// Whether answers of either side of the change are counted with this question.
    private boolean concerns(OfQuestion change, Changes changes, String id) {
        String after = after(change.question(), changes);
        return change instanceof Change.QuestionAdded
                ? after.equals(id)
                : at(changes.before().version(), change.question()).equals(id) || after.equals(id);
    }

    /// What the question of the version after is counted with; empty when that version does not ask it.
    private String after(String question, Changes changes) {
        String now = changes.way(question).orElse(null) instanceof Mapped mapped ? mapped.to() : question;
        boolean asked = changes.after().questionnaire().findQuestion(now).isPresent();
        return asked ? at(changes.after().version(), now) : "";
    }

    private String at(int version, String question) {
        return lineage.destination(version, question).question();
    }

    private Line line(OfQuestion change) {
        if (change instanceof Change.Reworded reworded && reworded.before() != null && reworded.after() != null) {
            return Line.of(material.text("versions.before", sentence.text(reworded)) + " ")
                    .then(material.say(reworded.before()))
                    .then(Line.of(" " + material.text("versions.after") + " "))
                    .then(material.say(reworded.after()));
        }
        return Line.of(sentence.of(change));
    }

    /// What became of the answers of before: one line for each question that they were given to.
    private List<Line> outcome(String id, List<OfQuestion> own, Changes changes) {
        var lines = new ArrayList<Line>();
        int before = changes.before().version();
        for (Question asked : changes.before().questionnaire().questions()) {
            Optional<CarryOver> carry = changes.after().questionnaire().findCarryOver(asked.id());
            boolean here = at(before, asked.id()).equals(id);
            boolean carriedOn =
                    own.stream().anyMatch(change -> change.question().equals(asked.id()));
            boolean breaking =
                    own.stream().anyMatch(c -> c.question().equals(asked.id()) && c.effect() == Effect.BREAKING);
            switch (carry.map(CarryOver::way).orElse(null)) {
                case null -> {
                    if (carriedOn && here) {
                        lines.add(Line.of(material.text(breaking ? "versions.undeclared" : "versions.comparable")));
                    }
                }
                case Mapped _ -> {
                    if (carriedOn && here) {
                        lines.add(Line.of(material.text(breaking ? "versions.mapped" : "versions.comparable")));
                    }
                }
                case KeptApart(String as) -> {
                    if (here) {
                        lines.add(Line.of(material.text("versions.apart-here", before)));
                    } else if (after(asked.id(), changes).equals(id)) {
                        lines.add(Line.of(material.text("versions.apart", before) + " ")
                                .then(link(as)));
                    }
                }
                case Abandoned(var reason) -> {
                    if (here) {
                        String code =
                                new Destination.Abandonment(changes.after().version(), asked.id()).code();
                        long count = material.count("question." + id + ".reasons", "abandoned:" + code);
                        lines.add(Line.of(material.text("versions.abandoned", count) + " ")
                                .then(material.say(reason)));
                    }
                }
            }
        }
        return lines;
    }

    private List<Line> items(Changes changes) {
        var items = new ArrayList<Line>();
        Line version = Line.of(material.text("versions.version", changes.after().version()) + " — ");
        told(changes).map(OfQuestion::question).distinct().forEach(id -> items.add(version.then(item(id, changes))));
        changes.of(Effect.COMPARABLE).stream()
                .filter(change -> !(change instanceof OfQuestion))
                .forEach(change -> items.add(version.then(Line.of(sentence.of(change)))));
        return items;
    }

    private Line item(String id, Changes changes) {
        String what = told(changes)
                .filter(change -> change.question().equals(id))
                .map(change ->
                        change instanceof Change.Reworded reworded ? sentence.text(reworded) : sentence.of(change))
                .distinct()
                .reduce((a, b) -> a + material.text("description.separator") + b)
                .orElse("");
        boolean asked = changes.before().questionnaire().findQuestion(id).isPresent();
        int version = asked ? changes.before().version() : changes.after().version();
        return link(at(version, id)).then(Line.of(material.text("versions.what", what)));
    }

    private Line link(String question) {
        return material.versions()
                .findQuestion(question)
                .map(q -> new Line(List.of(new Inline.Link(material.say(q.ask().label()), "#question-" + question))))
                .orElse(Line.of(question));
    }
}
