package fr.parvis.report.book;

import fr.parvis.definition.Messages;
import fr.parvis.report.office.Archive;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;

/// The book of contributions: an XLSX file whose cells are all text, kept word for word.
///
/// A text longer than a cell can hold goes on in the following rows, which the last column numbers ("2/3");
/// rows beyond what a sheet can hold go on in a sheet named "… (2)". Characters that XML forbids are shown as
/// everywhere ([fr.parvis.report.Shown]). The same rows give the same bytes.
public final class Book {

    private Book() {}

    /// A sheet, read once and never held whole.
    ///
    /// @param name cleaned of what Excel refuses in the name of a sheet
    /// @param rows one text for each column; a shorter row ends with empty cells
    public record Sheet(String name, List<Column> columns, Iterable<List<String>> rows) {
        public Sheet {
            columns = List.copyOf(columns);
        }
    }

    /// @param width in characters
    /// @param wrap whether long texts go to the line in their cell
    public record Column(String title, int width, boolean wrap) {}

    /// Writes the sheets into `file`, replacing what was there.
    ///
    /// @param language the language of the few words the book adds, `fr` or `en`
    /// @throws IllegalArgumentException when there is no sheet
    /// @throws UncheckedIOException when the file cannot be written
    public static void write(Path file, String language, List<Sheet> sheets) {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("A book of contributions needs at least one sheet");
        }
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            var messages = Messages.of(Book.class, language);
            try (var out = new BufferedOutputStream(Files.newOutputStream(draft));
                    var workbook = new Workbook(out, "Parvis", null)) {
                var names = new SheetNames(messages.text("sheet"));
                for (Sheet sheet : sheets) {
                    new SheetWriter(workbook, names, sheet, messages.text("part")).write();
                }
            }
            withoutClock(draft, file, language);
        } catch (IOException e) {
            throw new UncheckedIOException("The book of contributions cannot be written to " + file, e);
        } finally {
            draft.toFile().delete();
        }
    }

    /// The same archive without its time of writing, which the library always puts in.
    private static void withoutClock(Path draft, Path file, String language) throws IOException {
        try (var zip = new ZipFile(draft.toFile());
                var archive = new Archive(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().equals("docProps/core.xml")) {
                    archive.add(entry.getName(), core(language).getBytes(StandardCharsets.UTF_8));
                } else {
                    archive.copy(entry.getName(), zip.getInputStream(entry));
                }
            }
        }
    }

    private static String core(String language) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>%s</dc:language></cp:coreProperties>
                """.formatted("en".equals(language) ? "en" : "fr");
    }
}
