package fr.parvis.report.office;

import fr.parvis.report.Block;
import fr.parvis.report.Line;
import fr.parvis.report.Report;
import java.util.ArrayList;
import java.util.List;

/// What the two office formats decide alike when they set a report in pages.
public final class Layout {

    private static final int SHORT_QUOTE = 1000;
    private static final int SHORT_TABLE = 12;
    private static final int LONGEST_CONTENTS = 60;

    private Layout() {}

    /// A line of the contents. @param level 1 for a chapter, 2 for a heading in it
    public record Entry(int level, String id, Line text) {}

    /// The chapter's title with its label, as the heading and the contents print it.
    public static String title(Report.Chapter chapter) {
        return chapter.label().isEmpty() ? chapter.title() : chapter.label() + "\u2002" + chapter.title();
    }

    /// How deep the contents go: chapters and their headings, or chapters alone when that would fill pages.
    public static int contentsDepth(Report report) {
        return entries(report).size() > LONGEST_CONTENTS ? 1 : 2;
    }

    public static List<Entry> contents(Report report) {
        int depth = contentsDepth(report);
        return entries(report).stream().filter(entry -> entry.level <= depth).toList();
    }

    private static List<Entry> entries(Report report) {
        var entries = new ArrayList<Entry>();
        for (Report.Chapter chapter : report.chapters()) {
            entries.add(new Entry(1, chapter.id(), Line.of(title(chapter))));
            for (Block block : chapter.blocks()) {
                if (block instanceof Block.Heading(int level, String id, Line text) && level == 2) {
                    entries.add(new Entry(2, id, text));
                }
            }
        }
        return entries;
    }

    /// Whether the table is short enough to stand on one page, so that its head never stands alone.
    public static boolean keptWhole(Block.Table table) {
        return table.rows().size() <= SHORT_TABLE;
    }

    /// Whether the quote and the reference under it stay on one page: a long one may run over several.
    public static boolean keptWithReference(Block.Quote quote) {
        return quote.text().length() <= SHORT_QUOTE;
    }
}
