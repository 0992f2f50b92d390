package fr.parvis.acceptance;

import fr.parvis.analysis.Figure;
import fr.parvis.report.Shown;
import fr.parvis.report.office.OfficeText;
import fr.parvis.report.output.FiguresFile;
import fr.parvis.report.output.Format;
import fr.parvis.report.pdf.PdfText;
import fr.parvis.report.pdf.PdfWords;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/// A report folder as its readers see it: the words of each format, and the figures.
public record Delivered(Path folder) {

    /// The words that a reader of this format sees, in order, without any white space.
    public String squeezed(Format format) {
        Path file = folder.resolve(format.file());
        return switch (format) {
            case HTML ->
                PdfWords.squeezed(text(page().getElementsByTagName("body").item(0)));
            case PDF -> PdfWords.of(file);
            case ODT, DOCX -> PdfWords.squeezed(String.join("\n", OfficeText.paragraphs(file)));
        };
    }

    /// How this format shows someone's words, without any white space.
    public static String squeezed(Format format, String words) {
        return PdfWords.squeezed(format == Format.PDF ? PdfText.shown(words) : Shown.text(words));
    }

    /// Each quote of the formats that keep white space, line ends as `\n`; none for the PDF, which does not.
    public List<String> paragraphs(Format format) {
        Path file = folder.resolve(format.file());
        return switch (format) {
            case HTML -> elements("blockquote").map(Element::getTextContent).toList();
            case PDF -> List.of();
            case ODT, DOCX -> OfficeText.paragraphs(file);
        };
    }

    public Stream<Element> elements(String name) {
        var found = page().getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    public Figure figure(String id) {
        try {
            return FiguresFile.read(folder).figures().stream()
                    .map(FiguresFile.Numbered::figure)
                    .filter(f -> f.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no figure " + id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Element page() {
        try {
            String html = Files.readString(folder.resolve(Format.HTML.file())).replace("<!DOCTYPE html>", "");
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("report.html cannot be read", e);
        }
    }

    private static String text(Node node) {
        if (node.getNodeName().equals("style")) {
            return "";
        }
        if (node.getNodeType() == Node.TEXT_NODE) {
            return node.getTextContent();
        }
        var children = node.getChildNodes();
        var text = new StringBuilder();
        IntStream.range(0, children.getLength()).forEach(i -> text.append(text(children.item(i))));
        return text.toString();
    }
}
