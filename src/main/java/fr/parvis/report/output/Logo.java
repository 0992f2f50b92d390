package fr.parvis.report.output;

import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.report.chart.ChartPng;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// The authority's logo, tried before any other work: it can be drawn, it loads nothing and it runs nothing.
public final class Logo {

    private static final int MOST_POINTS = 16_000_000;
    private static final int TRIAL_WIDTH = 100;
    private static final List<String> ACTIVE = List.of("script", "foreignobject", "iframe", "set", "handler");
    private static final Pattern OUTSIDE =
            Pattern.compile("@import|url\\(\\s*['\"]?(?!#|data:image/|['\"\\s])[^)]*", Pattern.CASE_INSENSITIVE);

    private final String name;

    private Logo(String name) {
        this.name = name;
    }

    /// @param name the logo’s path in the folder; null when there is none to try
    /// @throws UnusableConsultation when the logo cannot be printed
    public static void check(Path folder, @Nullable String name) throws IOException {
        if (name == null) {
            return;
        }
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        var logo = new Logo(name);
        if (name.toLowerCase(Locale.ROOT).endsWith(".png")) {
            logo.checkPoints(bytes);
        } else {
            logo.checkDrawing(bytes);
        }
    }

    private void checkPoints(byte[] png) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in);
            long points = (long) reader.getWidth(0) * reader.getHeight(0);
            if (points > MOST_POINTS) {
                throw refused("logo-too-large", reader.getWidth(0) + " × " + reader.getHeight(0));
            }
            reader.read(0);
        } catch (IOException | RuntimeException e) {
            throw e instanceof UnusableConsultation told ? told : refused("logo-broken");
        } finally {
            reader.dispose();
        }
    }

    private void checkDrawing(byte[] svg) {
        Document document;
        try {
            document = parse(svg);
        } catch (IOException | SAXException e) {
            throw refused("logo-broken");
        }
        check(document.getDocumentElement());
        try {
            ChartPng.draw(new String(svg, StandardCharsets.UTF_8), TRIAL_WIDTH);
        } catch (RuntimeException e) {
            throw refused("logo-broken");
        }
    }

    /// Entities are bounded by the parser, and none is fetched.
    private static Document parse(byte[] svg) throws IOException, SAXException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(svg));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML parser cannot be closed to the outside", e);
        }
    }

    private void check(Element element) {
        String kind = element.getLocalName();
        if (ACTIVE.contains(kind.toLowerCase(Locale.ROOT))) {
            throw refused("logo-calls-outside", "<" + kind + ">");
        }
        if (kind.equals("style")) {
            checkStyle(element.getTextContent());
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            String key = attribute.getLocalName();
            String value = attribute.getNodeValue();
            checkStyle(value);
            boolean link =
                    key.equals("href") && !value.isBlank() && !value.strip().startsWith("#");
            if (key.startsWith("on") || link && !value.strip().startsWith("data:image/")) {
                throw refused("logo-calls-outside", key + "=\"" + value + "\"");
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inside) {
                check(inside);
            }
        }
    }

    private void checkStyle(String style) {
        var outside = OUTSIDE.matcher(style);
        if (outside.find()) {
            throw refused("logo-calls-outside", outside.group());
        }
    }

    private UnusableConsultation refused(String code, String... arguments) {
        return new UnusableConsultation(List.of(new Fault(name, 0, "", Logo.class, code, List.of(arguments))));
    }
}
