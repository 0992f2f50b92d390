package fr.parvis.report.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.parvis.analysis.Analysis;
import fr.parvis.dataset.Dataset;
import fr.parvis.report.book.Csv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `rejected.csv`: the rows that could not be read, with their place, their reason and what they held. Absent
/// when there are none.
final class RejectedFile {

    private RejectedFile() {}

    static void write(Path folder, Dataset dataset) throws IOException {
        try (Analysis analysis = Analysis.open(dataset)) {
            List<List<@Nullable Object>> rows =
                    analysis.rows("SELECT file, line, reason, raw FROM rejected ORDER BY file, line");
            if (rows.isEmpty()) {
                return;
            }
            try (CsvWriter csv = CsvWriter.builder().build(folder.resolve("rejected.csv"))) {
                csv.writeRecord("file", "line", "reason", "raw");
                rows.forEach(row -> csv.writeRecord(row.stream()
                        .map(cell -> Csv.neutralise(String.valueOf(cell)))
                        .toList()));
            }
        }
    }
}
