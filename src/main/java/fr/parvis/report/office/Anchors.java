package fr.parvis.report.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The bookmark names of a report's identifiers: letters, digits and underscores, at most 40, different even
/// when case is ignored, as Word asks.
public final class Anchors {

    private static final int LONGEST = 36;

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> placed = new HashSet<>();

    /// The name that stands for this identifier throughout the document.
    public String name(String id) {
        return names.computeIfAbsent(id, this::newName);
    }

    /// Whether the identifier is met for the first time: a bookmark can stand in one place only.
    public boolean place(String id) {
        return placed.add(name(id));
    }

    private String newName(String id) {
        var safe = new StringBuilder("p_");
        id.codePoints()
                .limit(LONGEST - 2)
                .forEach(c -> safe.append(c < 128 && Character.isLetterOrDigit(c) ? (char) c : '_'));
        String name = safe.toString();
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            String suffix = "_" + n;
            name = safe.substring(0, Math.min(safe.length(), 40 - suffix.length())) + suffix;
        }
        return name;
    }
}
