package fr.parvis.report.output;

import fr.parvis.dataset.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `SHA256SUMS`: the hash of every other file of the folder, as `sha256sum -c` reads it.
public final class Sums {

    public static final String NAME = "SHA256SUMS";

    private Sums() {}

    public static void write(Path folder) throws IOException {
        String lines = of(folder).entrySet().stream()
                .map(e -> e.getValue() + "  " + e.getKey() + "\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve(NAME), lines);
    }

    /// The hash of each file that stands in the folder now, by its path.
    public static SortedMap<String, String> of(Path folder) throws IOException {
        var sums = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.equals(NAME)) {
                    sums.put(name, Digest.ofFile(file));
                }
            }
        }
        return sums;
    }

    /// The hashes written down, by path; empty when there is no such file.
    public static Map<String, String> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Map.of();
        }
        var sums = new TreeMap<String, String>();
        for (String line : Files.readAllLines(file)) {
            if (line.length() > 66) {
                sums.put(line.substring(66), line.substring(0, 64));
            }
        }
        return sums;
    }
}
