package fr.parvis.collection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The files of a folder in which words stand, byte for byte.
public final class Traces {

    private Traces() {}

    /// @param words as they were written, or as the register keeps them
    public static List<String> of(Path folder, String... words) throws IOException {
        List<byte[]> forms = Stream.of(words)
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
        var holding = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = read(file);
                if (forms.stream().anyMatch(form -> contains(bytes, form))) {
                    holding.add(folder.relativize(file).toString());
                }
            }
        }
        return holding;
    }

    /// PostgreSQL may delete a file while it is being looked at.
    private static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return new byte[0];
        }
    }

    private static boolean contains(byte[] bytes, byte[] sought) {
        for (int at = 0; at <= bytes.length - sought.length; at++) {
            int i = 0;
            while (i < sought.length && bytes[at + i] == sought[i]) {
                i++;
            }
            if (i == sought.length) {
                return true;
            }
        }
        return false;
    }
}
