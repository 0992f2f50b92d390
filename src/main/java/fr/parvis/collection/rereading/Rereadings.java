package fr.parvis.collection.rereading;

import fr.parvis.collection.Reading;
import fr.parvis.collection.Readings;
import fr.parvis.database.Database;
import fr.parvis.definition.Versions;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;

/// Reads one question of the submissions of earlier versions again, as a version reads it; submissions
/// already read again are among them.
///
/// A layer is added to those alone whose answer changes. Nothing that can be counted stops being so unless
/// that is asked for. Done again, it finds what came since.
public final class Rereadings {

    private static final int TRIES = 20;

    private final Database database;
    private final Versions versions;
    private final Reading wanted;

    /// @param wanted the question, the version by which it is to be read, what received words are to be
    /// read as
    /// @throws fr.parvis.definition.UnusableConsultation when that version cannot read the question so
    public Rereadings(Database database, Versions versions, Reading wanted) {
        Wanted.check(wanted, versions);
        this.database = database;
        this.versions = versions;
        this.wanted = wanted;
    }

    /// What would change; nothing does.
    public Found find() {
        return database.transactions().execute(_ -> search());
    }

    /// Reads the question again, for all submissions or, when one fails, for none.
    ///
    /// @param allowLoss whether answers that can be counted may stop being so
    /// @throws fr.parvis.definition.UnusableConsultation when some would, and that was not asked for
    public Found run(String author, LocalDate day, String reason, boolean allowLoss) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.transactions().execute(_ -> {
                    Found found = search();
                    if (!allowLoss && found.losses() > 0) {
                        throw Wanted.because("loses", found.losses(), wanted.question());
                    }
                    new Readings(database).add(found.additions(), author, day, reason);
                    return found;
                });
            } catch (DuplicateKeyException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Found search() {
        var search = new Search(versions, wanted);
        new Readings(database).each(versions.current().id(), search::look);
        return search.found();
    }
}
