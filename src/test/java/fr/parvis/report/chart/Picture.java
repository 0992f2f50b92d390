package fr.parvis.report.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// A drawn chart read back: its texts with the room each one takes, and its other marks.
record Picture(String svg, Document document) {

    static final Palette PALETTE = Palette.of("#1f5c7a", "#b4531f");

    record Box(String text, double left, double top, double right, double bottom) {

        boolean covers(Box other) {
            return left + 0.02 < other.right
                    && other.left + 0.02 < right
                    && top + 0.02 < other.bottom
                    && other.top + 0.02 < bottom;
        }
    }

    static Picture of(Chart chart, Locale locale) {
        return read(ChartSvg.draw(chart, "A title", "What it says", "f1", PALETTE, locale));
    }

    static Picture read(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Picture(svg, factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))));
        } catch (Exception e) {
            throw new AssertionError("Not well-formed: " + svg, e);
        }
    }

    List<Element> all(String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    double height() {
        return number(document.getDocumentElement(), "height");
    }

    /// Every word of the picture in its order, without blanks.
    String words() {
        return bare(all("text").stream().map(Element::getTextContent).collect(Collectors.joining()));
    }

    static String bare(String text) {
        return text.replaceAll("[\\s\\u2028\\u2029]+", "");
    }

    /// From the top of the capitals to the foot of the descenders, as wide as the font's own widths say.
    List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        for (Element text : all("text")) {
            double size = number(text, "font-size");
            double width = new Face(size, text.hasAttribute("font-weight")).width(text.getTextContent());
            double left = number(text, "x")
                    - switch (text.getAttribute("text-anchor")) {
                        case "middle" -> width / 2;
                        case "end" -> width;
                        default -> 0;
                    };
            double y = number(text, "y");
            boxes.add(new Box(text.getTextContent(), left, y - 0.72 * size, left + width, y + 0.22 * size));
        }
        return boxes;
    }

    /// The widths of the solid horizontal bars, in their order.
    List<Double> bars() {
        return all("rect").stream()
                .filter(rect -> rect.getAttribute("height").equals("20"))
                .map(rect -> number(rect, "width"))
                .toList();
    }
}
