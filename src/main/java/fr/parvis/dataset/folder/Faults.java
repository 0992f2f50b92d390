package fr.parvis.dataset.folder;

import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import java.util.ArrayList;
import java.util.List;

/// The faults met in a file so far; beyond a hundred, they are no longer listed but still stop.
final class Faults {

    private static final int MOST = 100;

    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(long line, String column, String code, String... arguments) {
        if (faults.size() < MOST) {
            faults.add(new Fault(file, (int) line, column, Faults.class, code, List.of(arguments)));
        }
    }

    void stopIfAny() {
        if (!faults.isEmpty()) {
            throw new UnusableConsultation(faults);
        }
    }
}
