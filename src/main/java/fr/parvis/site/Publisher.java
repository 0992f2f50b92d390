package fr.parvis.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Who answers for the site, as the law wants it said: `site.yaml` in the server’s data folder.
///
/// Each part is null when it is not said; the legal notice then shows that it is missing.
///
/// @param name the public body or company
/// @param director the publication director
/// @param host who hosts the site: name, address and telephone
public record Publisher(
        @Nullable String name,
        @Nullable String address,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String director,
        @Nullable String host) {

    /// The name of the file.
    public static final String FILE = "site.yaml";

    private static final List<String> KEYS = List.of("name", "address", "email", "phone", "director", "host");

    static final Publisher UNKNOWN = new Publisher(null, null, null, null, null, null);

    /// What the file of this folder says; nothing when there is none.
    ///
    /// @throws IllegalStateException when the file is not made of these keys and texts
    static Publisher read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return UNKNOWN;
        }
        Object read;
        try {
            read = new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromString(Files.readString(file));
        } catch (YamlEngineException e) {
            throw new IllegalStateException(file + " is not YAML: " + e.getMessage(), e);
        }
        if (read == null) {
            return UNKNOWN;
        }
        if (!(read instanceof Map<?, ?> said) || !KEYS.containsAll(said.keySet())) {
            throw new IllegalStateException(file + ": only these keys, each with a text: " + String.join(", ", KEYS));
        }
        return new Publisher(
                text(said, "name"),
                text(said, "address"),
                text(said, "email"),
                text(said, "phone"),
                text(said, "director"),
                text(said, "host"));
    }

    private static @Nullable String text(Map<?, ?> said, String key) {
        Object value = said.get(key);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    /// What the law asks for and is not said.
    List<String> missing() {
        return Stream.of("name", "address", "director", "host")
                .filter(key -> value(key) == null)
                .toList();
    }

    /// The part of this name; null when it is not said.
    public @Nullable String value(String key) {
        return switch (key) {
            case "name" -> name;
            case "address" -> address;
            case "email" -> email;
            case "phone" -> phone;
            case "director" -> director;
            case "host" -> host;
            default -> throw new IllegalArgumentException(key);
        };
    }
}
