package fr.parvis.report.chapter;

import fr.parvis.analysis.Figure;
import fr.parvis.analysis.Measures;
import fr.parvis.definition.Question;
import fr.parvis.report.Block;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import fr.parvis.report.chart.Chart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The chart of each closed question, with its table; scales and numbers have theirs in [ScaleCharts] and
/// [NumberCharts].
final class Charts {

    private static final int LABEL_LENGTH = 40;
    private static final int MOST_LINES = 30;

    private Charts() {}

    /// What a table of counts has at the head of its columns, as keys of the sentences.
    enum Heads {
        ANSWERS("column.choice", "column.count"),
        PROPOSALS("column.lever", "column.proposals");

        private final String what;
        private final String counted;

        Heads(String what, String counted) {
            this.what = what;
            this.counted = counted;
        }
    }

    static List<Block> of(Question question, Material material) {
        return switch (question) {
            case Question.Closed q -> bars(q, material);
            case Question.Rating q -> ScaleCharts.rating(q, material);
            case Question.Ranking q -> ScaleCharts.ranking(q, material);
            case Question.Number q -> NumberCharts.number(q, material);
            case Question.Date q -> List.of(NumberCharts.dates(q, material));
            case Question.Grid q -> ScaleCharts.grid(q, material);
            case Question.ShortText q -> List.of();
            case Question.LongText q -> List.of();
        };
    }

    /// Title, chart and table of one figure whose rows are a code and a count.
    static List<Block> counts(
            Figure figure,
            String title,
            Heads heads,
            List<String> codes,
            List<String> labels,
            List<Long> of,
            @Nullable Line note,
            Material material) {
        List<Chart.Bar> bars = IntStream.range(0, codes.size())
                .mapToObj(i -> bar(labels.get(i), figure.count(codes.get(i)), of.get(i), material))
                .toList();
        String description = String.join(
                material.text("description.separator"),
                bars.stream()
                        .map(b -> material.text("description.bar", b.label(), b.text()))
                        .toList());
        if (tall(labels)) {
            return List.of(countTable(figure, title, heads, codes, labels, of, true, note, material));
        }
        return List.of(
                picture(figure, title, new Chart.Bars(bars), description, material),
                countTable(figure, title, heads, codes, labels, of, false, note, material));
    }

    /// Whether a chart of bars with these labels would outgrow a page: its table then bears the bars.
    private static boolean tall(List<String> labels) {
        int lines = labels.stream()
                .mapToInt(label -> 1 + label.length() / LABEL_LENGTH)
                .sum();
        boolean above = labels.stream().anyMatch(label -> label.length() > 3 * LABEL_LENGTH);
        return lines > (above ? MOST_LINES / 2 : MOST_LINES);
    }

    static Block.Table countTable(
            Figure figure,
            String title,
            Heads heads,
            List<String> codes,
            List<String> labels,
            List<Long> of,
            boolean barred,
            @Nullable Line note,
            Material material) {
        double most = codes.stream().mapToLong(figure::count).max().orElse(0);
        boolean share = of.stream().anyMatch(material.numbers()::hasShare);
        var columns = new ArrayList<>(List.of(
                new Block.Column(material.text(heads.what), false),
                new Block.Column(material.text(heads.counted), true)));
        if (share) {
            columns.add(new Block.Column(material.text("column.share"), true));
        }
        List<List<Block.Cell>> rows = IntStream.range(0, codes.size())
                .mapToObj(i -> {
                    long count = figure.count(codes.get(i));
                    var cells = new ArrayList<>(List.of(
                            Block.Cell.of(labels.get(i)),
                            new Block.Cell(
                                    Line.of(material.numbers().of(count)),
                                    barred ? count / Math.max(1, most) : -1,
                                    false)));
                    if (share) {
                        boolean enough = material.numbers().hasShare(of.get(i));
                        cells.add(Block.Cell.of(enough ? material.numbers().percent(count, of.get(i)) : "–"));
                    }
                    return (List<Block.Cell>) cells;
                })
                .toList();
        return new Block.Table(figure.id(), caption(figure, title, material), columns, rows, !barred, note);
    }

    private static List<Block> bars(Question.Closed question, Material material) {
        Figure figure = figure(question, material);
        long answered = QuestionFacts.state(question, "answered", material);
        List<String> codes = Measures.values(question);
        var offers = Offers.of(question, material);
        String title =
                material.text(question instanceof Question.MultipleChoice ? "chart.choices" : "chart.choice", answered);
        return counts(
                figure,
                title,
                Heads.ANSWERS,
                codes,
                offers.labels(codes),
                offers.of(codes, answered),
                offers.note(codes).orElse(null),
                material);
    }

    /// Proposals per lever; the empty code stands for those that no lever takes.
    static List<Block> levers(List<String> levers, Material material) {
        var codebook = material.definition().codebook();
        List<String> labels = levers.stream()
                .map(id -> codebook.findLever(id)
                        .map(l -> l.name().in(material.language()))
                        .orElse(material.text("open.no-lever")))
                .toList();
        return counts(
                material.figure("passages.lever"),
                material.text("chart.levers", material.count("passages.total")),
                Heads.PROPOSALS,
                levers,
                labels,
                Collections.nCopies(levers.size(), 0L),
                null,
                material);
    }

    static Block.Picture picture(Figure figure, String title, Chart chart, String description, Material material) {
        Line source = Line.of(
                material.text(figure.restricted() ? "source.restricted" : "source", material.number(figure.id())));
        return new Block.Picture(figure.id(), Line.of(title), chart, description, source);
    }

    static Line caption(Figure figure, String title, Material material) {
        return Line.of(material.number(figure.id()) + " — " + title);
    }

    private static Chart.Bar bar(String label, long count, long of, Material material) {
        return new Chart.Bar(
                label, BigDecimal.valueOf(count), material.numbers().share(count, of));
    }

    static Figure figure(Question question, Material material) {
        return material.figure("question." + question.id());
    }
}
