package fr.parvis.dataset.table;

import fr.parvis.definition.UnusableConsultation;
import fr.parvis.fuzz.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Any bytes as a table of answers, whatever its encoding.
public final class CsvFuzz {

    private static final Path FILE = Told.folder(CsvFuzz.class).resolve("f.csv");

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FILE, input);
        for (Encoding encoding : Encoding.values()) {
            readOrRefuse(FILE, encoding);
        }
    }

    static void readOrRefuse(Path file, Encoding encoding) {
        try (Table table = Table.open(file, file.getFileName().toString(), encoding)) {
            for (Row row = table.next(); row != null; row = table.next()) {
                if (row.line() < 1 || row.cells().isEmpty()) {
                    throw new AssertionError("A row of nowhere: " + row);
                }
            }
        } catch (UnusableConsultation refusal) {
            Told.inBothLanguages(refusal);
        }
    }
}
