package fr.parvis.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.report.Block;
import fr.parvis.report.Quotes;
import fr.parvis.report.Report;
import fr.parvis.report.SampleReport;
import fr.parvis.report.Shown;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlRendererTests {

    @TempDir
    static Path folder;

    private static Report report;
    private static String html;
    private static Element page;

    @BeforeAll
    static void render() throws Exception {
        report = SampleReport.full("fr");
        Path file = folder.resolve("report.html");
        HtmlRenderer.render(report, file);
        html = Files.readString(file);
        page = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))))
                .getDocumentElement();
    }

    @Test
    void holdsEveryQuoteCodePointForCodePoint() {
        var byId = elements("blockquote")
                .collect(Collectors.toMap(q -> q.getAttribute("data-quote"), Function.identity()));
        var quotes = Quotes.of(report);
        assertThat(byId).hasSameSizeAs(quotes);
        for (Block.Quote quote : quotes) {
            Element element = byId.get(quote.id());
            assertThat(element.getTextContent())
                    .as(quote.id())
                    .isEqualTo(Shown.text(quote.text()).replace("\r\n", "\n").replace('\r', '\n'));
            assertThat(element.getAttribute("id")).isEqualTo(quote.id());
            assertThat(element.getAttribute("lang")).isEqualTo(quote.language());
        }
    }

    @Test
    void callsNothingAndRunsNothing() {
        assertThat(elements("script")).isEmpty();
        assertThat(elements("link")).isEmpty();
        assertThat(elements("*").filter(e -> e.hasAttribute("src")).map(e -> e.getAttribute("src")))
                .isNotEmpty()
                .allMatch(source -> source.startsWith("data:"));
        assertThat(elements("*").filter(e -> e.hasAttribute("href")))
                .allMatch(e -> e.getTagName().equals("a"));
        assertThat(elements("a").map(e -> e.getAttribute("href")))
                .allMatch(target -> target.startsWith("#") || target.startsWith("https://example.org/"));
        assertThat(elements("style").map(Element::getTextContent))
                .allMatch(css -> !css.contains("http:") && !css.contains("https:") && !css.contains("@import"));
        assertThat(html).contains("default-src 'none'");
    }

    @Test
    void anchorsStandOnceAndEachIsFound() {
        Set<String> identifiers = new HashSet<>();
        elements("*")
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(id -> assertThat(identifiers.add(id)).as(id).isTrue());
        assertThat(elements("a").map(e -> e.getAttribute("href")).filter(h -> h.startsWith("#") && !h.equals("#R4")))
                .allMatch(target -> identifiers.contains(target.substring(1)));
    }

    @Test
    void figuresAndDigestAreMarkedForMachines() {
        assertThat(elements("table").map(t -> t.getAttribute("data-figure")))
                .contains("F10", "F11", "F12", "F13", "F14", "F30", "F31");
        assertThat(elements("data").map(d -> d.getAttribute("data-figure") + "=" + d.getTextContent()))
                .contains("F1=7", "F1=5 sur 7");
        assertThat(elements("meta").filter(m -> m.getAttribute("name").equals("parvis-digest")))
                .singleElement()
                .satisfies(m -> assertThat(m.getAttribute("content")).isEqualTo(report.digest()));
        assertThat(elements("footer").findFirst().orElseThrow().getTextContent())
                .contains(report.digest());
    }

    @Test
    void headingsFollowOneAnotherWithoutAGap() {
        int before = 0;
        for (Element heading :
                elements("*").filter(e -> e.getTagName().matches("h[1-6]")).toList()) {
            int level = heading.getTagName().charAt(1) - '0';
            assertThat(level).as(heading.getTextContent()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    @Test
    void theStyleSheetIsSmall() {
        String css = elements("style").findFirst().orElseThrow().getTextContent();
        assertThat(css.getBytes(StandardCharsets.UTF_8).length).isLessThan(25_000);
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("again.html");
        HtmlRenderer.render(SampleReport.full("fr"), again);
        assertThat(Files.readString(again)).isEqualTo(html);
    }

    @Test
    void aReportWithHardlyAnythingIsStillAPage() throws IOException {
        Path empty = folder.resolve("empty.html");
        HtmlRenderer.render(SampleReport.empty("en"), empty);
        assertThat(Files.readString(empty)).contains("lang=\"en\"").doesNotContain("class=\"working\"");
    }

    private static Stream<Element> elements(String name) {
        NodeList found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
