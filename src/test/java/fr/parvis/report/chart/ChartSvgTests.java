package fr.parvis.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.report.chart.Chart.Bar;
import fr.parvis.report.chart.Chart.Day;
import fr.parvis.report.chart.Chart.Mark;
import fr.parvis.report.chart.Chart.Segment;
import fr.parvis.report.chart.Chart.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartSvgTests {

    private static final LocalDate OPENING = LocalDate.of(2018, 6, 1);

    @Test
    void aBarIsAsLongAsItsCountAndNobodyIsShownAsZero() {
        Picture picture = Picture.of(bars(bar("Oui", 4), bar("Non", 1), bar("Autre", 0)), Locale.FRENCH);

        assertThat(picture.bars()).hasSize(2);
        assertThat(picture.bars().get(1)).isCloseTo(picture.bars().get(0) / 4, within(0.01));
        assertThat(picture.words()).isEqualTo("Oui4Non1Autre0");
    }

    @Test
    void panelsShareOneScale() {
        Chart chart = new Chart.Multiples(List.of(
                new Chart.Panel("A", List.of(bar("Oui", 10), bar("Non", 5))),
                new Chart.Panel("B", List.of(bar("Oui", 2), bar("Non", 20)))));

        List<Double> bars = Picture.of(chart, Locale.FRENCH).bars();

        assertThat(bars.get(0)).isCloseTo(bars.get(3) / 2, within(0.01));
        assertThat(bars.get(1)).isCloseTo(bars.get(3) / 4, within(0.01));
        assertThat(bars.get(2)).isCloseTo(bars.get(3) / 10, within(0.01));
    }

    @Test
    void aPictureNamesAndDescribesItself() {
        Picture picture = Picture.read(ChartSvg.draw(
                bars(bar("Oui", 1)), "Titre & co", "Une <seule> réponse", "f12", Picture.PALETTE, Locale.FRENCH));

        assertThat(picture.document().getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(picture.document().getDocumentElement().getAttribute("aria-labelledby"))
                .isEqualTo("f12-title f12-desc");
        assertThat(picture.all("title").getFirst().getAttribute("id")).isEqualTo("f12-title");
        assertThat(picture.all("title").getFirst().getTextContent()).isEqualTo("Titre & co");
        assertThat(picture.all("desc").getFirst().getTextContent()).isEqualTo("Une <seule> réponse");
    }

    @Test
    void hostileLabelsAreOnlyEverText() {
        String label = "<script>alert('&')</script> \0 \u0007 \uD800 \uFFFF 👨‍👩‍👧‍👦 مرحبا ]]> \"quoted\"";

        Picture picture = Picture.of(bars(bar(label, 1)), Locale.FRENCH);

        assertThat(picture.all("script")).isEmpty();
        assertThat(picture.words()).contains("<script>alert('&')</script>␀␇\uFFFD\uFFFD👨‍👩‍👧‍👦مرحبا]]>\"quoted\"");
    }

    @Test
    void nothingInAPictureLeadsOutOfIt() {
        for (long seed = 0; seed < 50; seed++) {
            String svg =
                    Picture.of(new RandomCharts(seed).next(), Locale.FRENCH).svg();
            assertThat(svg).doesNotContain("href", "url(", "<style", "var(", "<image", "<foreignObject", "filter");
        }
    }

    @Test
    void countsAreWrittenByTheRulesOfTheLanguage() {
        Chart chart = new Chart.Stack(List.of(new Segment("Tous", 5_000_000)), "", "", 0, "");

        assertThat(Picture.of(chart, Locale.FRENCH).svg()).contains("5\u202f000\u202f000");
        assertThat(Picture.of(chart, Locale.ENGLISH).svg()).contains("5,000,000");
    }

    @Test
    void aLevelNobodyChoseIsToldAboveTheBar() {
        Chart chart = new Chart.Stack(
                List.of(new Segment("Jamais", 0), new Segment("Parfois", 4), new Segment("Toujours", 3)),
                "",
                "",
                1,
                "");

        assertThat(Picture.of(chart, Locale.FRENCH).svg()).contains("Jamais\u00a0: 0");
        assertThat(Picture.of(chart, Locale.ENGLISH).svg()).contains("Jamais: 0");
    }

    @Test
    void datesAreFewAndInTheLanguageOfTheReport() {
        Chart chart = new Chart.Days(days(31), List.of(), List.of(), "vues");

        assertThat(Picture.of(chart, Locale.FRENCH).svg()).contains("1er\u00a0juin", "8\u00a0juin", ">2018<");
        assertThat(Picture.of(chart, Locale.ENGLISH).svg()).contains("1\u00a0Jun", "8\u00a0Jun");
        assertThat(Picture.of(new Chart.Days(days(300), List.of(), List.of(), ""), Locale.FRENCH)
                        .svg())
                .contains("1er\u00a0déc.");
    }

    @Test
    void mailingsTooManyForLabelsAreNumberedAndListed() {
        List<Mark> marks = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new Mark(OPENING.plusDays(i), "Envoi aux fédérations " + i))
                .toList();

        String svg = Picture.of(new Chart.Days(days(40), marks, List.of(), "vues"), Locale.FRENCH)
                .svg();

        assertThat(svg).contains(">12<", "13\u00a0juin 2018\u00a0: Envoi aux fédérations 12");
    }

    @Test
    void whatHappenedOutsideTheDaysShownIsToldInWords() {
        Span vote = new Span(OPENING.plusDays(90), OPENING.plusDays(92), "Vote du conseil");

        String svg = Picture.of(new Chart.Days(days(10), List.of(), List.of(vote), "vues"), Locale.FRENCH)
                .svg();

        assertThat(svg).contains("du 30\u00a0août 2018 au 1er\u00a0septembre 2018\u00a0: Vote du conseil");
    }

    @Test
    void emptyChartsAreStillPictures() {
        Stream.of(
                        bars(),
                        bars(bar("", 0)),
                        new Chart.Stack(List.of(), "", "", null, ""),
                        new Chart.Stack(List.of(new Segment("Oui", 0), new Segment("Non", 0)), "", "", null, ""),
                        new Chart.Multiples(List.of()),
                        new Chart.Histogram(List.of(), "", null, null, null),
                        new Chart.Days(List.of(), List.of(), List.of(), ""))
                .forEach(chart ->
                        assertThat(Picture.of(chart, Locale.FRENCH).height()).isPositive());
    }

    private static Chart bars(Bar... bars) {
        return new Chart.Bars(List.of(bars));
    }

    private static Bar bar(String label, long count) {
        return new Bar(label, BigDecimal.valueOf(count), String.valueOf(count));
    }

    private static List<Day> days(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Day(OPENING.plusDays(i), i % 7))
                .toList();
    }
}
