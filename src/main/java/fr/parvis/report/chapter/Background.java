package fr.parvis.report.chapter;

import fr.parvis.definition.Contact;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Document;
import fr.parvis.definition.Phase;
import fr.parvis.definition.Wording;
import fr.parvis.report.Block;
import fr.parvis.report.Inline;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import fr.parvis.report.Report;
import fr.parvis.report.narrative.ProseBlocks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why the consultation was held and how: context, objectives and phases; then method, communication and
/// documents; and at the end what comes next.
final class Background {

    private final Material material;
    private final Definition definition;
    private final List<Block> blocks = new ArrayList<>();

    private Background(Material material) {
        this.material = material;
        this.definition = material.definition();
    }

    static Report.Chapter context(Material material, String label) {
        var chapter = new Background(material);
        chapter.blocks.addAll(ProseBlocks.of("context", material));
        chapter.facts();
        chapter.items("objectives", chapter.definition.objectives());
        chapter.phases("phases", chapter.definition.calendar().phases());
        return new Report.Chapter("context", label, material.text("chapter.context"), chapter.blocks);
    }

    static Report.Chapter method(Material material, String label) {
        var chapter = new Background(material);
        chapter.blocks.addAll(ProseBlocks.of("method", material));
        chapter.items("method", chapter.definition.method());
        chapter.items("communication", chapter.definition.communication());
        chapter.channels();
        chapter.documents();
        chapter.personalData();
        if (chapter.blocks.isEmpty()) {
            chapter.blocks.add(new Block.Paragraph(Line.of(material.text("method.none"))));
        }
        return new Report.Chapter("method", label, material.text("chapter.method"), chapter.blocks);
    }

    static Report.Chapter next(Material material, String label) {
        var chapter = new Background(material);
        chapter.blocks.addAll(ProseBlocks.of("next", material));
        var calendar = chapter.definition.calendar();
        chapter.phases(
                "coming",
                calendar.phases().stream()
                        .filter(p -> p.from() == null || p.from().isAfter(calendar.closes()))
                        .toList());
        chapter.contact();
        if (chapter.blocks.isEmpty()) {
            chapter.blocks.add(new Block.Paragraph(Line.of(material.text("next.unsaid"))));
        }
        return new Report.Chapter("next", label, material.text("chapter.next"), chapter.blocks);
    }

    private void facts() {
        var facts = new ArrayList<Block.Fact>();
        add(facts, "organiser", definition.organiser().name());
        add(facts, "department", definition.organiser().department());
        add(facts, "report-department", definition.organiser().reportDepartment());
        facts.add(
                new Block.Fact(Line.of(material.text("fact.dates")), List.of(Line.of(Phases.consultation(material)))));
        add(facts, "people", definition.people());
        blocks.add(new Block.Facts(facts));
    }

    private void add(List<Block.Fact> facts, String key, @Nullable Wording wording) {
        if (wording != null) {
            facts.add(new Block.Fact(Line.of(material.text("fact." + key)), List.of(material.say(wording))));
        }
    }

    private void items(String key, List<Wording> wordings) {
        if (!wordings.isEmpty()) {
            blocks.add(heading(key));
            blocks.add(
                    new Block.Items(false, wordings.stream().map(material::say).toList()));
        }
    }

    private void phases(String key, List<Phase> phases) {
        if (!phases.isEmpty()) {
            blocks.add(heading(key));
            blocks.add(new Block.Items(
                    true, phases.stream().map(p -> Phases.line(p, material)).toList()));
        }
    }

    /// By which channels answers came, and what came otherwise: told, and not counted among the answers.
    private void channels() {
        var items = new ArrayList<Line>();
        channels(items, "participation.channel", "channels.answers");
        channels(items, "participation.contributions", "channels.contributions");
        if (!items.isEmpty()) {
            blocks.add(heading("channels"));
            blocks.add(new Block.Items(false, items));
        }
    }

    private void channels(List<Line> items, String figure, String sentence) {
        material.figure(figure)
                .rows()
                .forEach(row -> items.add(Line.of(
                        material.text(sentence, material.channel(String.valueOf(row.getFirst())), row.getLast()))));
    }

    private void documents() {
        if (!definition.documents().isEmpty()) {
            blocks.add(heading("documents"));
            blocks.add(new Block.Items(
                    false, definition.documents().stream().map(this::document).toList()));
        }
    }

    private Line document(Document document) {
        Line title = material.say(document.title());
        return document.url() != null
                ? new Line(List.of(new Inline.Link(title, document.url())))
                : title.then(Line.of(" (" + document.file() + ")"));
    }

    private void personalData() {
        var personal = definition.personalData();
        if (personal != null) {
            blocks.add(heading("personal-data"));
            var facts = new ArrayList<Block.Fact>();
            add(facts, "purpose", personal.purpose());
            add(facts, "retention", personal.retention());
            add(facts, "rights", personal.contact());
            blocks.add(new Block.Facts(facts));
        }
    }

    private void contact() {
        Contact contact = definition.contact();
        if (contact != null) {
            blocks.add(heading("contact"));
            var values = new ArrayList<Line>();
            if (contact.name() != null) {
                values.add(material.say(contact.name()));
            }
            if (contact.email() != null) {
                values.add(new Line(List.of(new Inline.Link(Line.of(contact.email()), "mailto:" + contact.email()))));
            }
            if (contact.phone() != null) {
                values.add(Line.of(contact.phone()));
            }
            if (contact.address() != null) {
                values.add(material.say(contact.address()));
            }
            blocks.add(new Block.Items(false, values));
        }
    }

    private Block heading(String key) {
        return new Block.Heading(2, "section-" + key, Line.of(material.text("section." + key)));
    }
}
