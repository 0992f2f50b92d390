package fr.parvis.definition.yaml;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Fault;
import fr.parvis.definition.Question;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.yaml.Node.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The earlier versions in the folder `versions/`, checked against their names, the current version and one another.
final class Versions {

    private static final String FOLDER = "versions";

    /// A file of the folder, what was read of it, and its nodes, for the lines.
    private record Version(String file, Definition definition, Node root) {}

    private final Path folder;
    private final Definition current;
    private final List<Fault> faults = new ArrayList<>();

    Versions(Path folder, Definition current) {
        this.folder = folder;
        this.current = current;
    }

    SequencedMap<Integer, Definition> read() {
        var versions = new TreeMap<Integer, Version>();
        for (Path file : files()) {
            read(file, versions);
        }
        checkTypes(versions);
        if (!faults.isEmpty()) {
            throw new UnusableConsultation(faults);
        }
        var definitions = new TreeMap<Integer, Definition>();
        versions.forEach((number, version) -> definitions.put(number, version.definition()));
        definitions.put(current.version(), current);
        return definitions;
    }

    private List<Path> files() {
        Path versions = folder.resolve(FOLDER);
        if (!Files.isDirectory(versions)) {
            return List.of();
        }
        try (var files = Files.list(versions)) {
            return files.filter(f -> !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            fault(FOLDER, 0, "", "file-unreadable", FOLDER);
            return List.of();
        }
    }

    private void read(Path file, Map<Integer, Version> versions) {
        String name = file.getFileName().toString();
        String shown = FOLDER + "/" + name;
        if (!name.matches("[1-9]\\d{0,5}\\.yaml")) {
            fault(shown, 0, "", "version-name", name);
            return;
        }
        int number = Integer.parseInt(name.substring(0, name.indexOf('.')));
        var source = new Source(shown);
        try {
            Node root = Tree.read(Text.checked(Text.read(file, source), source), source);
            Definition earlier = new DefinitionReader(source, new FolderFiles(null)).read(root);
            versions.put(number, new Version(shown, earlier, root));
            if (earlier.version() != number) {
                fault(shown, line(root, "version"), "version", "version-differs", earlier.version(), number);
            } else if (number >= current.version()) {
                fault(shown, line(root, "version"), "version", "version-not-earlier", number, current.version());
            }
            if (!earlier.id().equals(current.id())) {
                fault(shown, line(root, "id"), "id", "version-of-another", earlier.id(), current.id());
            }
        } catch (UnusableConsultation e) {
            faults.addAll(e.faults());
        }
    }

    /// An identifier keeps its type from the first version that has it to the current one. A change is told where the
    /// identifier first stood.
    private void checkTypes(SequencedMap<Integer, Version> versions) {
        var firsts = new HashMap<String, Integer>();
        versions.forEach((number, version) -> checkTypes(number, version.definition(), versions, firsts));
        checkTypes(current.version(), current, versions, firsts);
    }

    private void checkTypes(
            int number, Definition definition, Map<Integer, Version> versions, Map<String, Integer> firsts) {
        for (Question question : definition.questionnaire().questions()) {
            String id = question.id();
            Version first = versions.get(firsts.computeIfAbsent(id, _ -> number));
            if (first == null) {
                continue;
            }
            Question before =
                    first.definition().questionnaire().findQuestion(id).orElse(question);
            if (!before.getClass().equals(question.getClass())) {
                String was = Part.of(before).code();
                String is = Part.of(question).code();
                fault(first.file(), line(first.root(), id), id, "type-changed", id, was, firsts.get(id), is, number);
            }
        }
    }

    private void fault(String file, int line, String key, String code, Object... arguments) {
        var source = new Source(file);
        source.fault(line, key, code, arguments);
        faults.addAll(source.unusable().faults());
    }

    /// The line of a key of the file, or else of the question of that name.
    private static int line(Node root, String key) {
        return root.find(key)
                .map(Entry::line)
                .orElseGet(() -> root.list("questionnaire").stream()
                        .flatMap(section -> section.list("questions").stream())
                        .flatMap(question -> question.find("id").stream())
                        .filter(id -> id.value().shown().equals(key))
                        .map(Entry::line)
                        .findFirst()
                        .orElse(root.line()));
    }
}
