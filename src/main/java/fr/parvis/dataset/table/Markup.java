package fr.parvis.dataset.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import fr.parvis.definition.UnusableConsultation;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The XML of a spreadsheet, read forward; a document type declaration is refused, so no entity ever expands.
///
/// The parser is named, not looked up: the JDK's own stops at 100,000 entities, which a long sheet full of
/// `&amp;` has.
final class Markup implements Closeable {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final InputStream in;
    private final Faults faults;

    private Markup(XMLStreamReader xml, InputStream in, Faults faults) {
        this.xml = xml;
        this.in = in;
        this.faults = faults;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static Markup of(InputStream in, Faults faults) {
        try {
            return new Markup(FACTORY.createXMLStreamReader(in), in, faults);
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e, faults);
        }
    }

    /// Goes to the next opening tag, however deep; false at the end.
    boolean nextStart() {
        int event;
        do {
            event = next();
        } while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT);
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /// Goes to the next opening tag within the element of this name, which is open; false once it closes.
    boolean nextStartWithin(String element) {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT || event == XMLStreamConstants.END_ELEMENT && is(element)) {
                return false;
            }
        }
    }

    /// The text of the element just opened, without that of its children.
    String text(long line) {
        var text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.END_DOCUMENT -> throw faults.of(line, "broken-spreadsheet");
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (depth == 1) {
                        text.append(piece());
                    }
                    if (text.length() > Table.LONGEST_CELL) {
                        throw faults.of(line, "long-cell", Table.LONGEST_CELL >> 20);
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    /// The parser decodes a text when it is asked for, and only then finds what is wrong with it.
    private String piece() {
        try {
            return xml.getText();
        } catch (RuntimeException e) {
            throw broken(e, faults);
        }
    }

    boolean is(String element) {
        return xml.getLocalName().equals(element);
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /// The identifier of the part that the element stands for.
    @Nullable
    String relation() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (space != null
                    && space.endsWith("/relationships")
                    && xml.getAttributeLocalName(i).equals("id")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /// A whole number in an attribute, or this one when the attribute is missing; a fault when it is no number.
    int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw broken(e, faults);
        }
    }

    private int next() {
        try {
            if (!xml.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw faults.of(0, "spreadsheet-entities");
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e, faults);
        }
    }

    private static UnusableConsultation broken(Exception e, Faults faults) {
        return e instanceof UnusableConsultation known ? known : faults.of(0, "broken-spreadsheet");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
