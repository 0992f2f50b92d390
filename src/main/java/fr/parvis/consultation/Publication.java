package fr.parvis.consultation;

import fr.parvis.definition.Fault;
import fr.parvis.definition.change.Changes;
import java.util.List;

/// What came of publishing a folder, or what would come of it.
///
/// @param version the current version from now on
/// @param digest SHA-256 over its definition and files, in hexadecimal
/// @param changed false when the folder was already what is published
/// @param changes what each new version changes of the one before it; empty for a first publication
/// @param refused what keeps it from being published, as a trial tells it; empty once it is
public record Publication(
        String id, int version, String digest, boolean changed, List<Changes> changes, List<Fault> refused) {

    public Publication {
        changes = List.copyOf(changes);
        refused = List.copyOf(refused);
    }

    public Publication(String id, int version, String digest, boolean changed) {
        this(id, version, digest, changed, List.of(), List.of());
    }
}
