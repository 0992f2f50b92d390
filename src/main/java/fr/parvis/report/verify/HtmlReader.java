package fr.parvis.report.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads a [HtmlPage] in one pass: no entity, no document type, no element nested deeper than any of ours.
final class HtmlReader {

    private static final int DEEPEST = 60;

    private static final Set<String> NEVER =
            Set.of("script", "iframe", "object", "embed", "link", "base", "form", "template", "foreignObject", "del");

    /// An element whose words are kept apart until it ends.
    private record Part(String name, int depth, String figure, String value, StringBuilder text, boolean[] nested) {}

    private final HtmlPage page = new HtmlPage(
            "", "", "", new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new TreeSet<>());
    private final Deque<Part> parts = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder styles = new StringBuilder();
    private boolean styling;
    private String digest = "";
    private int depth;
    private int silent;
    private int anchor;

    private HtmlReader() {}

    static HtmlPage read(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((message, type, about, where) -> {});
        var reader = new HtmlReader();
        try (InputStream in = Files.newInputStream(file)) {
            reader.read(factory.createXMLStreamReader(in, "UTF-8"));
        } catch (XMLStreamException | MissingResourceException e) {
            // The JDK’s parser has no sentence for some faults of a document type.
            throw new IOException(e.getMessage(), e);
        }
        HtmlPage page = reader.page;
        return new HtmlPage(
                reader.digest,
                reader.styles.toString(),
                reader.text.toString(),
                page.quotes(),
                page.tables(),
                page.values(),
                page.sentences(),
                page.foreign());
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> words(xml.getText());
                case XMLStreamConstants.DTD -> {}
                case XMLStreamConstants.COMMENT -> page.foreign().add("<!-- -->");
                case XMLStreamConstants.CDATA -> page.foreign().add("<![CDATA[");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> page.foreign().add("<?" + xml.getPITarget());
                case XMLStreamConstants.ENTITY_REFERENCE -> page.foreign().add("&" + xml.getLocalName() + ";");
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) throws IOException {
        if (++depth > DEEPEST) {
            throw new IOException("more than " + DEEPEST + " elements deep");
        }
        String name = xml.getLocalName();
        attributes(xml, name);
        parts.stream().filter(p -> p.name().equals("blockquote")).forEach(p -> p.nested()[0] = true);
        styling = name.equals("style");
        switch (name) {
            case "meta" -> {
                if ("parvis-digest".equals(attribute(xml, "name"))) {
                    digest = attribute(xml, "content");
                }
            }
            case "head", "style", "svg" -> silent = silent == 0 ? depth : silent;
            case "table" -> page.tables().add(new HtmlPage.Table(attribute(xml, "data-figure")));
            case "tr" -> {
                if (!page.tables().isEmpty()) {
                    page.tables().getLast().rows().add(new ArrayList<>());
                }
            }
            case "blockquote" -> open(name, attribute(xml, "data-quote"), "");
            case "data" -> open(name, attribute(xml, "data-figure"), attribute(xml, "value"));
            case "th", "td", "p", "li", "h3", "h4", "h5", "dt", "dd", "figcaption", "code" -> open(name, "", "");
            case "a" -> anchor = anchor == 0 && attribute(xml, "class").equals("anchor") ? depth : anchor;
            default -> {}
        }
    }

    private void attributes(XMLStreamReader xml, String name) {
        if (NEVER.contains(name)) {
            page.foreign().add("<" + name + ">");
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i);
            boolean styled =
                    attribute.equals("style") && !xml.getAttributeValue(i).matches("width:[0-9.]+%");
            if (attribute.startsWith("on") || attribute.equals("hidden") || styled && silent == 0) {
                page.foreign().add("<" + name + " " + attribute + ">");
            }
        }
    }

    private void open(String name, String figure, String value) {
        parts.push(new Part(name, depth, figure, value, new StringBuilder(), new boolean[1]));
    }

    private void end(String name) {
        styling = false;
        if (!parts.isEmpty() && parts.element().depth() == depth) {
            close(parts.pop());
        }
        silent = silent == depth ? 0 : silent;
        anchor = anchor == depth ? 0 : anchor;
        depth--;
    }

    private void close(Part part) {
        String words = part.text().toString();
        switch (part.name()) {
            case "blockquote" -> page.quotes().add(new HtmlPage.Quote(part.figure(), words, !part.nested()[0]));
            case "data" -> page.values().add(new HtmlPage.Value(part.figure(), words, part.value()));
            case "th", "td" -> {
                if (!page.tables().isEmpty() && !page.tables().getLast().rows().isEmpty()) {
                    page.tables().getLast().rows().getLast().add(words);
                }
            }
            default -> page.sentences().merge(words.strip(), 1, Integer::sum);
        }
    }

    private void words(String words) {
        if (styling) {
            styles.append(words);
        }
        if (anchor > 0) {
            return;
        }
        parts.forEach(p -> p.text().append(words));
        if (silent == 0) {
            text.append(words);
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }
}
