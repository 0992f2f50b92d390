package fr.parvis.report.html;

import fr.parvis.definition.Messages;
import fr.parvis.report.Line;
import fr.parvis.report.Report;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The cover: who asks, what, when, how many answered.
final class Cover {

    private final Report report;
    private final Markup out;
    private final LineWriter lines;
    private final Messages messages;

    Cover(Report report, Markup out, Medium medium, Messages messages) {
        this.report = report;
        this.out = out;
        this.messages = messages;
        lines = new LineWriter(out, medium);
    }

    void write() {
        Report.Cover cover = report.cover();
        out.open("header", "class", "cover").open("div", "class", "banner").line();
        logo(report.look());
        lined("p", "organiser", cover.organiser());
        words("kind", cover.kind());
        lined("h1", cover.title().plain().length() > 70 ? "title long" : "title", cover.title());
        if (cover.slogan() != null) {
            lined("p", "slogan", cover.slogan());
        }
        out.close().line().open("div", "class", "imprint").line();
        words("dates", cover.dates());
        words("contributions", cover.contributions());
        if (cover.author() != null) {
            lined("p", "author", cover.author());
        }
        if (cover.workingNotice() != null) {
            words("working", cover.workingNotice());
        }
        if (!report.digest().isEmpty()) {
            out.open("p", "class", "digest").text(messages.text("digest")).text(" ");
            out.element("code", report.digest()).close().line();
        }
        out.close().close().line();
    }

    private void logo(Report.Look look) {
        byte[] logo = look.logo();
        if (logo != null) {
            String type = look.logoType() != null
                            && look.logoType().toLowerCase(Locale.ROOT).contains("svg")
                    ? "svg+xml"
                    : "png";
            String data =
                    "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(logo);
            out.open("p", "class", "logo")
                    .alone("img", "src", data, "alt", look.logoText() == null ? "" : look.logoText());
            out.close().line();
        }
    }

    private void words(String kind, @Nullable String words) {
        if (words != null) {
            out.element("p", words, "class", kind).line();
        }
    }

    private void lined(String element, String kind, Line line) {
        out.open(element, "class", kind);
        lines.write(line);
        out.close().line();
    }
}
