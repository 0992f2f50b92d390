package fr.parvis.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.report.SampleReport;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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

/// What RGAA asks of the page and its structure alone can show; see docs/accessibility/report.md for the rest.
class AccessibilityTests {

    @TempDir
    static Path folder;

    private static Element page;

    @BeforeAll
    static void render() throws Exception {
        Path file = folder.resolve("report.html");
        HtmlRenderer.render(SampleReport.full("fr"), file);
        page = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Files.readString(file).replace("<!DOCTYPE html>", ""))))
                .getDocumentElement();
    }

    @Test
    void headingsGoDownOneLevelAtATime() {
        List<Integer> levels = elements("*")
                .map(Element::getTagName)
                .filter(name -> name.matches("h[1-6]"))
                .map(name -> name.charAt(1) - '0')
                .toList();
        assertThat(levels).hasSizeGreaterThan(10).startsWith(1);
        assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).as("heading %d", i).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @Test
    void everyTableHasANameAndScopedHeads() {
        assertThat(elements("table")).isNotEmpty().allSatisfy(table -> {
            assertThat(named(table)).isNotBlank();
            assertThat(children(table, "th"))
                    .isNotEmpty()
                    .allMatch(head -> List.of("col", "row").contains(head.getAttribute("scope")));
            assertThat(children(table, "tr"))
                    .allMatch(row -> children(row, "th").findAny().isPresent());
        });
    }

    @Test
    void everyIdentifierIsUniqueAndEveryReferenceLeadsSomewhere() {
        List<String> ids = elements("*")
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        assertThat(elements("a").map(a -> a.getAttribute("href")).filter(to -> to.startsWith("#")))
                .isNotEmpty()
                .allMatch(to -> ids.contains(to.substring(1)));
        assertThat(Stream.of("aria-labelledby", "aria-describedby")
                        .flatMap(name -> elements("*").map(e -> e.getAttribute(name)))
                        .flatMap(value -> Arrays.stream(value.split(" ")))
                        .filter(id -> !id.isEmpty()))
                .isNotEmpty()
                .allMatch(ids::contains);
    }

    @Test
    void everyChartHasATitleAndADescription() {
        assertThat(elements("svg")).isNotEmpty().allSatisfy(svg -> {
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(children(svg, "title").map(Element::getTextContent))
                    .hasSize(1)
                    .noneMatch(String::isBlank);
            assertThat(children(svg, "desc").map(Element::getTextContent))
                    .hasSize(1)
                    .noneMatch(String::isBlank);
        });
    }

    @Test
    void everyLanguageIsSaid() {
        assertThat(page.getAttribute("lang")).isEqualTo("fr");
        assertThat(elements("blockquote"))
                .isNotEmpty()
                .noneMatch(q -> q.getAttribute("lang").isEmpty());
        assertThat(elements("*").filter(e -> e.hasAttribute("lang")).map(e -> e.getAttribute("lang")))
                .allMatch(language -> language.matches("[a-z]{2,3}(-[A-Za-z0-9]+)*"));
    }

    @Test
    void whatScrollsIsReachedByKeyboardAndNamed() {
        assertThat(elements("*").filter(e -> e.getAttribute("class").equals("scroll")))
                .isNotEmpty()
                .allMatch(e -> e.getAttribute("tabindex").equals("0"))
                .allMatch(e -> !named(e).isBlank());
        assertThat(elements("*")
                        .filter(e -> e.getAttribute("role").equals("region"))
                        .map(AccessibilityTests::named))
                .doesNotHaveDuplicates();
        assertThat(elements("*").filter(e -> e.hasAttribute("tabindex")))
                .allMatch(e -> List.of("0", "-1").contains(e.getAttribute("tabindex")));
    }

    @Test
    void onlyTablesThatCanScrollTakeFocus() {
        assertThat(elements("table")).isNotEmpty().allMatch(table -> {
            int columns = table.getElementsByTagName("thead")
                    .item(0)
                    .getFirstChild()
                    .getChildNodes()
                    .getLength();
            boolean scrolls = ((Element) table.getParentNode()).hasAttribute("tabindex");
            return scrolls == columns > 2;
        });
    }

    @Test
    void theTitleOfANoticeIsAHeading() {
        assertThat(elements("div").filter(e -> e.getAttribute("class").startsWith("notice ")))
                .isNotEmpty()
                .allMatch(notice -> notice.getFirstChild().getNodeName().matches("h[3-6]"));
    }

    @Test
    void linksAndImagesSayWhatTheyAre() {
        assertThat(elements("a")).noneMatch(a -> (a.getAttribute("aria-label") + a.getTextContent()).isBlank());
        assertThat(elements("img")).isNotEmpty().allMatch(image -> image.hasAttribute("alt"));
        assertThat(elements("main")).hasSize(1);
        assertThat(elements("a").findFirst().orElseThrow().getAttribute("href")).isEqualTo("#report");
    }

    private static String named(Element element) {
        List<String> ids = List.of(element.getAttribute("aria-labelledby").split(" "));
        return elements("*")
                .filter(e -> e.hasAttribute("id") && ids.contains(e.getAttribute("id")))
                .map(Element::getTextContent)
                .collect(Collectors.joining(" "));
    }

    private static Stream<Element> elements(String name) {
        return children(page, name);
    }

    private static Stream<Element> children(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
