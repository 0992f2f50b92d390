package fr.parvis.report.odt;

import fr.parvis.report.Block;
import fr.parvis.report.Line;
import fr.parvis.report.Report;
import fr.parvis.report.office.Art;
import fr.parvis.report.office.Layout;
import fr.parvis.report.office.Tongue;
import fr.parvis.report.office.Words;
import java.util.List;

/// Tells a report block after block, each in its style.
final class Narration {

    /// The width between the margins, in hundredths of a millimetre.
    static final int PAGE_WIDTH = 16000;

    private static final int FRAME_WIDTH = 15200;
    private static final int LOWEST = 10;
    private static final int COUNT_WIDTH = 4760;
    private static final int LABEL_WIDTH = 4600;

    private final Report report;
    private final Xml xml;
    private final Words words;
    private final Sentences sentences;
    private final Grid grid;
    private final Frames frames;
    /// That of the heading we are under.
    private int level;

    Narration(Report report, Xml xml, Looks looks, Frames frames) {
        this.report = report;
        this.xml = xml;
        this.frames = frames;
        this.words = new Words(report.language());
        this.sentences = new Sentences(xml, looks, report.language());
        this.grid = new Grid(xml, looks);
    }

    void tell() {
        var opening = new Opening(report, xml, sentences, words);
        opening.cover(grid, frames);
        opening.contents();
        for (Report.Chapter chapter : report.chapters()) {
            heading(1, chapter.id(), Line.of(Layout.title(chapter)));
            blocks(chapter.blocks(), PAGE_WIDTH);
        }
    }

    private void blocks(List<Block> blocks, int width) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading(int level, String id, Line text) -> heading(level, id, text);
                case Block.Paragraph(Line text) ->
                    sentences.paragraph(width == PAGE_WIDTH ? "Text_20_body" : "Notice_20_text", text);
                case Block.Finding(Line text) -> sentences.paragraph("Finding", text);
                case Block.Items items -> items(items);
                case Block.Statements(List<Block.Statement> statements) -> statements(statements, width);
                case Block.Facts(List<Block.Fact> facts) -> facts(facts, width);
                case Block.Notice notice -> notice(notice, width);
                case Block.Quote quote -> quote(quote);
                case Block.Table table -> new Results(xml, sentences, grid, words).set(table, width);
                case Block.Picture picture -> picture(picture, width);
                case Block.Code(String text) -> sentences.paragraph("Preformatted_20_Text", text);
            }
        }
    }

    private void heading(int level, String id, Line text) {
        this.level = level;
        xml.open("text:h", "text:style-name", "Heading_20_" + level, "text:outline-level", Integer.toString(level));
        sentences.bookmarked(id, () -> sentences.line(text));
        xml.close();
    }

    private void items(Block.Items items) {
        String style = items.ordered() ? "Numbering_20_1" : "List_20_1";
        xml.open("text:list", "text:style-name", style);
        for (Line item : items.items()) {
            xml.open("text:list-item");
            sentences.paragraph(style, item);
            xml.close();
        }
        xml.close();
    }

    private void statements(List<Block.Statement> statements, int width) {
        grid.open(PAGE_WIDTH, List.of(COUNT_WIDTH, width - COUNT_WIDTH), words.of("statements"), "");
        for (Block.Statement statement : statements) {
            grid.row("Whole", () -> {
                grid.cell("FactCell", () -> sentences.paragraph("Count", statement.count()));
                grid.cell("FactCell", () -> sentences.paragraph("Statement", statement.text()));
            });
        }
        grid.close();
    }

    private void facts(List<Block.Fact> facts, int width) {
        grid.open(PAGE_WIDTH, List.of(LABEL_WIDTH, width - LABEL_WIDTH), words.of("facts"), "");
        for (Block.Fact fact : facts) {
            grid.row("Whole", () -> {
                grid.cell("FactCell", () -> sentences.paragraph("Label", fact.label()));
                grid.cell(
                        "FactCell",
                        () -> fact.values().forEach(value -> sentences.paragraph("Table_20_Contents", value)));
            });
        }
        grid.close();
    }

    private void notice(Block.Notice notice, int width) {
        String name = words.of("notice.heading", words.kind(notice.kind())) + notice.title();
        int around = level;
        level = Math.min(LOWEST, around + 1);
        grid.open(PAGE_WIDTH, List.of(width), name, "");
        grid.row(
                "Loose",
                () -> grid.cell("NoticeCell", () -> {
                    xml.open(
                            "text:h",
                            "text:style-name",
                            "Notice_20_heading",
                            "text:outline-level",
                            Integer.toString(level));
                    xml.open("text:span", "text:style-name", "Sign")
                            .text("\u00a0" + Words.sign(notice.kind()) + "\u00a0")
                            .close();
                    sentences.line(Line.of("\u2002" + name));
                    xml.close();
                    blocks(notice.blocks(), FRAME_WIDTH);
                }));
        grid.close();
        level = around;
    }

    private void quote(Block.Quote quote) {
        String style = Tongue.of(quote.language()).rightToLeft() ? "QuoteMirrored" : "Quotations";
        if (Layout.keptWithReference(quote)) {
            style = "Kept" + style;
        }
        xml.open("text:p", "text:style-name", style);
        sentences.bookmarked(quote.id(), () -> sentences.line(Line.of(quote.text(), quote.language())));
        xml.close();
        sentences.paragraph("Attribution", quote.attribution());
    }

    private void picture(Block.Picture picture, int width) {
        xml.open("text:p", "text:style-name", "Caption");
        sentences.bookmarked(picture.figure(), () -> sentences.line(picture.title()));
        xml.close();
        xml.open("text:p", "text:style-name", "Figure");
        Art art = Art.of(picture, sentences.anchors().name(picture.figure()), report);
        frames.set(art, width, picture.title().plain(), picture.description());
        xml.close();
        sentences.paragraph("Source", picture.source());
    }
}
