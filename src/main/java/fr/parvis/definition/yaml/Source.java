package fr.parvis.definition.yaml;

import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The file being read: its name, the languages it declares, and its faults so far.
final class Source {

    private static final int MOST_FAULTS = 1_000;
    private static final String MORE = "too-many-faults";
    private static final int LONGEST_VALUE = 120;
    private static final int LONGEST_LIST = 400;

    private final String file;
    private final List<Fault> faults = new ArrayList<>();
    private List<String> languages = List.of();

    Source(String file) {
        this.file = file;
    }

    /// The languages declared, the main one first; empty when they could not be read.
    List<String> languages() {
        return languages;
    }

    void declare(List<String> declared) {
        languages = declared;
    }

    /// Tells a fault; past [#MOST_FAULTS] the reading stops at once.
    void fault(int line, String key, String code, Object... arguments) {
        if (faults.size() == MOST_FAULTS) {
            faults.add(new Fault(file, 0, "", Definitions.class, MORE, List.of()));
            throw unusable();
        }
        var shown = new ArrayList<String>();
        for (Object argument : arguments) {
            shown.add(
                    argument instanceof Collection<?> several
                            ? list(several)
                            : shorten(String.valueOf(argument), LONGEST_VALUE));
        }
        faults.add(new Fault(file, line, shorten(key, LONGEST_VALUE), Definitions.class, code, shown));
    }

    /// Tells a second use of an identifier; the first use of each is kept in `seen` with its line.
    void unique(Map<String, Integer> seen, String id, int line, String key) {
        Integer first = seen.putIfAbsent(id, line);
        if (first != null && !id.isEmpty()) {
            fault(line, key, "duplicate", id, first);
        }
    }

    int faultCount() {
        return faults.size();
    }

    UnusableConsultation unusable() {
        faults.sort(Comparator.comparingInt(fault -> fault.code().equals(MORE) ? Integer.MAX_VALUE : fault.line()));
        return new UnusableConsultation(faults);
    }

    void throwIfFaulty() {
        if (!faults.isEmpty()) {
            throw unusable();
        }
    }

    private static String list(Collection<?> several) {
        var all = String.join(", ", several.stream().map(String::valueOf).toList());
        return all.isEmpty() ? "—" : shorten(all, LONGEST_LIST);
    }

    private static String shorten(String value, int longest) {
        String line = value.strip().replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ");
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
