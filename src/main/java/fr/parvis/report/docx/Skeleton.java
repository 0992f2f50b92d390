package fr.parvis.report.docx;

import fr.parvis.report.Report;
import fr.parvis.report.office.Archive;
import fr.parvis.report.office.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The empty document that a report is told into: its styles, settings, running head and foot.
final class Skeleton {

    private static final Map<String, String> FILES = files();

    private Skeleton() {}

    /// The bytes of the empty document in the report's colours and language.
    static byte[] of(Report report) throws IOException {
        var template = new Template(report);
        var out = new ByteArrayOutputStream();
        try (var archive = new Archive(out)) {
            for (var file : FILES.entrySet()) {
                archive.add(file.getKey(), template.file(Skeleton.class, file.getValue()));
            }
        }
        return out.toByteArray();
    }

    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("[Content_Types].xml", "content-types.xml");
        files.put("_rels/.rels", "package-rels.xml");
        files.put("word/document.xml", "document.xml");
        files.put("word/_rels/document.xml.rels", "document-rels.xml");
        files.put("word/styles.xml", "styles.xml");
        files.put("word/settings.xml", "settings.xml");
        files.put("word/numbering.xml", "numbering.xml");
        files.put("word/fontTable.xml", "fontTable.xml");
        files.put("word/header1.xml", "header.xml");
        files.put("word/footer1.xml", "footer.xml");
        return files;
    }
}
