package fr.parvis.report.docx;

import fr.parvis.report.Report;
import fr.parvis.report.office.Art;
import fr.parvis.report.office.Colours;
import fr.parvis.report.office.Layout;
import fr.parvis.report.office.Words;
import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/// The pages before the first chapter: cover and contents.
final class Front {

    private static final int LOGO_WIDTH = 2268;
    private static final int BAND_HEIGHT = 6800;

    private final Report report;
    private final Runs runs;
    private final Pictures pictures;
    private final Words words;

    Front(Report report, Runs runs, Pictures pictures, Words words) {
        this.report = report;
        this.runs = runs;
        this.pictures = pictures;
        this.words = words;
    }

    void cover(Flow flow) {
        var cover = report.cover();
        Art logo = Art.logo(report.look());
        if (logo != null) {
            String text = report.look().logoText() == null ? "" : report.look().logoText();
            pictures.set(flow.paragraph("CoverText"), logo, LOGO_WIDTH, text, text);
        }
        runs.line(flow.paragraph("CoverOrganiser"), cover.organiser());
        band(flow);
        CTP dates = flow.paragraph("CoverText");
        dates.getPPr().addNewSpacing().setBefore(BigInteger.valueOf(560));
        runs.text(dates, cover.dates());
        runs.text(flow.paragraph("CoverText"), cover.contributions());
        if (cover.author() != null) {
            runs.line(flow.paragraph("CoverText"), cover.author());
        }
        if (cover.workingNotice() != null) {
            runs.text(flow.paragraph("CoverWorking"), cover.workingNotice());
        }
    }

    private void band(Flow flow) {
        var cover = report.cover();
        var band = new Tables(flow, "TableNormal", cover.kind(), "", List.of(flow.width()), false);
        var row = band.row(true);
        var height = row.getTrPr().addNewTrHeight();
        height.setVal(BigInteger.valueOf(BAND_HEIGHT));
        height.setHRule(STHeightRule.AT_LEAST);
        var cell = band.cell(row, 0);
        var ground = cell.getTcPr().addNewShd();
        ground.setVal(STShd.CLEAR);
        ground.setFill(Colours.of(report.look()).primary());
        var margins = cell.getTcPr().addNewTcMar();
        Tables.width(margins.addNewLeft(), 480);
        Tables.width(margins.addNewRight(), 480);
        cell.getTcPr().addNewVAlign().setVal(STVerticalJc.CENTER);
        var inside = new Flow.Cell(cell, flow.width() - 960);
        runs.text(inside.paragraph("CoverKind"), cover.kind());
        runs.line(inside.paragraph("Title"), cover.title());
        if (cover.slogan() != null) {
            runs.line(inside.paragraph("Subtitle"), cover.slogan());
        }
    }

    /// The contents as a field that Word can update, filled in with what it would find.
    void contents(CTSdtContentBlock block) {
        CTP heading = styled(block.addNewP(), "TOCHeading");
        runs.text(heading, words.of("contents"));
        CTP last = heading;
        boolean first = true;
        for (Layout.Entry entry : Layout.contents(report)) {
            last = styled(block.addNewP(), "TOC" + entry.level());
            if (first) {
                mark(last, STFldCharType.BEGIN);
                int depth = Layout.contentsDepth(report);
                last.addNewR().addNewInstrText().setStringValue(" TOC \\o \"1-" + depth + "\" \\h \\z ");
                mark(last, STFldCharType.SEPARATE);
                first = false;
            }
            runs.contentsEntry(last, entry.text(), entry.id());
        }
        if (!first) {
            mark(last, STFldCharType.END);
        }
    }

    private static CTP styled(CTP paragraph, String style) {
        paragraph.addNewPPr().addNewPStyle().setVal(style);
        return paragraph;
    }

    static void mark(CTP paragraph, STFldCharType.Enum type) {
        paragraph.addNewR().addNewFldChar().setFldCharType(type);
    }
}
