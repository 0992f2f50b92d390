package fr.parvis.report;

import static fr.parvis.report.Words.text;

import fr.parvis.report.Block.Cell;
import fr.parvis.report.Block.Column;
import fr.parvis.report.Report.Chapter;
import fr.parvis.report.chart.Chart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// One chart of each type, each with its table.
final class SampleCharts {

    private static final LocalDate OPENING = LocalDate.of(2025, 3, 3);

    private SampleCharts() {}

    static Chapter chapter(Words words) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(
                2, "q1", text(words.of("Avez-vous déjà répondu à un marché ?", "Have you answered a tender?"))));
        blocks.add(new Block.Finding(
                text(words.of("Quatre répondants sur sept l’ont déjà fait.", "Four of seven have."))));
        add(
                blocks,
                "F10",
                words.of("Réponses à un marché, sur 7", "Tenders answered, of 7"),
                new Chart.Bars(List.of(
                        bar(words.of("Oui, plusieurs fois", "Yes, several times"), 3),
                        bar(words.of("Oui, une fois", "Yes, once"), 1),
                        bar(
                                words.of(
                                        "Non, jamais, faute de temps ou de moyens pour monter un dossier",
                                        "No, for want of time or means"),
                                2),
                        bar(words.of("Ne sait pas", "Does not know"), 0))),
                words);
        add(
                blocks,
                "F11",
                words.of("Clarté des documents", "Clarity of the documents"),
                new Chart.Stack(
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(i -> new Chart.Segment(String.valueOf(i), i))
                                .toList(),
                        words.of("pas claire", "unclear"),
                        words.of("très claire", "very clear"),
                        3,
                        words.of("médiane : 4", "median: 4")),
                words);
        add(
                blocks,
                "F12",
                words.of("Freins, par thème", "Obstacles, by theme"),
                new Chart.Multiples(List.of(
                        new Chart.Panel(words.of("Délais", "Time"), List.of(bar("Oui", 5), bar("Non", 2))),
                        new Chart.Panel(words.of("Coûts", "Costs"), List.of(bar("Oui", 1), bar("Non", 6))))),
                words);
        add(
                blocks,
                "F13",
                words.of("Nombre de salariés", "Number of employees"),
                new Chart.Histogram(
                        IntStream.range(0, 6)
                                .mapToObj(i -> new Chart.Bin(number(i * 10), number(i * 10 + 10), 6 - i))
                                .toList(),
                        "salariés",
                        number(8),
                        number(17),
                        number(31)),
                words);
        add(
                blocks,
                "F14",
                words.of("Vues de la page, par jour", "Page views per day"),
                new Chart.Days(
                        IntStream.range(0, 26)
                                .mapToObj(i -> new Chart.Day(OPENING.plusDays(i), (i * 37) % 90))
                                .toList(),
                        List.of(
                                new Chart.Mark(OPENING.plusDays(4), "E-mail"),
                                new Chart.Mark(OPENING.plusDays(15), "Relance")),
                        List.of(new Chart.Span(
                                OPENING, OPENING.plusDays(25), words.of("Consultation", "Consultation"))),
                        "vues"),
                words);
        return new Chapter(
                "questions",
                "2",
                words.of("Les réponses, question par question", "Answers, question by question"),
                blocks);
    }

    private static void add(List<Block> blocks, String figure, String title, Chart chart, Words words) {
        blocks.add(new Block.Picture(
                figure,
                text(title),
                chart,
                words.of("Le graphique « montre » <ceci> & cela.", "The chart “shows” <this> & that."),
                text(figure + " · "
                        + words.of("Source : consultation, 7 réponses", "Source: consultation, 7 answers"))));
        blocks.add(new Block.Table(
                figure,
                text(title),
                List.of(
                        new Column(words.of("Réponse", "Answer"), false),
                        new Column(words.of("Nombre", "Count"), true)),
                List.of(
                        List.of(Cell.of(words.of("Oui", "Yes")), new Cell(text("4"), 0.57, false)),
                        List.of(Cell.of(words.of("Non", "No")), new Cell(text("3"), 0.43, false))),
                true,
                null));
    }

    private static Chart.Bar bar(String label, int value) {
        return new Chart.Bar(label, number(value), String.valueOf(value));
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }
}
