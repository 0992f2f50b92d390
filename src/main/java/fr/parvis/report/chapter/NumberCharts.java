package fr.parvis.report.chapter;

import fr.parvis.analysis.Figure;
import fr.parvis.definition.Question;
import fr.parvis.report.Block;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import fr.parvis.report.chart.Chart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The chart and the measures of numbers and dates.
final class NumberCharts {

    private NumberCharts() {}

    static List<Block> number(Question.Number question, Material material) {
        Figure summary = material.figure("question." + question.id() + ".summary");
        Figure figure = Charts.figure(question, material);
        String unit = question.unit() == null ? "" : question.unit().in(material.language());
        List<Chart.Bin> bins = figure.rows().stream()
                .map(row -> new Chart.Bin(
                        decimal(row.get(0)),
                        decimal(row.get(1)),
                        decimal(row.get(2)).longValue()))
                .toList();
        var histogram = new Chart.Histogram(
                bins,
                unit,
                summary.find("first_quartile").orElse(null),
                summary.find("median").orElse(null),
                summary.find("third_quartile").orElse(null));
        String title = material.text("chart.number", summary.count("answers"));
        List<String> labels = bins.stream().map(b -> range(b, unit, material)).toList();
        String description = String.join(
                material.text("description.separator"),
                IntStream.range(0, bins.size())
                        .mapToObj(i -> material.text(
                                "description.bar",
                                labels.get(i),
                                material.numbers().of(bins.get(i).count())))
                        .toList());
        var classes = new Block.Table(
                figure.id(),
                Charts.caption(figure, title, material),
                List.of(
                        new Block.Column(material.text("column.class"), false),
                        new Block.Column(material.text("column.count"), true)),
                IntStream.range(0, bins.size())
                        .mapToObj(i -> List.of(
                                Block.Cell.of(labels.get(i)),
                                Block.Cell.of(material.numbers().of(bins.get(i).count()))))
                        .toList(),
                true,
                null);
        return List.of(
                Charts.picture(figure, title, histogram, description, material),
                quartiles(summary, unit, material),
                classes);
    }

    private static Block quartiles(Figure summary, String unit, Material material) {
        List<List<Block.Cell>> rows =
                List.of("lowest", "first_quartile", "median", "third_quartile", "highest").stream()
                        .map(key -> List.of(
                                Block.Cell.of(material.text("summary." + key)),
                                Block.Cell.of(summary.find(key)
                                                .map(material.numbers()::of)
                                                .orElse("–")
                                        + (unit.isEmpty() ? "" : "\u00a0" + unit))))
                        .toList();
        return new Block.Table(
                summary.id(),
                Charts.caption(summary, material.text("summary.caption", summary.count("answers")), material),
                List.of(
                        new Block.Column(material.text("column.measure"), false),
                        new Block.Column(material.text("column.value"), true)),
                rows,
                false,
                Line.of(material.text("summary.note")));
    }

    static Block dates(Question.Date question, Material material) {
        Figure summary = material.figure("question." + question.id() + ".summary");
        List<@Nullable Object> row = summary.rows().getFirst();
        List<List<Block.Cell>> rows = List.of("earliest", "median", "latest").stream()
                .map(key -> List.of(
                        Block.Cell.of(material.text("summary." + key)),
                        Block.Cell.of(material.numbers()
                                .day(java.time.LocalDate.parse(
                                        String.valueOf(row.get(summary.columns().indexOf(key))))))))
                .toList();
        return new Block.Table(
                summary.id(),
                Charts.caption(
                        summary,
                        material.text("summary.dates", QuestionFacts.state(question, "answered", material)),
                        material),
                List.of(
                        new Block.Column(material.text("column.measure"), false),
                        new Block.Column(material.text("column.value"), true)),
                rows,
                false,
                null);
    }

    private static String range(Chart.Bin bin, String unit, Material material) {
        String text = material.text(
                "class.range",
                material.numbers().of(bin.from()),
                material.numbers().of(bin.to()));
        return unit.isEmpty() ? text : text + "\u00a0" + unit;
    }

    private static BigDecimal decimal(@Nullable Object number) {
        return new BigDecimal(String.valueOf(Objects.requireNonNull(number)));
    }
}
