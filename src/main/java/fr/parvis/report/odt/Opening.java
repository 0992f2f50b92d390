package fr.parvis.report.odt;

import fr.parvis.report.Report;
import fr.parvis.report.office.Art;
import fr.parvis.report.office.Layout;
import fr.parvis.report.office.Span;
import fr.parvis.report.office.Words;
import java.util.List;

/// The pages before the first chapter: cover and contents.
final class Opening {

    private static final int LOGO_WIDTH = 4000;

    private final Report report;
    private final Xml xml;
    private final Sentences sentences;
    private final Words words;

    Opening(Report report, Xml xml, Sentences sentences, Words words) {
        this.report = report;
        this.xml = xml;
        this.sentences = sentences;
        this.words = words;
    }

    void cover(Grid grid, Frames frames) {
        var cover = report.cover();
        Art logo = Art.logo(report.look());
        if (logo != null) {
            String text = report.look().logoText() == null ? "" : report.look().logoText();
            xml.open("text:p", "text:style-name", "LogoFirst");
            frames.set(logo, LOGO_WIDTH, text, text);
            xml.close();
        }
        sentences.paragraph(logo == null ? "CoverFirst" : "Cover_20_organiser", cover.organiser());
        grid.open(Narration.PAGE_WIDTH, List.of(Narration.PAGE_WIDTH), cover.kind(), "");
        grid.row(
                "Band",
                () -> grid.cell("BandCell", () -> {
                    sentences.paragraph("Cover_20_kind", cover.kind());
                    sentences.paragraph("Title", cover.title());
                    if (cover.slogan() != null) {
                        sentences.paragraph("Subtitle", cover.slogan());
                    }
                }));
        grid.close();
        sentences.paragraph("CoverDates", cover.dates());
        sentences.paragraph("Cover_20_text", cover.contributions());
        if (cover.author() != null) {
            sentences.paragraph("Cover_20_text", cover.author());
        }
        if (cover.workingNotice() != null) {
            sentences.paragraph("Cover_20_working", cover.workingNotice());
        }
    }

    /// The contents as an index that may be updated, filled in with what it would find.
    void contents() {
        xml.open(
                "text:table-of-content",
                "text:name",
                "Contents1",
                "text:style-name",
                "Contents",
                "text:protected",
                "true");
        int depth = Layout.contentsDepth(report);
        xml.open(
                "text:table-of-content-source",
                "text:outline-level",
                Integer.toString(depth),
                "text:use-index-marks",
                "false");
        xml.open("text:index-title-template", "text:style-name", "Contents_20_Heading")
                .text(words.of("contents"))
                .close();
        for (int level = 1; level <= depth; level++) {
            xml.open(
                    "text:table-of-content-entry-template",
                    "text:outline-level",
                    Integer.toString(level),
                    "text:style-name",
                    "Contents_20_" + level);
            xml.empty("text:index-entry-link-start").empty("text:index-entry-text");
            xml.empty("text:index-entry-tab-stop", "style:type", "right", "style:leader-char", ".");
            xml.empty("text:index-entry-page-number").empty("text:index-entry-link-end");
            xml.close();
        }
        xml.close().open("text:index-body");
        xml.open("text:index-title", "text:name", "Contents1_Head", "text:style-name", "Contents");
        sentences.paragraph("Contents_20_Heading", words.of("contents"));
        xml.close();
        Layout.contents(report).forEach(this::entry);
        xml.close().close();
    }

    private void entry(Layout.Entry entry) {
        String name = sentences.anchors().name(entry.id());
        xml.open("text:p", "text:style-name", "Contents_20_" + entry.level());
        xml.open(
                "text:a",
                "xlink:type",
                "simple",
                "xlink:href",
                "#" + name,
                "text:style-name",
                "Index_20_Link",
                "text:visited-style-name",
                "Index_20_Link");
        Span.of(entry.text(), report.language()).forEach(span -> sentences.span(span.unlinked()));
        xml.empty("text:tab");
        xml.empty("text:bookmark-ref", "text:reference-format", "page", "text:ref-name", name);
        xml.close().close();
    }
}
