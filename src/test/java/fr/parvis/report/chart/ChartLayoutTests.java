package fr.parvis.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.report.chart.Picture.Box;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartLayoutTests {

    private static final int CHARTS = 1000;

    @Test
    void noTextCoversAnotherOrLeavesThePicture() {
        for (long seed = 0; seed < CHARTS; seed++) {
            Picture picture = draw(seed);
            List<Box> boxes = picture.boxes();
            for (int i = 0; i < boxes.size(); i++) {
                Box box = boxes.get(i);
                assertThat(box.left() >= -0.02
                                && box.right() <= 640.02
                                && box.top() >= 0
                                && box.bottom() <= picture.height())
                        .as("seed %d: %s leaves the picture, %s high", seed, box, picture.height())
                        .isTrue();
                for (Box other : boxes.subList(i + 1, boxes.size())) {
                    assertThat(box.covers(other))
                            .as("seed %d: %s covers %s", seed, box, other)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyLabelIsThereWordForWord() {
        for (long seed = 0; seed < CHARTS; seed++) {
            String words = draw(seed).words();
            labels(new RandomCharts(seed).next())
                    .forEach(label -> assertThat(words).contains(Picture.bare(Markup.visible(label))));
        }
    }

    @Test
    void everyBarIsInProportion() {
        for (long seed = 0; seed < CHARTS; seed++) {
            if (new RandomCharts(seed).next() instanceof Chart.Bars(List<Chart.Bar> bars)) {
                double[] values = bars.stream()
                        .mapToDouble(bar -> bar.value().doubleValue())
                        .filter(value -> value > 0)
                        .toArray();
                List<Double> drawn = draw(seed).bars();
                double unit = Math.max(
                        drawn.stream().mapToDouble(d -> d).max().orElse(0)
                                / java.util.Arrays.stream(values).max().orElse(1),
                        0);
                assertThat(drawn).hasSize(values.length);
                for (int i = 0; i < values.length; i++) {
                    assertThat(drawn.get(i)).isCloseTo(values[i] * unit, within(0.0101));
                }
            }
        }
    }

    @Test
    void theSameChartIsTheSameTextAlways() {
        for (long seed = 0; seed < 100; seed++) {
            assertThat(draw(seed).svg()).isEqualTo(draw(seed).svg());
        }
    }

    private static Picture draw(long seed) {
        return Picture.of(new RandomCharts(seed).next(), seed % 2 == 0 ? Locale.FRENCH : Locale.ENGLISH);
    }

    private static Stream<String> labels(Chart chart) {
        return switch (chart) {
            case Chart.Bars bars -> bars.bars().stream().flatMap(bar -> Stream.of(bar.label(), bar.text()));
            case Chart.Stack stack ->
                Stream.concat(
                        Stream.of(stack.lowest(), stack.highest(), stack.medianText()),
                        stack.segments().stream().map(Chart.Segment::label));
            case Chart.Multiples multiples ->
                multiples.panels().stream()
                        .flatMap(panel -> Stream.concat(
                                Stream.of(panel.title()), panel.bars().stream().map(Chart.Bar::label)));
            case Chart.Histogram histogram -> Stream.of(histogram.unit());
            case Chart.Days days ->
                Stream.concat(
                        Stream.of(days.unit()),
                        Stream.concat(
                                days.marks().stream().map(Chart.Mark::label),
                                days.spans().stream().map(Chart.Span::label)));
        };
    }
}
