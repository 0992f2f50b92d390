package fr.parvis.report.odt;

import fr.parvis.report.Report;
import fr.parvis.report.office.Archive;
import fr.parvis.report.office.Template;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes a report as an OpenDocument text (ODF 1.3): named styles, an index that is filled in, captions, alternative
/// texts, and charts as drawings.
///
/// The same report gives the same bytes: the archive bears no date, and the document no software name.
public final class OdtRenderer {

    private static final String TYPE = "application/vnd.oasis.opendocument.text";

    private OdtRenderer() {}

    /// Writes the report into `file`, replacing what was there.
    ///
    /// @throws UncheckedIOException when the file cannot be written
    public static void render(Report report, Path file) {
        try (var archive = new Archive(new BufferedOutputStream(Files.newOutputStream(file)))) {
            var template = new Template(report);
            archive.store("mimetype", TYPE.getBytes(StandardCharsets.US_ASCII));
            var files = new LinkedHashMap<String, byte[]>();
            files.put("content.xml", Content.of(report, template, files));
            files.put("styles.xml", template.file(OdtRenderer.class, "styles.xml"));
            files.put("meta.xml", template.file(OdtRenderer.class, "meta.xml"));
            for (var entry : files.entrySet()) {
                archive.add(entry.getKey(), entry.getValue());
            }
            archive.add("META-INF/manifest.xml", manifest(files).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The OpenDocument report cannot be written to " + file, e);
        }
    }

    private static String manifest(Map<String, byte[]> files) {
        var entries = new StringBuilder(entry("/", TYPE, " manifest:version=\"1.3\""));
        files.keySet().forEach(name -> entries.append(entry(name, type(name), "")));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
                %s</manifest:manifest>
                """.formatted(entries);
    }

    private static String entry(String path, String type, String more) {
        return "  <manifest:file-entry manifest:full-path=\"" + path + "\"" + more + " manifest:media-type=\"" + type
                + "\"/>\n";
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            default -> "text/xml";
        };
    }
}
