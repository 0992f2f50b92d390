package fr.parvis.report.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a chart shows, before any drawing. Labels are in the report's language and unescaped; counts are whole.
public sealed interface Chart {

    /// Horizontal bars in the order asked, the count at each bar's end, zero included.
    record Bars(List<Bar> bars) implements Chart {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /// @param value the length; never negative
    /// @param text what stands at the bar's end ("3", "3 (42 %)")
    record Bar(String label, BigDecimal value, String text) {}

    /// One stacked bar for a rating, its levels from lowest to highest, labels inside; the median marked.
    ///
    /// @param lowest the label of the low end; empty for none
    /// @param median the level where the median falls; null when nobody answered
    /// @param medianText the median as a few words
    record Stack(
            List<Segment> segments,
            String lowest,
            String highest,
            @Nullable Integer median,
            String medianText) implements Chart {
        public Stack {
            segments = List.copyOf(segments);
        }
    }

    record Segment(String label, long count) {}

    /// A small bar chart per row of a grid, all on one scale.
    record Multiples(List<Panel> panels) implements Chart {
        public Multiples {
            panels = List.copyOf(panels);
        }
    }

    record Panel(String title, List<Bar> bars) {
        public Panel {
            bars = List.copyOf(bars);
        }
    }

    /// A histogram of numbers with the quartiles marked under the axis.
    ///
    /// @param unit written after the axis numbers; empty for none
    record Histogram(
            List<Bin> bins,
            String unit,
            @Nullable BigDecimal q1,
            @Nullable BigDecimal median,
            @Nullable BigDecimal q3) implements Chart {
        public Histogram {
            bins = List.copyOf(bins);
        }
    }

    /// Numbers from `from` included to `to` excluded, the last bin including its end.
    record Bin(BigDecimal from, BigDecimal to, long count) {}

    /// A column per day, with marks (mailings) and spans (phases) above.
    ///
    /// @param days every day of the period in order, days without anything included
    /// @param unit what is counted ("vues"), for the axis
    record Days(List<Day> days, List<Mark> marks, List<Span> spans, String unit) implements Chart {
        public Days {
            days = List.copyOf(days);
            marks = List.copyOf(marks);
            spans = List.copyOf(spans);
        }
    }

    record Day(LocalDate day, long count) {}

    record Mark(LocalDate day, String label) {}

    record Span(LocalDate from, LocalDate to, String label) {}
}
