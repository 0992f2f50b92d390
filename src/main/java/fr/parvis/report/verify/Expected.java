package fr.parvis.report.verify;

import fr.parvis.analysis.Figure;
import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.Edition;
import fr.parvis.report.Anchors;
import fr.parvis.report.Block;
import fr.parvis.report.Inline;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import fr.parvis.report.Report;
import fr.parvis.report.Shown;
import fr.parvis.report.chapter.Reports;
import fr.parvis.report.narrative.Narrative;
import fr.parvis.report.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the report must print whatever its prose says, composed anew from the dataset and the definition.
///
/// @param quotes in the order printed
/// @param tables in the order printed
/// @param values each number set in a sentence, with the figure it is of
/// @param sentences every sentence of ours, in the order printed
/// @param words each text that may be quoted, by its reference
/// @param numbers each number that prose may take from a figure, by the figure's identifier
record Expected(
        List<Block.Quote> quotes,
        List<Block.Table> tables,
        List<Inline.FigureValue> values,
        List<Sentence> sentences,
        Map<String, Set<String>> words,
        Map<String, Set<String>> numbers) {

    /// @param chapter the chapter it stands in, by its identifier
    /// @param whole whether it is one run of text: links and foreign words may be drawn after the rest
    record Sentence(String chapter, String text, boolean whole) {}

    /// Where the prose may stand in place of what the definition gives.
    private static final String REPLACED = "essentials-asked";

    /// What stands only where there is no prose.
    private static final List<String> WITHOUT_PROSE = List.of("closed.none", "method.none", "next.unsaid");

    /// @param figures in the order of the report
    static Expected of(Dataset dataset, String language, List<Figure> figures, Words words) {
        boolean working = dataset.edition() == Edition.WORKING;
        Material material = Material.of(language, working, dataset, figures, words, Narrative.NONE);
        var expected = new Expected(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                references(words),
                numbers(material));
        Report.Cover cover = Reports.cover(material);
        expected.say("cover", Line.of(cover.dates()));
        expected.say("cover", Line.of(cover.contributions()));
        for (Report.Chapter chapter : Reports.chapters(material)) {
            expected.blocks(chapter.id(), withoutReplaced(chapter.blocks()));
        }
        for (String key : WITHOUT_PROSE) {
            expected.sentences.removeIf(s -> s.text().equals(material.text(key)));
        }
        return expected;
    }

    /// The words as files show them, each line end a line feed.
    static String shown(String words) {
        return Shown.text(words).replace("\r\n", "\n").replace('\r', '\n');
    }

    static String shown(Line line) {
        return shown(line.plain());
    }

    private static Map<String, Set<String>> references(Words words) {
        var references = new HashMap<String, Set<String>>();
        words.passages().forEach(p -> put(references, Anchors.of(p.id()), p.text()));
        words.answers().forEach(a -> put(references, Anchors.of(a.submission(), a.question(), a.field()), a.text()));
        words.contributions().forEach(c -> put(references, Anchors.of("contribution", c.id()), c.text()));
        return references;
    }

    private static void put(Map<String, Set<String>> references, String id, @Nullable String text) {
        if (text != null) {
            references.computeIfAbsent(id, i -> new HashSet<>()).add(shown(text));
        }
    }

    private static Map<String, Set<String>> numbers(Material material) {
        var numbers = new HashMap<String, Set<String>>();
        for (Figure figure : material.figures().values()) {
            Set<String> own = numbers.computeIfAbsent(figure.id(), id -> new HashSet<>());
            figure.rows().stream()
                    .flatMap(List::stream)
                    .filter(Objects::nonNull)
                    .filter(cell -> !(cell instanceof String))
                    .forEach(cell -> own.add(material.numbers().of(new java.math.BigDecimal(cell.toString()))));
        }
        return numbers;
    }

    private static List<Block> withoutReplaced(List<Block> blocks) {
        var kept = new ArrayList<Block>();
        boolean replaced = false;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                replaced = heading.id().equals(REPLACED);
            }
            if (!replaced) {
                kept.add(block);
            }
        }
        return kept;
    }

    private void blocks(String chapter, List<Block> blocks) {
        blocks.forEach(block -> block(chapter, block));
    }

    private void block(String chapter, Block block) {
        switch (block) {
            case Block.Heading(int level, String id, Line text) -> say(chapter, text);
            case Block.Paragraph(Line text) -> say(chapter, text);
            case Block.Finding(Line text) -> say(chapter, text);
            case Block.Items(boolean ordered, List<Line> items) -> items.forEach(item -> say(chapter, item));
            case Block.Statements(List<Block.Statement> statements) ->
                statements.forEach(statement -> {
                    say(chapter, statement.count());
                    say(chapter, statement.text());
                });
            case Block.Facts(List<Block.Fact> facts) ->
                facts.forEach(fact -> {
                    say(chapter, fact.label());
                    fact.values().forEach(value -> say(chapter, value));
                });
            case Block.Notice(var kind, String title, List<Block> inside) -> blocks(chapter, inside);
            case Block.Quote quote -> {
                quotes.add(quote);
                line(quote.attribution());
            }
            case Block.Table table -> {
                tables.add(table);
                table.rows().forEach(row -> row.forEach(cell -> line(cell.text())));
                if (table.note() != null) {
                    say(chapter, table.note());
                }
            }
            case Block.Picture picture -> {
                say(chapter, picture.title());
                say(chapter, picture.source());
            }
            case Block.Code(String text) -> say(chapter, Line.of(text));
        }
    }

    private void say(String chapter, Line line) {
        line(line);
        String text = shown(line).strip();
        if (!text.isEmpty()) {
            sentences.add(new Sentence(chapter, text, line.parts().size() == 1));
        }
    }

    private void line(Line line) {
        for (Inline part : line.parts()) {
            switch (part) {
                case Inline.FigureValue value -> {
                    values.add(value);
                    numbers.computeIfAbsent(value.figure(), id -> new HashSet<>())
                            .add(value.text());
                }
                case Inline.Strong(Line inside) -> line(inside);
                case Inline.Emphasis(Line inside) -> line(inside);
                case Inline.Link(Line inside, String target) -> line(inside);
                case Inline.Text text -> {}
                case Inline.Foreign text -> {}
            }
        }
    }
}
