package fr.parvis.report.verify;

import fr.parvis.fuzz.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Any bytes as the page of a report that is to be verified.
public final class HtmlFuzz {

    private static final Path FILE = Told.folder(HtmlFuzz.class).resolve("report.html");

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FILE, input);
        try {
            HtmlReader.read(FILE);
        } catch (IOException refusal) {
            // Told by the verification, with the file’s name.
        }
    }
}
