package fr.parvis.report.office;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/// Turns the texts of a chart into shapes: office programs have not the report's font, and texts set in a wider one
/// would run over the bars. The title and description of the drawing stay texts.
final class Outlines {

    private static final FontRenderContext PAPER = new FontRenderContext(null, true, true);
    private static final Font REGULAR = font("ParvisSans-Regular.ttf");
    private static final Font SEMIBOLD = font("ParvisSans-Semibold.ttf");

    private static final Set<String> POSITION = Set.of("x", "y", "font-size", "font-weight", "text-anchor");

    /// The letters of a path, and how many coordinates each takes, by the numbers of [PathIterator].
    private static final String STEPS = "MLQCZ";

    private static final int[] COORDINATES = {2, 2, 4, 6, 0};

    private Outlines() {}

    /// The same drawing with a `path` for each `text` that the report's font can write; other elements are untouched.
    static String of(String svg) {
        var out = new StringWriter(svg.length() * 4);
        try {
            XMLInputFactory input = XMLInputFactory.newDefaultFactory();
            input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            input.setProperty(XMLInputFactory.IS_COALESCING, true);
            copy(
                    input.createXMLStreamReader(new StringReader(svg)),
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("This chart is no well-formed SVG: " + e.getMessage(), e);
        }
        return out.toString();
    }

    private static void copy(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (in.getLocalName().equals("text")) {
                        words(in, out);
                    } else {
                        start(in, out);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> out.writeEndElement();
                case XMLStreamConstants.CHARACTERS -> out.writeCharacters(in.getText());
                default -> {}
            }
        }
        out.flush();
    }

    private static void start(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
        out.writeStartElement(in.getLocalName());
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            if (in.getNamespacePrefix(i) == null) {
                out.writeDefaultNamespace(in.getNamespaceURI(i));
            } else {
                out.writeNamespace(in.getNamespacePrefix(i), in.getNamespaceURI(i));
            }
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            out.writeAttribute(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
    }

    private static void words(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        String text = in.getElementText();
        Font font = (attributes.containsKey("font-weight") ? SEMIBOLD : REGULAR)
                .deriveFont(Float.parseFloat(attributes.getOrDefault("font-size", "14")));
        boolean drawn = !text.isBlank() && font.canDisplayUpTo(text) < 0;
        out.writeStartElement(drawn ? "path" : "text");
        if (drawn) {
            out.writeAttribute("d", shape(text, font, attributes));
            POSITION.forEach(attributes::remove);
        }
        for (var attribute : attributes.entrySet()) {
            out.writeAttribute(attribute.getKey(), attribute.getValue());
        }
        if (!drawn) {
            out.writeCharacters(text);
        }
        out.writeEndElement();
    }

    private static String shape(String text, Font font, Map<String, String> attributes) {
        var layout = new TextLayout(text, font, PAPER);
        double before = switch (attributes.getOrDefault("text-anchor", "start")) {
            case "middle" -> layout.getAdvance() / 2;
            case "end" -> layout.getAdvance();
            default -> 0;
        };
        double x = Double.parseDouble(attributes.getOrDefault("x", "0")) - before;
        double y = Double.parseDouble(attributes.getOrDefault("y", "0"));
        return path(layout.getOutline(AffineTransform.getTranslateInstance(x, y)));
    }

    private static String path(Shape shape) {
        var path = new StringBuilder();
        var point = new double[6];
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            int step = steps.currentSegment(point);
            path.append(STEPS.charAt(step));
            for (int i = 0; i < COORDINATES[step]; i++) {
                path.append(i == 0 ? "" : " ").append(Math.round(point[i] * 100) / 100.0);
            }
        }
        return path.toString();
    }

    private static Font font(String file) {
        try (var in =
                Objects.requireNonNull(Outlines.class.getResourceAsStream("/fr/parvis/report/fonts/" + file), file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new UncheckedIOException(
                    "The font " + file + " cannot be read: build the jar again", new IOException(e));
        }
    }
}
