package fr.parvis.definition.yaml;

import fr.parvis.definition.Definition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SequencedMap;

/// Definitions as files: `consultation.yaml`, its earlier versions, and the JSON that datasets keep.
///
/// Reading throws [UnusableConsultation] with every fault of the file at once, each at its line, in the file's order;
/// faults of a damaged file (not UTF-8, not YAML) come first and alone, since nothing after them can be read.
public final class Definitions {

    /// The name of the definition in a consultation's folder.
    public static final String FILE = "consultation.yaml";

    private Definitions() {}

    /// The definition of this folder; the files it names (logo, documents) must be in the folder.
    public static Definition read(Path folder) {
        var source = new Source(FILE);
        return read(Text.read(folder.resolve(FILE), source), source, new FolderFiles(folder));
    }

    /// The definition in this file; the files it names are not looked for.
    ///
    /// @param shownName how messages name the file
    public static Definition readFile(Path file, String shownName) {
        var source = new Source(shownName);
        return read(Text.read(file, source), source, new FolderFiles(null));
    }

    /// The definition in this text, YAML or the JSON of [#toJson]; the files it names are not looked for.
    ///
    /// @param shownName how messages name the text
    public static Definition parse(String text, String shownName) {
        return read(text, new Source(shownName), new FolderFiles(null));
    }

    /// The earlier versions (`versions/1.yaml`, `versions/2.yaml` …), the oldest first, and the current one last.
    public static SequencedMap<Integer, Definition> readVersions(Path folder, Definition current) {
        return new Versions(folder, current).read();
    }

    /// As a person would write it: block style, keys in the documented order, defaults left out.
    public static String toYaml(Definition definition) {
        return Yaml.write(definition);
    }

    /// Canonical: the same definition gives the same bytes whatever the order and form it was written in. Keys are
    /// sorted, there is no white space, defaults are left out, wordings are given per language.
    public static String toJson(Definition definition) {
        return Json.write(definition);
    }

    /// The JSON Schema (draft 2020-12) of `consultation.yaml`, for editors; the reader knows the same keys and more
    /// rules.
    public static String schema() {
        try (var input = Definition.class.getResourceAsStream("consultation.schema.json")) {
            return new String(Objects.requireNonNull(input).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema cannot be read from the program’s own files", e);
        }
    }

    private static Definition read(String text, Source source, FolderFiles files) {
        Node root = Tree.read(Text.checked(text, source), source);
        return new DefinitionReader(source, files).read(root);
    }
}
