package fr.parvis.report.html;

import java.io.StringWriter;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Elements and text, escaped and well-formed by construction: HTML that is XML too.
final class Markup {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;
    private final UnaryOperator<String> shown;

    /// @param shown makes of each text what the format can show
    Markup(UnaryOperator<String> shown) {
        this.shown = shown;
        try {
            xml = FACTORY.createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("No XML writer in this JDK", e);
        }
    }

    /// @param attributes names and values by turns; an attribute whose value is null is left out
    Markup open(String element, @Nullable String... attributes) {
        return write(() -> {
            xml.writeStartElement(element);
            attributes(attributes);
        });
    }

    /// An element that has no content and no end (`br`, `meta`).
    Markup alone(String element, @Nullable String... attributes) {
        return write(() -> {
            xml.writeEmptyElement(element);
            attributes(attributes);
        });
    }

    Markup close() {
        return write(xml::writeEndElement);
    }

    Markup text(String words) {
        return write(() -> xml.writeCharacters(shown.apply(words)));
    }

    Markup element(String element, String words, @Nullable String... attributes) {
        return open(element, attributes).text(words).close();
    }

    /// Markup that is already written: a picture, a style sheet.
    Markup raw(String markup) {
        write(() -> {
            xml.writeCharacters("");
            xml.flush();
        });
        out.write(markup);
        return this;
    }

    Markup line() {
        return raw("\n");
    }

    /// All that was written, each element closed.
    String finish() {
        write(() -> {
            xml.writeEndDocument();
            xml.close();
        });
        return out.toString();
    }

    private void attributes(@Nullable String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = attributes[i + 1];
            if (name != null && value != null) {
                xml.writeAttribute(name, shown.apply(value));
            }
        }
    }

    private Markup write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The report could not be written as XHTML: " + e.getMessage(), e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
