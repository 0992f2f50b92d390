package fr.parvis.dataset;

import fr.parvis.fuzz.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Any bytes as a dataset’s manifest: what is read can be hashed.
public final class ManifestFuzz {

    private static final Path FOLDER = Told.folder(ManifestFuzz.class);

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FOLDER.resolve(Manifest.FILE), input);
        Manifest manifest;
        try {
            manifest = Manifest.read(FOLDER);
        } catch (IOException refusal) {
            return;
        }
        manifest.lines();
        manifest.write(FOLDER);
        Manifest.read(FOLDER);
    }
}
