package fr.parvis.report.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// How far each character of Source Sans 3 moves the pen, in thousandths of an em.
///
/// Characters that the table does not hold are counted as wide as their line is high, those that take no room
/// (accents apart, joiners, variation selectors) as nothing.
final class Advances {

    private static final int UNKNOWN = 1000;
    private static final Map<Integer, Pair> TABLE = read();

    private record Pair(int regular, int bold) {}

    private Advances() {}

    static int of(int character, boolean bold) {
        Pair known = TABLE.get(character);
        if (known != null) {
            return bold ? known.bold : known.regular;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> UNKNOWN;
        };
    }

    private static Map<Integer, Pair> read() {
        Map<Integer, Pair> table = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Advances.class.getResourceAsStream("advances.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split(" ");
                    table.put(
                            Integer.parseInt(parts[0], 16),
                            new Pair(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The table of character widths cannot be read", e);
        }
        return Map.copyOf(table);
    }
}
