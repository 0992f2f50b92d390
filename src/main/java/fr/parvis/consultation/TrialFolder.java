package fr.parvis.consultation;

import fr.parvis.definition.Definition;
import fr.parvis.definition.yaml.Definitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/// Versions from the database as the files of a folder, so that they are checked, and given back, as any folder is.
final class TrialFolder {

    private TrialFolder() {}

    /// Checks that the new definition can follow the published ones: a question keeps its type.
    ///
    /// @param published canonical JSON by number
    /// @throws fr.parvis.definition.UnusableConsultation when it cannot
    static void check(Map<Integer, String> published, Definition next) {
        try {
            Path folder = Files.createTempDirectory("parvis-publish");
            try {
                write(published, folder);
                Definitions.readVersions(folder, next);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes `versions/1.yaml`, `versions/2.yaml` …
    static void write(Map<Integer, String> versions, Path folder) throws IOException {
        Path earlier = folder.resolve("versions");
        for (var version : versions.entrySet()) {
            Files.createDirectories(earlier);
            String name = version.getKey() + ".yaml";
            Files.writeString(earlier.resolve(name), Definitions.toYaml(Definitions.parse(version.getValue(), name)));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
