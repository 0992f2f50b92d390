package fr.parvis.report.html;

import fr.parvis.definition.Messages;
import fr.parvis.report.Block;
import fr.parvis.report.Line;
import fr.parvis.report.Report;
import fr.parvis.report.Report.Chapter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Chapters and their blocks. The cover's title is the page's `h1`, so that a chapter is an `h2` and its headings
/// follow.
final class BlockWriter {

    private static final int LOWEST = 6;

    private final Markup out;
    private final LineWriter lines;
    private final TableWriter tables;
    private final PictureWriter pictures;
    private final Medium medium;
    private final Messages messages;
    private final Set<String> anchors = new HashSet<>();
    /// That of the heading we are under, as HTML counts it.
    private int level;

    BlockWriter(Report report, Markup out, Medium medium, Messages messages) {
        this.out = out;
        this.medium = medium;
        this.messages = messages;
        lines = new LineWriter(out, medium);
        tables = new TableWriter(out, lines, medium, messages);
        pictures = new PictureWriter(report, out, lines, medium, messages);
    }

    void write(Chapter chapter) {
        String titleId = chapter.id() + "-title";
        String kind = chapter.label().isEmpty() ? "chapter unnumbered" : "chapter";
        out.open("section", "class", kind, "id", anchor(chapter.id()), "aria-labelledby", aria(titleId));
        if (medium == Medium.PAPER) {
            out.element("div", chapter.title(), "class", "running");
        }
        level = 2;
        out.open("h2", "id", anchor(titleId));
        if (!chapter.label().isEmpty()) {
            out.element("span", chapter.label(), "class", "label").text(" ");
        }
        out.text(chapter.title());
        link(chapter.id(), "link.section", chapter.title());
        out.close().line();
        write(chapter.blocks());
        out.close().line();
    }

    void write(Line line) {
        lines.write(line);
    }

    private void write(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Paragraph(Line text) && leads(blocks, i)) {
                lined("p", "lead", text);
            } else {
                write(blocks.get(i));
            }
            out.line();
        }
    }

    /// Whether the paragraph stands between a heading and a table or a chart: neither would be alone on a page's end.
    private static boolean leads(List<Block> blocks, int at) {
        return at > 0
                && at + 1 < blocks.size()
                && blocks.get(at - 1) instanceof Block.Heading
                && (blocks.get(at + 1) instanceof Block.Table || blocks.get(at + 1) instanceof Block.Picture);
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph(Line text) -> lined("p", null, text);
            case Block.Finding(Line text) -> lined("p", "finding", text);
            case Block.Items(boolean ordered, List<Line> items) -> {
                out.open(ordered ? "ol" : "ul");
                items.forEach(item -> lined("li", null, item));
                out.close();
            }
            case Block.Statements(List<Block.Statement> statements) -> statements(statements);
            case Block.Facts(List<Block.Fact> facts) -> facts(facts);
            case Block.Notice notice -> notice(notice);
            case Block.Quote quote -> quote(quote);
            case Block.Table table -> tables.write(table, anchor(table.figure()));
            case Block.Picture picture -> pictures.write(picture, anchor(picture.figure()));
            case Block.Code(String text) -> code(text);
        }
    }

    private void heading(Block.Heading heading) {
        level = heading.level() + 1;
        out.open("h" + level, "id", anchor(heading.id()));
        lines.write(heading.text());
        link(heading.id(), "link.section", heading.text().plain());
        out.close();
    }

    private void statements(List<Block.Statement> statements) {
        out.open("dl", "class", "statements");
        for (Block.Statement statement : statements) {
            out.open("div");
            lined("dt", "count", statement.count());
            lined("dd", "statement", statement.text());
            out.close().line();
        }
        out.close();
    }

    private void facts(List<Block.Fact> facts) {
        out.open("dl");
        for (Block.Fact fact : facts) {
            out.open("div", "class", "fact");
            lined("dt", null, fact.label());
            fact.values().forEach(value -> lined("dd", null, value));
            out.close().line();
        }
        out.close();
    }

    private void notice(Block.Notice notice) {
        String kind = notice.kind().name().toLowerCase(Locale.ROOT);
        out.open("div", "class", "notice " + kind, "role", medium == Medium.SCREEN ? "note" : null);
        int around = level;
        level = Math.min(LOWEST, around + 1);
        out.open("h" + level, "class", "notice-title");
        out.element("span", messages.text("notice." + kind), "class", "kind").text(" ");
        out.element("strong", notice.title()).close().line();
        write(notice.blocks());
        out.close();
        level = around;
    }

    /// The element's text is the shown words and nothing else: who reads the page by machine finds them there.
    private void quote(Block.Quote quote) {
        String direction = medium == Medium.SCREEN ? "auto" : null;
        out.open(medium == Medium.SCREEN ? "figure" : "div", "class", "quote");
        out.open(
                "blockquote",
                "id",
                anchor(quote.id()),
                "data-quote",
                quote.id(),
                "lang",
                quote.language(),
                "dir",
                direction);
        out.text(quote.text().replace("\r\n", "\n").replace('\r', '\n')).close().line();
        out.open(medium == Medium.SCREEN ? "figcaption" : "p", "class", "attribution");
        lines.write(quote.attribution());
        link(quote.id(), "link.quote", quote.id());
        out.close().close();
    }

    private void code(String text) {
        out.open("pre").open("code").text(text).close().close();
    }

    private void lined(String element, @Nullable String kind, Line line) {
        out.open(element, "class", kind);
        lines.write(line);
        out.close();
    }

    private void link(String id, String key, String name) {
        if (medium == Medium.SCREEN) {
            out.text(" ")
                    .element("a", "#", "class", "anchor", "href", "#" + id, "aria-label", messages.text(key, name));
        }
    }

    private @Nullable String aria(String id) {
        return medium == Medium.SCREEN ? id : null;
    }

    /// The identifier the first time it is met: an anchor stands once in a page.
    private @Nullable String anchor(@Nullable String id) {
        return id != null && anchors.add(id) ? id : null;
    }
}
