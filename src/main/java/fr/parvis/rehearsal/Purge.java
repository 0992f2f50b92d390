package fr.parvis.rehearsal;

import fr.parvis.collection.ClonedRegister;
import fr.parvis.consultation.Rehearsals;
import fr.parvis.database.Database;
import fr.parvis.freeze.Editions;
import java.time.Duration;

/// The removal of clones, each module its own part, all of them or none.
public final class Purge {

    /// No rehearsal lasts as long: what is older was left by one that was killed.
    private static final Duration LONGEST = Duration.ofHours(1);

    private Purge() {}

    /// @param owner the database as the owner of its tables
    public static void clone(Database owner, String clone) {
        owner.transactions().executeWithoutResult(_ -> {
            Editions.purge(owner, clone);
            ClonedRegister.purge(owner, clone);
            Rehearsals.purge(owner, clone);
        });
    }

    /// Removes what killed rehearsals left.
    public static void leftovers(Database owner) {
        Rehearsals.leftovers(owner, LONGEST).forEach(clone -> clone(owner, clone));
    }
}
