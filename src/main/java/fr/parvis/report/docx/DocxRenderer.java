package fr.parvis.report.docx;

import fr.parvis.report.Report;
import fr.parvis.report.office.Archive;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Writes a report as a Word document: named styles, a contents page that is filled in, captions, alternative texts.
///
/// The same report gives the same bytes: the archive bears no date, and the document no software name.
public final class DocxRenderer {

    private DocxRenderer() {}

    /// Writes the report into `file`, replacing what was there.
    ///
    /// @throws UncheckedIOException when the file cannot be written
    public static void render(Report report, Path file) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(Skeleton.of(report)))) {
            Properties.set(document, report);
            new Story(document, report).tell();
            var written = new ByteArrayOutputStream();
            document.write(written);
            Files.write(file, reproducible(written.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("The Word report cannot be written to " + file, e);
        }
    }

    /// The same entries, in the order of their names and without dates; the list of content types comes first.
    private static byte[] reproducible(byte[] zip) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        var out = new ByteArrayOutputStream(zip.length);
        try (var archive = new Archive(out)) {
            for (var entry : entries.entrySet()) {
                archive.add(entry.getKey(), entry.getValue());
            }
        }
        return out.toByteArray();
    }
}
