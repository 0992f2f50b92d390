package fr.parvis.dataset.table;

import fr.parvis.fuzz.Told;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Any bytes as a spreadsheet: as they are, or as the parts of a file that is otherwise sound.
///
/// The first byte says which: `z` for the file itself; else rows, shared strings and styles, a NUL between them.
public final class SpreadsheetFuzz {

    private static final Path FILE = Told.folder(SpreadsheetFuzz.class).resolve("f.xlsx");

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        byte[] content = Arrays.copyOfRange(input, 1, input.length);
        if (input[0] == 'z') {
            Files.write(FILE, content);
        } else {
            String[] texts = new String(content, StandardCharsets.UTF_8).split("\0", 3);
            var parts = Sheets.parts(texts[0]);
            if (texts.length > 1) {
                parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + Sheets.MAIN + "\">" + texts[1] + "</sst>");
            }
            if (texts.length > 2) {
                parts.put("xl/styles.xml", "<styleSheet xmlns=\"" + Sheets.MAIN + "\">" + texts[2] + "</styleSheet>");
            }
            Sheets.write(FILE, parts);
        }
        CsvFuzz.readOrRefuse(FILE, Encoding.UTF_8);
    }
}
