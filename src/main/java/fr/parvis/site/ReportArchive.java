package fr.parvis.site;

import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.report.output.Sums;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The files of a verified report folder as they are given to the public: those that people open, each, and
/// all of them together in one archive, dataset included.
final class ReportArchive {

    static final String WHOLE = "report.zip";

    private static final long LARGEST = 200L << 20;
    /// In the order they are offered.
    static final List<String> OPENED =
            List.of("report.html", "report.pdf", "report.odt", "report.docx", "contributions.xlsx");

    private ReportArchive() {}

    static SequencedMap<String, byte[]> of(Path folder) throws IOException {
        var names = new TreeSet<>(Sums.of(folder).keySet());
        names.add(Sums.NAME);
        long size = 0;
        for (String name : names) {
            size += Files.size(folder.resolve(name));
        }
        if (size > LARGEST) {
            throw new UnusableConsultation(List.of(new Fault(
                    "", 0, "", Reports.class, "report-too-large", List.of("" + (size >> 20), "" + (LARGEST >> 20)))));
        }
        var files = new LinkedHashMap<String, byte[]>();
        for (String name : OPENED) {
            if (names.contains(name)) {
                files.put(name, Files.readAllBytes(folder.resolve(name)));
            }
        }
        var whole = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(whole)) {
            for (String name : names) {
                var entry = new ZipEntry(name);
                entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                Files.copy(folder.resolve(name), zip);
            }
        }
        files.put(WHOLE, whole.toByteArray());
        return files;
    }

    /// What a browser is told of a file, and whether it shows it or saves it.
    static Map.Entry<String, Boolean> type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> Map.entry("text/html;charset=UTF-8", true);
            case "pdf" -> Map.entry("application/pdf", true);
            case "odt" -> Map.entry("application/vnd.oasis.opendocument.text", false);
            case "docx" -> Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false);
            case "xlsx" -> Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false);
            default -> Map.entry("application/zip", false);
        };
    }
}
