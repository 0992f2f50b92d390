package fr.parvis.report.odt;

import fr.parvis.report.office.Art;
import java.util.LinkedHashMap;
import java.util.Map;

/// The pictures of the document: drawings, with dots for programs that do not draw.
final class Frames {

    private final Xml xml;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private int frames;

    Frames(Xml xml) {
        this.xml = xml;
    }

    /// Sets a picture in the current paragraph. @param width in hundredths of a millimetre
    void set(Art art, int width, String title, String description) {
        String name = "Pictures/" + ++frames;
        xml.open(
                "draw:frame",
                "draw:name",
                "P" + frames,
                "draw:style-name",
                "Drawing",
                "text:anchor-type",
                "as-char",
                "svg:width",
                Looks.centimetres(width),
                "svg:height",
                Looks.centimetres((int) Math.round(width * art.ratio())));
        byte[] svg = art.svg();
        if (svg != null) {
            image(name + ".svg", svg, "image/svg+xml");
        }
        image(name + ".png", art.png(), "image/png");
        xml.open("svg:title").text(title).close();
        xml.open("svg:desc").text(description).close();
        xml.close();
    }

    private void image(String name, byte[] content, String type) {
        files.put(name, content);
        xml.empty(
                "draw:image",
                "xlink:href",
                name,
                "xlink:type",
                "simple",
                "xlink:show",
                "embed",
                "xlink:actuate",
                "onLoad",
                "draw:mime-type",
                type);
    }

    /// The files to put beside the document, by their path in the archive.
    Map<String, byte[]> files() {
        return files;
    }
}
