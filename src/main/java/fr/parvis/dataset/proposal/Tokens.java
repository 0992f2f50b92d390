package fr.parvis.dataset.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What the cells of a column hold, were they several answers joined by this character.
final class Tokens {

    /// In the order they are tried: a comma also parts the words of a sentence, and comes last.
    static final char[] SEPARATORS = {'|', ';', '\n', ','};

    private static final int MOST = 40;
    private static final int LONGEST = 150;

    private final char separator;
    private final Pattern pattern;
    private final Map<String, Integer> options = new LinkedHashMap<>();
    private int total;
    private int joined;
    private boolean refused;

    Tokens(char separator) {
        this.separator = separator;
        this.pattern = Pattern.compile(separator == ',' ? ",\\s" : Pattern.quote(String.valueOf(separator)));
    }

    /// @param times how often this text occurs
    /// @param controls whether the text holds control characters, line breaks among them
    void see(String text, int times, boolean controls) {
        refused |= controls && separator != '\n';
        if (refused) {
            return;
        }
        List<String> parts = split(text);
        if (new HashSet<>(parts).size() < parts.size()) {
            refused = true;
            return;
        }
        for (String part : parts) {
            options.merge(part, times, Integer::sum);
            total += times;
            refused |= part.length() > LONGEST || part.chars().anyMatch(Character::isISOControl);
        }
        refused |= options.size() > MOST;
        joined += parts.size() > 1 ? times : 0;
    }

    /// The answers of one cell; a comma parts them only before a space, as it does where tools join them.
    List<String> split(String text) {
        var parts = new ArrayList<String>();
        for (String part : pattern.split(text)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /// Answers from a list come back: each option twice on average, and most of them more than once.
    boolean areOptions(int filled, Heading heading) {
        if (refused || joined == 0 || options.size() < 2) {
            return false;
        }
        long again = options.values().stream().filter(n -> n > 1).count();
        boolean comma = separator == ',' || separator == '\n';
        boolean repeated = comma
                ? total >= 2 * options.size() && again * 2 >= options.size() && joined >= 2
                : 4 * total >= 5 * options.size() && joined * 4 >= filled && again >= 1;
        return repeated && options.keySet().stream().noneMatch(o -> comma && o.endsWith("."));
    }

    char separator() {
        return separator;
    }

    List<String> options() {
        return List.copyOf(options.keySet());
    }
}
