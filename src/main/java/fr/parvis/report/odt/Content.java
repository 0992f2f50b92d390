package fr.parvis.report.odt;

import fr.parvis.report.Report;
import fr.parvis.report.office.Hatch;
import fr.parvis.report.office.Template;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The document itself: the styles only it needs, then the text.
final class Content {

    private Content() {}

    /// The bytes of `content.xml`; the pictures it shows are put in `files`.
    static byte[] of(Report report, Template template, Map<String, byte[]> files) {
        var text = new Xml();
        var looks = new Looks();
        var frames = new Frames(text);
        new Narration(report, text, looks, frames).tell();
        var styles = new Xml();
        looks.write(styles);
        files.putAll(frames.files());
        files.put("Pictures/masked.png", Hatch.tile());
        String fixed = new String(template.file(Content.class, "table-styles.xml"), StandardCharsets.UTF_8);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
                xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
                xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
                xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
                xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3">
                <office:automatic-styles>
                """.concat(fixed)
                .concat(styles.toString())
                .concat("\n</office:automatic-styles>\n<office:body><office:text>\n")
                .concat(text.toString())
                .concat("\n</office:text></office:body>\n</office:document-content>\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
