package fr.parvis.definition.yaml;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Fault;
import fr.parvis.definition.Question;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.change.Destination;
import fr.parvis.definition.change.Lineage;
import fr.parvis.definition.change.Misfit;
import fr.parvis.definition.yaml.Node.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        stopIfAny();
        var definitions = new TreeMap<Integer, Definition>();
        versions.forEach((number, version) -> definitions.put(number, version.definition()));
        definitions.put(current.version(), current);
        var all = new fr.parvis.definition.Versions(definitions);
        Misfit.of(all).forEach(misfit -> tell(misfit, versions));
        stopIfAny();
        checkTypes(all, versions);
        stopIfAny();
        return definitions;
    }

    private void stopIfAny() {
        if (!faults.isEmpty()) {
            throw new UnusableConsultation(faults);
        }
    }

    /// Told at the line of the declaration; without a line when the current version is not in this folder.
    private void tell(Misfit misfit, Map<Integer, Version> versions) {
        Version version = versions.get(misfit.version());
        Optional<Node> root = version == null ? currentRoot() : Optional.of(version.root());
        int line = root.map(node -> node.list("carry-over").stream()
                        .flatMap(carry -> carry.find("question").stream())
                        .filter(question -> question.value().shown().equals(misfit.question()))
                        .mapToInt(Entry::line)
                        .findFirst()
                        .orElse(0))
                .orElse(0);
        String file = version == null ? Definitions.FILE : version.file();
        fault(file, line, "carry-over", misfit.code(), misfit.arguments().toArray());
    }

    private Optional<Node> currentRoot() {
        Path file = folder.resolve(Definitions.FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var source = new Source(Definitions.FILE);
        return Optional.of(Tree.read(Text.checked(Text.read(file, source), source), source));
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

    /// A question keeps its type from the first version that has it to the last. A change is told where it first stood.
    private void checkTypes(fr.parvis.definition.Versions all, Map<Integer, Version> versions) {
        record First(int number, Question question) {}
        var lineage = new Lineage(all);
        var firsts = new HashMap<String, First>();
        all.byNumber().forEach((number, definition) -> {
            for (Question question : definition.questionnaire().questions()) {
                Destination at = lineage.destination(number, question.id());
                First first = firsts.get(at.question());
                if (at.abandoned() != null) {
                    continue;
                }
                if (first == null) {
                    firsts.put(at.question(), new First(number, question));
                } else if (!first.question().getClass().equals(question.getClass())) {
                    Version version = Objects.requireNonNull(versions.get(first.number()));
                    String id = first.question().id();
                    String was = Part.of(first.question()).code();
                    String is = Part.of(question).code();
                    fault(
                            version.file(),
                            line(version.root(), id),
                            id,
                            "type-changed",
                            id,
                            was,
                            first.number(),
                            is,
                            number);
                }
            }
        });
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
