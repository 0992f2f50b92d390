package fr.parvis.report.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The paragraphs of a DOCX or ODT file as text, in order: what the verifier looks for quotes in.
///
/// Line breaks are `\n`, tabs `\t`, and the spaces that OpenDocument counts are spaces again.
public final class OfficeText {

    private static final long LARGEST = 256L << 20;
    private static final int MOST_SPACES = 100_000;
    private static final long LONGEST = 64L << 20;

    private final List<String> paragraphs = new ArrayList<>();
    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private boolean words;
    private long length;

    private OfficeText() {}

    /// @throws UncheckedIOException when the file is not a readable DOCX or ODT
    public static List<String> paragraphs(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            boolean word = zip.getEntry("word/document.xml") != null;
            var entry = zip.getEntry(word ? "word/document.xml" : "content.xml");
            if (entry == null) {
                throw new IOException("it holds neither word/document.xml nor content.xml");
            }
            var text = new OfficeText();
            try (var in = zip.getInputStream(entry)) {
                text.read(reader(new Bounded(in)), word);
            }
            return List.copyOf(text.paragraphs);
        } catch (IOException | XMLStreamException | NumberFormatException e) {
            throw new UncheckedIOException("The text of " + file + " cannot be read", new IOException(e));
        }
    }

    /// Stops reading a text that unfolds beyond measure.
    private static final class Bounded extends FilterInputStream {

        private long left = LARGEST;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? -1 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            return count(super.read(buffer, from, length));
        }

        private int count(int read) throws IOException {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new IOException("it unfolds to more than " + LARGEST + " bytes");
            }
            return read;
        }
    }

    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in, "UTF-8");
    }

    private void read(XMLStreamReader xml, boolean word) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
                    if (words || !word) {
                        append(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (name(xml)) {
            case "w:p", "text:p", "text:h" -> open.push(new StringBuilder());
            case "w:t" -> words = true;
            case "w:br", "text:line-break" -> append("\n");
            case "text:tab" -> append("\t");
            case "w:tab" -> {
                if (xml.getAttributeCount() == 0) {
                    append("\t");
                }
            }
            case "text:s" -> {
                String count = xml.getAttributeValue(xml.getNamespaceURI(), "c");
                append(" ".repeat(count == null ? 1 : Math.clamp(Integer.parseInt(count), 0, MOST_SPACES)));
            }
            default -> {}
        }
    }

    private void end(XMLStreamReader xml) {
        switch (name(xml)) {
            case "w:p", "text:p", "text:h" -> paragraphs.add(open.pop().toString());
            case "w:t" -> words = false;
            default -> {}
        }
    }

    private void append(String text) throws XMLStreamException {
        if (open.isEmpty()) {
            return;
        }
        length += text.length();
        if (length > LONGEST) {
            throw new XMLStreamException("its text is longer than " + LONGEST + " characters");
        }
        open.element().append(text);
    }

    private static String name(XMLStreamReader xml) {
        return xml.getPrefix() + ":" + xml.getLocalName();
    }
}
