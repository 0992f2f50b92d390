package fr.parvis.report.html;

import fr.parvis.definition.Messages;
import fr.parvis.report.Block;
import fr.parvis.report.Report;
import fr.parvis.report.Report.Chapter;
import java.util.function.UnaryOperator;

/// The report as XHTML laid out for A4 paper, which the PDF is printed from.
public final class PaperPage {

    private static final int LONGEST_CONTENTS = 40;

    private PaperPage() {}

    /// The whole page, style sheet included; its fonts are named `Parvis Sans`, `Parvis Serif` and `DejaVu
    /// Sans Mono`.
    ///
    /// @param shown makes of each text what the fonts can show
    /// @param fallback font families for what those lack, as CSS (`, "A", "B"`); empty for none
    public static String xhtml(Report report, UnaryOperator<String> shown, String fallback) {
        Messages messages = Messages.of(HtmlRenderer.class, report.language());
        var out = new Markup(shown);
        out.open("html", "lang", report.language()).line();
        head(report, out, messages, fallback);
        out.open("body").line();
        new Cover(report, out, Medium.PAPER, messages).write();
        contents(report, out, messages);
        var blocks = new BlockWriter(report, out, Medium.PAPER, messages);
        report.chapters().forEach(blocks::write);
        return out.finish();
    }

    private static void head(Report report, Markup out, Messages messages, String fallback) {
        out.open("head").line();
        out.element("title", ScreenPage.title(report)).line();
        out.alone(
                        "meta",
                        "name",
                        "author",
                        "content",
                        report.cover().organiser().plain())
                .line();
        out.alone("meta", "name", "subject", "content", messages.text("digest") + " " + report.digest())
                .line();
        String foot = messages.text("foot", report.shortDigest(), report.working() ? 1 : 0);
        String css = StyleSheet.of("paper.css", report.look())
                .replace("@foot@", foot.replace("\\", "\\\\").replace("\"", "\\\""))
                .replace("@fallback@", fallback);
        out.open("style").text(css).close().line();
        out.open("bookmarks").line();
        for (Chapter chapter : report.chapters()) {
            out.open("bookmark", "name", name(chapter), "href", "#" + chapter.id());
            for (Block block : chapter.blocks()) {
                if (block instanceof Block.Heading heading && heading.level() == 2) {
                    out.open("bookmark", "name", heading.text().plain(), "href", "#" + heading.id())
                            .close();
                }
            }
            out.close().line();
        }
        out.close().close().line();
    }

    private static void contents(Report report, Markup out, Messages messages) {
        out.open("div", "class", "contents").line();
        out.element("p", messages.text("contents"), "class", "contents-title").line();
        boolean headings =
                report.chapters().stream().mapToLong(PaperPage::entries).sum() <= LONGEST_CONTENTS;
        for (Chapter chapter : report.chapters()) {
            entry(out, "chapter-entry", chapter.id(), chapter.label(), chapter.title());
            for (Block block : chapter.blocks()) {
                if (headings && block instanceof Block.Heading heading && heading.level() == 2) {
                    entry(out, "heading-entry", heading.id(), "", heading.text().plain());
                }
            }
        }
        out.close().line();
    }

    private static long entries(Chapter chapter) {
        return 1
                + chapter.blocks().stream()
                        .filter(block -> block instanceof Block.Heading heading && heading.level() == 2)
                        .count();
    }

    private static void entry(Markup out, String kind, String id, String label, String title) {
        out.open("p", "class", kind).open("a", "href", "#" + id, "title", title);
        if (!label.isEmpty()) {
            out.element("span", label, "class", "label").text(" ");
        }
        out.text(title).close().close().line();
    }

    private static String name(Chapter chapter) {
        return chapter.label().isEmpty() ? chapter.title() : chapter.label() + ". " + chapter.title();
    }
}
