package fr.parvis.definition.yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The files that the definition names: inside the folder, there, and of the kind expected.
///
/// @param folder null when the definition is read apart from its folder: only the paths' form is then checked
record FolderFiles(@Nullable Path folder) {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int HEAD = 4096;

    /// The path as written; null when absent.
    @Nullable
    String document(Reading reading, String key) {
        String path = reading.findText(key);
        if (path != null) {
            locate(reading, key, path);
        }
        return path;
    }

    @Nullable
    String picture(Reading reading, String key) {
        String path = reading.findText(key);
        if (path == null) {
            return null;
        }
        Path file = locate(reading, key, path);
        String name = path.toLowerCase(Locale.ROOT);
        if (!name.endsWith(".svg") && !name.endsWith(".png")) {
            reading.fault(key, "logo-kind", path);
        } else if (file != null && !isPicture(file, name.endsWith(".png"))) {
            reading.fault(key, "logo-content", path);
        }
        return path;
    }

    private @Nullable Path locate(Reading reading, String key, String path) {
        if (path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || path.contains("\\")
                || Arrays.asList(path.split("/")).contains("..")) {
            reading.fault(key, "path-leaves", path);
            return null;
        }
        if (folder == null) {
            return null;
        }
        try {
            Path file = folder.resolve(path);
            if (!Files.isRegularFile(file)) {
                reading.fault(key, "path-absent", path);
            } else if (!file.toRealPath().startsWith(folder.toRealPath())) {
                reading.fault(key, "path-link-leaves", path);
            } else {
                return file;
            }
        } catch (InvalidPathException | IOException e) {
            reading.fault(key, "path-absent", path);
        }
        return null;
    }

    private static boolean isPicture(Path file, boolean png) {
        try (var input = Files.newInputStream(file)) {
            byte[] head = input.readNBytes(HEAD);
            return png
                    ? Arrays.equals(PNG, Arrays.copyOf(head, PNG.length))
                    : new String(head, StandardCharsets.UTF_8).contains("<svg");
        } catch (IOException e) {
            return false;
        }
    }
}
