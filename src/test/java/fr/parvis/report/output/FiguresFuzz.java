package fr.parvis.report.output;

import fr.parvis.fuzz.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Any bytes as the figures of a report: each that is read can be looked into.
public final class FiguresFuzz {

    private static final Path FOLDER = Told.folder(FiguresFuzz.class);

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FOLDER.resolve(FiguresFile.NAME), input);
        FiguresFile figures;
        try {
            figures = FiguresFile.read(FOLDER);
        } catch (IOException refusal) {
            return;
        }
        figures.figures().stream().map(FiguresFile.Numbered::figure).forEach(figure -> {
            figure.find("answered");
            figure.find("oui", "answers");
        });
    }
}
