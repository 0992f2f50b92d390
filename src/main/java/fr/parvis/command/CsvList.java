package fr.parvis.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.parvis.report.book.Csv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A list that a command writes as CSV, no cell of which acts as a formula in a spreadsheet.
final class CsvList {

    private CsvList() {}

    static void write(Path file, List<String> header, List<List<String>> rows) throws IOException {
        try (var text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header);
            for (List<String> row : rows) {
                csv.writeRecord(row.stream().map(Csv::neutralise).toList());
            }
        }
    }
}
