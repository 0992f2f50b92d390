package fr.parvis.report.docx;

import fr.parvis.report.Block;
import fr.parvis.report.Line;
import fr.parvis.report.Report;
import fr.parvis.report.office.Art;
import fr.parvis.report.office.Layout;
import fr.parvis.report.office.Tongue;
import fr.parvis.report.office.Words;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/// Tells a report block after block, each in its style.
final class Story {

    private static final int COUNT_WIDTH = 2700;
    private static final int LABEL_WIDTH = 2600;
    private static final int FRAME_PADDING = 400;
    private static final BigInteger QUOTE_INSIDE = BigInteger.valueOf(340);
    private static final BigInteger QUOTE_OUTSIDE = BigInteger.valueOf(794);

    private static final int LOWEST = 9;

    private final Report report;
    private final Words words;
    private final Runs runs;
    private final Pictures pictures;
    private final Numbering numbering;
    private final Flow.Page page;
    /// That of the heading we are under.
    private int level;

    Story(XWPFDocument document, Report report) {
        this.report = report;
        this.words = new Words(report.language());
        this.runs = new Runs(document.getPackagePart(), report.language());
        this.pictures = new Pictures(document);
        this.numbering = new Numbering(document);
        this.page = new Flow.Page(document.getDocument().getBody());
    }

    void tell() {
        var front = new Front(report, runs, pictures, words);
        front.cover(page);
        front.contents(page.contents());
        for (Report.Chapter chapter : report.chapters()) {
            heading(page, 1, chapter.id(), Line.of(Layout.title(chapter)));
            blocks(page, chapter.blocks());
        }
    }

    private void blocks(Flow flow, List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading(int level, String id, Line text) -> heading(flow, level, id, text);
                case Block.Paragraph(Line text) ->
                    runs.line(flow.paragraph(flow == page ? "BodyText" : "Normal"), text);
                case Block.Finding(Line text) -> runs.line(flow.paragraph("Finding"), text);
                case Block.Items items -> items(flow, items);
                case Block.Statements(List<Block.Statement> statements) -> statements(flow, statements);
                case Block.Facts(List<Block.Fact> facts) -> facts(flow, facts);
                case Block.Notice notice -> notice(flow, notice);
                case Block.Quote quote -> quote(flow, quote);
                case Block.Table table -> new DataTable(runs, words).set(flow, table);
                case Block.Picture picture -> picture(flow, picture);
                case Block.Code(String text) -> runs.text(flow.paragraph("Code"), text, "zxx");
            }
        }
    }

    private void heading(Flow flow, int level, String id, Line text) {
        this.level = level;
        CTP paragraph = flow.paragraph("Heading" + level);
        runs.bookmarked(paragraph, id, () -> runs.line(paragraph, text));
    }

    private void items(Flow flow, Block.Items items) {
        BigInteger list = items.ordered() ? numbering.another() : null;
        for (Line item : items.items()) {
            CTP paragraph = flow.paragraph(items.ordered() ? "ListNumber" : "ListBullet");
            if (list != null) {
                paragraph.getPPr().addNewNumPr().addNewNumId().setVal(list);
            }
            runs.line(paragraph, item);
        }
    }

    private void statements(Flow flow, List<Block.Statement> statements) {
        var widths = List.of(COUNT_WIDTH, flow.width() - COUNT_WIDTH);
        var table = new Tables(flow, "FactsTable", words.of("statements"), "", widths, false);
        for (Block.Statement statement : statements) {
            var row = table.row(true);
            runs.line(new Flow.Cell(table.cell(row, 0), COUNT_WIDTH).paragraph("StatementCount"), statement.count());
            runs.line(new Flow.Cell(table.cell(row, 1), widths.get(1)).paragraph("Statement"), statement.text());
        }
        flow.space();
    }

    private void facts(Flow flow, List<Block.Fact> facts) {
        var widths = List.of(LABEL_WIDTH, flow.width() - LABEL_WIDTH);
        var table = new Tables(flow, "FactsTable", words.of("facts"), "", widths, false);
        for (Block.Fact fact : facts) {
            var row = table.row(true);
            runs.line(new Flow.Cell(table.cell(row, 0), LABEL_WIDTH).paragraph("Label"), fact.label());
            var values = new Flow.Cell(table.cell(row, 1), widths.get(1));
            fact.values().forEach(value -> runs.line(values.paragraph("TableText"), value));
            if (fact.values().isEmpty()) {
                values.paragraph("TableText");
            }
        }
        flow.space();
    }

    private void notice(Flow flow, Block.Notice notice) {
        String name = words.of("notice.heading", words.kind(notice.kind())) + notice.title();
        var frame = new Tables(flow, "NoticeTable", name, "", List.of(flow.width()), false);
        var inside = new Flow.Cell(frame.cell(frame.row(false), 0), flow.width() - FRAME_PADDING);
        CTP heading = inside.paragraph("NoticeHeading");
        int around = level;
        level = Math.min(LOWEST, around + 1);
        heading.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
        runs.sign(heading, Words.sign(notice.kind()));
        runs.text(heading, name);
        blocks(inside, notice.blocks());
        level = around;
        flow.space();
    }

    private void quote(Flow flow, Block.Quote quote) {
        CTP words = flow.paragraph("Quote");
        if (Layout.keptWithReference(quote)) {
            words.getPPr().addNewKeepNext();
        }
        if (Tongue.of(quote.language()).rightToLeft()) {
            mirrored(words);
        }
        runs.bookmarked(words, quote.id(), () -> runs.text(words, quote.text(), quote.language()));
        runs.line(flow.paragraph("Attribution"), quote.attribution());
    }

    private static void mirrored(CTP paragraph) {
        paragraph.getPPr().addNewBidi();
        var indent = paragraph.getPPr().addNewInd();
        indent.setLeft(QUOTE_OUTSIDE);
        indent.setRight(QUOTE_INSIDE);
    }

    private void picture(Flow flow, Block.Picture picture) {
        CTP caption = flow.paragraph("Caption");
        runs.bookmarked(caption, picture.figure(), () -> runs.line(caption, picture.title()));
        Art art = Art.of(picture, runs.anchors().name(picture.figure()), report);
        pictures.set(
                flow.paragraph("Picture"), art, flow.width(), picture.title().plain(), picture.description());
        runs.line(flow.paragraph("Source"), picture.source());
    }
}
