package fr.parvis.definition.lint;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Choices that cut numbers into ranges: each number should have one, and one alone.
///
/// @param spans in order; empty when the choices are no such ranges, or count in several units
record Ranges(List<Span> spans) {

    /// Ends of hours are told as they are read on a clock: 8–10 h, 10–12 h.
    private static final Set<String> OF_CLOCKS = Set.of("h", "heure", "am", "pm");

    static Ranges of(List<String> labels, String language) {
        List<Span> found = labels.stream()
                .flatMap(label -> Span.in(label, language).stream())
                .toList();
        Set<String> units =
                found.stream().map(Span::unit).filter(u -> !u.isEmpty()).collect(Collectors.toSet());
        boolean counts = found.size() > 1
                && found.size() * 2 >= labels.size()
                && units.size() <= 1
                && units.stream().noneMatch(OF_CLOCKS::contains)
                && found.stream().anyMatch(Span::isInterval);
        return new Ranges(
                counts
                        ? found.stream()
                                .sorted(Comparator.comparing(
                                        Span::low, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder())))
                                .toList()
                        : List.of());
    }

    /// The first two that share a value.
    Optional<List<String>> overlap() {
        for (int i = 1; i < spans.size(); i++) {
            BigDecimal before = spans.get(i - 1).greatest(step());
            BigDecimal now = spans.get(i).least(step());
            if (before == null || now == null || now.compareTo(before) <= 0) {
                return pair(i);
            }
        }
        return Optional.empty();
    }

    /// The first two between which a value has no place.
    Optional<List<String>> hole() {
        for (int i = 1; i < spans.size(); i++) {
            BigDecimal before = spans.get(i - 1).greatest(step());
            BigDecimal now = spans.get(i).least(step());
            if (before != null && now != null && now.compareTo(before.add(step())) > 0) {
                return pair(i);
            }
        }
        return Optional.empty();
    }

    private Optional<List<String>> pair(int second) {
        return Optional.of(
                List.of(spans.get(second - 1).label(), spans.get(second).label()));
    }

    /// The least difference that the numbers written can tell: 1, or 0.1 when one has a decimal.
    private BigDecimal step() {
        int decimals = spans.stream()
                .flatMap(span -> Stream.of(Optional.ofNullable(span.low()), Optional.ofNullable(span.high())))
                .flatMap(Optional::stream)
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        return BigDecimal.ONE.movePointLeft(decimals);
    }
}
