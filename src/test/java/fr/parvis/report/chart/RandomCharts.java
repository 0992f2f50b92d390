package fr.parvis.report.chart;

import fr.parvis.report.chart.Chart.Bar;
import fr.parvis.report.chart.Chart.Bin;
import fr.parvis.report.chart.Chart.Day;
import fr.parvis.report.chart.Chart.Mark;
import fr.parvis.report.chart.Chart.Panel;
import fr.parvis.report.chart.Chart.Segment;
import fr.parvis.report.chart.Chart.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Charts of every kind drawn by lot from a seed: plain ones and awkward ones.
final class RandomCharts {

    private static final String[] WORDS = {
        "oui",
        "non",
        "les",
        "marchés",
        "responsables",
        "à",
        "l’égalité",
        "d’insertion",
        "économique",
        "12",
        "&",
        "<b>",
        "Anticonstitutionnellement-et-interminablement-sans-le-moindre-blanc-ni-coupure-possible",
        "👨‍👩‍👧‍👦",
        "مرحبا",
        "日本語",
        "—",
        "(100 %)",
        "e\u0301tat",
        "\0",
        "WWWWWWW"
    };

    private final RandomGenerator lot;

    RandomCharts(long seed) {
        this.lot = new SplittableRandom(seed);
    }

    Chart next() {
        return switch (below(5)) {
            case 0 -> new Chart.Bars(some(below(42), this::bar));
            case 1 -> stack();
            case 2 ->
                new Chart.Multiples(some(1 + below(6), () -> new Panel(label(12), some(1 + below(6), this::bar))));
            case 3 -> histogram();
            default -> days();
        };
    }

    private Chart stack() {
        List<Segment> levels = some(1 + below(11), () -> new Segment(label(below(4) == 0 ? 12 : 3), count()));
        return new Chart.Stack(levels, label(6), label(6), below(4) == 0 ? null : below(levels.size()), label(8));
    }

    private Chart histogram() {
        int width = below(30);
        int number = 1 + below(40);
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            bins.add(new Bin(tenths(i * width), tenths((i + 1) * width), count()));
        }
        int end = bins.size() * width;
        List<BigDecimal> quartiles =
                Stream.generate(() -> tenths(below(end + 1))).limit(3).sorted().toList();
        boolean known = below(5) > 0;
        return new Chart.Histogram(
                bins,
                label(below(3)),
                known ? quartiles.get(0) : null,
                known ? quartiles.get(1) : null,
                known ? quartiles.get(2) : null);
    }

    private Chart days() {
        LocalDate from = LocalDate.of(2025, 1 + below(12), 1 + below(28));
        int length = 1 + below(below(3) == 0 ? 900 : 60);
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            days.add(new Day(from.plusDays(i), count()));
        }
        Supplier<LocalDate> about = () -> from.plusDays(below(length + 4) - 2);
        List<Span> spans = some(below(4), () -> {
            LocalDate start = about.get();
            return new Span(start, start.plusDays(below(40)), label(7));
        });
        return new Chart.Days(
                days, some(below(below(3) == 0 ? 30 : 5), () -> new Mark(about.get(), label(6))), spans, label(3));
    }

    private Bar bar() {
        long value = count();
        return new Bar(
                label(below(3) == 0 ? 30 : 5), BigDecimal.valueOf(value), value + (below(2) == 0 ? "" : " (42 %)"));
    }

    private long count() {
        return switch (below(4)) {
            case 0 -> 0;
            case 1 -> below(10);
            case 2 -> below(1000);
            default -> below(5_000_000);
        };
    }

    private String label(int most) {
        return String.join(" ", some(below(most + 1), () -> WORDS[below(WORDS.length)]));
    }

    private static BigDecimal tenths(int number) {
        return BigDecimal.valueOf(number, 1);
    }

    private int below(int bound) {
        return lot.nextInt(bound);
    }

    private static <T> List<T> some(int size, Supplier<T> one) {
        return Stream.generate(one).limit(size).toList();
    }
}
