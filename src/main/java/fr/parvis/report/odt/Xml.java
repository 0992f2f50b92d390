package fr.parvis.report.odt;

import fr.parvis.report.Shown;
import java.io.StringWriter;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XML with the prefixes of OpenDocument, which the document declares once at its root.
final class Xml {

    private static final Map<String, String> NAMESPACES = Map.of(
            "office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
            "text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
            "table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
            "draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
            "style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
            "fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
            "svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
            "xlink", "http://www.w3.org/1999/xlink");

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter xml;

    Xml() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Starts an element. @param attributes names and values in turn
    Xml open(String name, String... attributes) {
        try {
            xml.writeStartElement(prefix(name), local(name), namespace(name));
            for (int i = 0; i < attributes.length; i += 2) {
                String attribute = attributes[i];
                xml.writeAttribute(
                        prefix(attribute), namespace(attribute), local(attribute), Shown.text(attributes[i + 1]));
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Xml close() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Xml empty(String name, String... attributes) {
        return open(name, attributes).close();
    }

    Xml text(String text) {
        try {
            xml.writeCharacters(Shown.text(text));
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What has been written so far.
    @Override
    public String toString() {
        try {
            xml.flush();
            return written.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String prefix(String name) {
        return name.substring(0, name.indexOf(':'));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static String namespace(String name) {
        return Objects.requireNonNull(NAMESPACES.get(prefix(name)), name);
    }
}
