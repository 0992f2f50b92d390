package fr.parvis.report.verify;

import fr.parvis.dataset.Digest;
import fr.parvis.report.output.Sums;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The plain files that stand in the folder, by their path in it. Only these are ever opened: links are not followed,
/// and a path written in a file is looked for here, never on the disk.
final class Inventory {

    private static final int MOST_FILES = 10_000;

    private final Path folder;
    private final Findings findings;
    private final SortedMap<String, Long> sizes = new TreeMap<>();
    private boolean links;

    private Inventory(Path folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    static Inventory of(Path folder, Findings findings) throws IOException {
        var inventory = new Inventory(folder, findings);
        inventory.walk();
        return inventory;
    }

    private void walk() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (attributes.isRegularFile()) {
                    sizes.put(name, attributes.size());
                } else {
                    links = true;
                    findings.add(name, attributes.isSymbolicLink() ? "link" : "not-a-file");
                }
                if (sizes.size() < MOST_FILES) {
                    return FileVisitResult.CONTINUE;
                }
                findings.add(name, "too-many-files", Integer.toString(MOST_FILES));
                return FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                findings.add(folder.relativize(file).toString(), "unreadable", String.valueOf(failure.getMessage()));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Whether something stands there that is no plain file.
    boolean hasLinks() {
        return links;
    }

    int count() {
        return sizes.size();
    }

    boolean has(String name) {
        return sizes.containsKey(name);
    }

    /// Whether the file stands there and is small enough to be read; a finding when it is not.
    boolean readable(String name, long largest) {
        Long size = sizes.get(name);
        if (size == null) {
            findings.add(name, "file-missing");
            return false;
        }
        if (size > largest) {
            findings.add(name, "too-large", size.toString(), Long.toString(largest));
            return false;
        }
        return true;
    }

    Path path(String name) {
        if (!sizes.containsKey(name)) {
            throw new IllegalArgumentException("Not in the folder: " + name);
        }
        return folder.resolve(name);
    }

    /// `SHA256SUMS`: each file has its hash there, each hash its file.
    void checkSums() throws IOException {
        if (!readable(Sums.NAME, 10_000_000)) {
            return;
        }
        findings.reading(Sums.NAME, () -> Sums.read(folder)).ifPresent(sums -> {
            checkHashes(Sums.NAME, "", sums);
            sizes.keySet().stream()
                    .filter(name -> !sums.containsKey(name) && !name.equals(Sums.NAME))
                    .forEach(name -> findings.add(name, "file-extra", Sums.NAME));
        });
    }

    /// The hashes that a file lists. @param under the folder its names are in, empty or ending with `/`
    void checkHashes(String list, String under, Map<String, String> hashes) {
        hashes.forEach((listed, hash) -> {
            String name = under + listed;
            if (leaves(listed)) {
                findings.add(list, "path-outside", listed);
            } else if (!has(name)) {
                findings.add(name, "file-listed-missing", list);
            } else {
                findings.reading(name, () -> Digest.ofFile(path(name)))
                        .ifPresent(found -> findings.same(name, "hash-differs", found, String.valueOf(hash)));
            }
        });
    }

    private static boolean leaves(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains("\0")
                || List.of(name.split("/")).contains("..");
    }
}
