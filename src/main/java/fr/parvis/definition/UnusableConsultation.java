package fr.parvis.definition;

import java.util.List;

/// The consultation cannot be processed, for these reasons: every fault of the files read so far, not the
/// first alone.
public final class UnusableConsultation extends RuntimeException {

    private final transient List<Fault> faults;

    public UnusableConsultation(List<Fault> faults) {
        super(String.join("\n", faults.stream().map(f -> f.in("en")).toList()));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
