package fr.parvis.consultation;

import fr.parvis.database.Database;
import fr.parvis.dataset.folder.ConsultationFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/// For tests of something else than rehearsals: says that a content was rehearsed and came out green.
public final class Proven {

    private Proven() {}

    /// The current version of a published consultation.
    public static void green(Database database, String id) {
        try {
            Path pulled = Files.createTempDirectory("parvis-proven");
            try {
                new Consultations(database).pull(id, pulled.resolve("folder"));
                green(database, ConsultationFolder.open(pulled.resolve("folder")));
            } finally {
                FileSystemUtils.deleteRecursively(pulled);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a folder holds.
    public static void green(Database database, ConsultationFolder folder) {
        var rehearsals = new Rehearsals(database);
        rehearsals.record(rehearsals.subject(folder), true, "{}", "Test");
    }
}
