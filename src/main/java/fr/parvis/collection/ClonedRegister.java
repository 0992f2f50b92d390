package fr.parvis.collection;

import fr.parvis.database.Database;
import java.util.List;

/// What the register took in for a clone, on which a questionnaire was rehearsed: all of it goes.
public final class ClonedRegister {

    private static final String OF_CLONE = """
            in (select id from collection.submission
                where consultation = ? and consultation in (select id from consultation.clone))""";

    private ClonedRegister() {}

    /// Removes it, and nothing of a consultation that people answer.
    ///
    /// @param owner the database as the owner of its tables
    public static void purge(Database owner, String clone) {
        for (String table : List.of("content", "layer")) {
            owner.sql()
                    .sql("delete from collection." + table + " where submission " + OF_CLONE)
                    .param(clone)
                    .update();
        }
        for (String table : List.of("submission", "batch", "draft")) {
            owner.sql()
                    .sql("delete from collection." + table
                            + " where consultation = ? and consultation in (select id from consultation.clone)")
                    .param(clone)
                    .update();
        }
    }
}
