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
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Charts of ratings, rankings and grids.
final class ScaleCharts {

    /// A grid of more bars would outgrow a page: its table stands alone.
    private static final int MOST_BARS = 60;

    private ScaleCharts() {}

    static List<Block> rating(Question.Rating question, Material material) {
        Figure figure = Charts.figure(question, material);
        long answered = QuestionFacts.state(question, "answered", material);
        List<String> levels = IntStream.rangeClosed(question.lowest(), question.highest())
                .mapToObj(Integer::toString)
                .toList();
        Figure summary = material.figure(figure.id() + ".summary");
        long marks = summary.count("answers");
        BigDecimal median = summary.find("median").orElse(null);
        List<Chart.Segment> segments = levels.stream()
                .map(level -> new Chart.Segment(level, figure.count(level)))
                .toList();
        String medianText = median == null
                ? ""
                : material.text("chart.median", material.numbers().of(median));
        var stack = new Chart.Stack(
                segments,
                label(question.lowestLabel(), material),
                label(question.highestLabel(), material),
                median == null ? null : median.intValue() - question.lowest(),
                medianText);
        String title = material.text("chart.rating", marks, answered - marks);
        String description = String.join(
                        material.text("description.separator"),
                        segments.stream()
                                .map(s -> material.text("description.level", s.label(), s.count()))
                                .toList())
                + (medianText.isEmpty() ? "" : material.text("description.separator") + medianText);
        List<String> codes = Measures.values(question);
        var offers = Offers.of(question, material);
        return List.of(
                Charts.picture(figure, title, stack, description, material),
                Charts.countTable(
                        figure,
                        title,
                        Charts.Heads.ANSWERS,
                        codes,
                        offers.labels(codes),
                        offers.of(codes, answered),
                        false,
                        offers.note(codes).orElse(null),
                        material));
    }

    static List<Block> ranking(Question.Ranking question, Material material) {
        Figure figure = Charts.figure(question, material);
        long answered = QuestionFacts.state(question, "answered", material);
        List<String> codes = Measures.values(question);
        var offers = Offers.of(question, material);
        List<Chart.Bar> bars = codes.stream()
                .map(c -> new Chart.Bar(
                        offers.label(c),
                        BigDecimal.valueOf(figure.count(c, "first_places")),
                        material.numbers().share(figure.count(c, "first_places"), offers.of(c, answered))))
                .toList();
        String title = material.text("chart.ranking", answered);
        String description = String.join(
                material.text("description.separator"),
                bars.stream()
                        .map(b -> material.text("description.bar", b.label(), b.text()))
                        .toList());
        var table = new Block.Table(
                figure.id(),
                Charts.caption(figure, title, material),
                List.of(
                        new Block.Column(material.text("column.choice"), false),
                        new Block.Column(material.text("column.first-places"), true),
                        new Block.Column(material.text("column.ranked"), true),
                        new Block.Column(material.text("column.mean-rank"), true)),
                codes.stream()
                        .map(c -> List.of(
                                Block.Cell.of(offers.label(c)),
                                Block.Cell.of(material.numbers().of(figure.count(c, "first_places"))),
                                Block.Cell.of(material.numbers().of(figure.count(c, "ranked"))),
                                Block.Cell.of(figure.find(c, "mean_rank")
                                        .map(material.numbers()::of)
                                        .orElse("–"))))
                        .toList(),
                true,
                offers.note(codes).orElse(null));
        return List.of(Charts.picture(figure, title, new Chart.Bars(bars), description, material), table);
    }

    static List<Block> grid(Question.Grid question, Material material) {
        Figure figure = Charts.figure(question, material);
        List<String> codes = Measures.values(question);
        var offers = Offers.of(question, material);
        Line note = offers.note(codes).orElse(null);
        List<Chart.Panel> panels = question.rows().stream()
                .map(row -> new Chart.Panel(
                        offers.row(row),
                        codes.stream()
                                .map(c -> new Chart.Bar(
                                        offers.label(c),
                                        BigDecimal.valueOf(figure.count(row.id(), c)),
                                        material.numbers().of(figure.count(row.id(), c))))
                                .toList()))
                .toList();
        String title = material.text("chart.grid", QuestionFacts.state(question, "answered", material));
        String description = String.join(
                material.text("description.separator"),
                panels.stream()
                        .map(p -> p.title() + " — "
                                + String.join(
                                        ", ",
                                        p.bars().stream()
                                                .map(b -> material.text("description.bar", b.label(), b.text()))
                                                .toList()))
                        .toList());
        var columns = new ArrayList<>(List.of(new Block.Column(material.text("column.row"), false)));
        codes.forEach(c -> columns.add(new Block.Column(offers.label(c), true)));
        List<List<Block.Cell>> rows = question.rows().stream()
                .map(row -> {
                    var cells = new ArrayList<>(List.of(Block.Cell.of(offers.row(row))));
                    codes.forEach(c ->
                            cells.add(Block.Cell.of(material.numbers().of(figure.count(row.id(), c)))));
                    return (List<Block.Cell>) cells;
                })
                .toList();
        if (panels.size() * codes.size() > MOST_BARS) {
            return List.of(
                    new Block.Table(figure.id(), Charts.caption(figure, title, material), columns, rows, false, note));
        }
        return List.of(
                Charts.picture(figure, title, new Chart.Multiples(panels), description, material),
                new Block.Table(figure.id(), Charts.caption(figure, title, material), columns, rows, true, note));
    }

    private static String label(fr.parvis.definition.@Nullable Wording wording, Material material) {
        return wording == null ? "" : wording.in(material.language());
    }
}
