package fr.parvis.report.book;

import fr.parvis.report.Shown;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Names of sheets as Excel takes them: 31 characters at most, none of `[]:*?/\`, no apostrophe at an end,
/// not `History`, and different from one another even when case is ignored.
final class SheetNames {

    private static final int LONGEST = 31;

    private final String unnamed;
    private final Set<String> taken = new HashSet<>();

    /// @param unnamed the name of a sheet whose own name holds nothing that may stay
    SheetNames(String unnamed) {
        this.unnamed = unnamed;
    }

    /// The name of the sheet, or of its continuation when its own is taken: "name (2)".
    String name(String wanted) {
        String clean = clean(wanted);
        String name = shortened(clean, LONGEST);
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            String suffix = " (" + n + ")";
            name = shortened(clean, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private String clean(String wanted) {
        String clean = Shown.text(wanted)
                .replaceAll("[\\[\\]:*?/\\\\]", "-")
                .replaceAll("\\s+", " ")
                .replaceAll("^['\\s]+|['\\s]+$", "");
        return clean.isEmpty() || clean.equalsIgnoreCase("History") ? (unnamed + " " + clean).strip() : clean;
    }

    private static String shortened(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
        return name.substring(0, end).replaceAll("['\\s]+$", "");
    }
}
