package fr.parvis.report.html;

import fr.parvis.definition.Messages;
import fr.parvis.report.Report;
import fr.parvis.report.Report.Chapter;
import fr.parvis.report.Shown;

/// The page for the screen.
final class ScreenPage {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
                    + "base-uri 'none'; form-action 'none'";

    private ScreenPage() {}

    static String of(Report report) {
        Messages messages = Messages.of(HtmlRenderer.class, report.language());
        var out = new Markup(Shown::text);
        out.open("html", "lang", report.language()).line();
        head(report, out);
        out.open("body").line();
        out.element("a", messages.text("skip"), "class", "skip", "href", "#report")
                .line();
        new Cover(report, out, Medium.SCREEN, messages).write();
        out.open("div", "class", "frame").line();
        contents(report, out, messages);
        out.open("main", "id", "report", "tabindex", "-1").line();
        var blocks = new BlockWriter(report, out, Medium.SCREEN, messages);
        report.chapters().forEach(blocks::write);
        out.close().close().line();
        if (!report.digest().isEmpty()) {
            out.open("footer").open("p").text(messages.text("digest")).text(" ").element("code", report.digest());
            out.close().close().line();
        }
        return "<!DOCTYPE html>\n" + out.finish() + "\n";
    }

    private static void head(Report report, Markup out) {
        out.open("head").line();
        out.alone("meta", "charset", "utf-8").line();
        out.alone("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .line();
        out.alone("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        out.alone("meta", "name", "color-scheme", "content", "light dark").line();
        if (!report.digest().isEmpty()) {
            out.alone("meta", "name", "parvis-digest", "content", report.digest())
                    .line();
        }
        out.element("title", title(report)).line();
        out.open("style")
                .raw(StyleSheet.of("screen.css", report.look()))
                .close()
                .line();
        out.open("style").raw(StyleSheet.screenFonts()).close().line();
        out.close().line();
    }

    static String title(Report report) {
        return report.cover().title().plain() + " – " + report.cover().kind();
    }

    private static void contents(Report report, Markup out, Messages messages) {
        out.open("nav", "class", "contents", "aria-labelledby", "contents-title")
                .line();
        out.element("p", messages.text("contents"), "class", "contents-title", "id", "contents-title")
                .line();
        out.open("ol").line();
        for (Chapter chapter : report.chapters()) {
            out.open("li").open("a", "href", "#" + chapter.id());
            out.element("span", chapter.label(), "class", "label").text(" ").element("span", chapter.title());
            out.close().close().line();
        }
        out.close().close().line();
    }
}
