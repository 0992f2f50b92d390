package fr.parvis.collection;

import fr.parvis.database.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;

/// The removal of a submission's words for good, at the request of the person they are of: all its layers, and the
/// copies
/// that the database keeps of its own accord. What stays is that something was erased, by whom, when and why.
///
/// It acts as the owner of the tables. The register waits while the table of words is written anew.
public final class Erasure {

    private static final int TRIES = 20;

    private static final List<String> WITH_WORDS = List.of("content", "reading");

    private static final String TRACE = """
            insert into collection.layer (submission, number, kind, author, day, reason)
            select s.id, 1 + coalesce((select max(number) from collection.layer where submission = s.id), 0), 'erasure',
                   ?, ?, ?
            from collection.submission s
            where s.id = ? and not exists (
                select 1 from collection.layer where submission = s.id and kind = 'erasure')""";

    private final Database owner;
    private final Datasets datasets;

    /// @param owner the database as the owner of the tables
    public Erasure(Database owner, Datasets datasets) {
        this.owner = owner;
        this.datasets = datasets;
    }

    /// Removes the words and withdraws the datasets that hold them, all or nothing. Done again after a failure, it ends
    /// what the first time left undone.
    ///
    /// @param reason told to the holder of the receipt, so it repeats nothing of the words
    /// @return the digests of the datasets withdrawn now
    public List<String> erase(UUID submission, String author, LocalDate day, String reason) {
        List<String> withdrawn = remove(submission, author, day, reason);
        purge();
        return withdrawn;
    }

    private List<String> remove(UUID submission, String author, LocalDate day, String reason) {
        for (int attempt = 1; ; attempt++) {
            try {
                List<String> withdrawn = owner.transactions().execute(status -> {
                    owner.sql()
                            .sql(TRACE)
                            .params(author, day, reason, submission)
                            .update();
                    for (String table : WITH_WORDS) {
                        owner.sql()
                                .sql("delete from collection." + table + " where submission = ?")
                                .param(submission)
                                .update();
                    }
                    return datasets.withdraw(submission, day, reason);
                });
                return withdrawn == null ? List.of() : withdrawn;
            } catch (DuplicateKeyException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /// A deleted row stays in the table's file until it is written anew, and in the log of writes until PostgreSQL has
    /// moved on to its next file and let the former go.
    private void purge() {
        for (String table : WITH_WORDS) {
            owner.sql().sql("vacuum full collection." + table).update();
        }
        fillLog();
        owner.sql().sql("checkpoint").update();
        fillLog();
        owner.sql().sql("checkpoint").update();
    }

    /// Moves on to the next file of the log, for which the owner of tables has no other means.
    private void fillLog() {
        owner.sql().sql("""
                        select pg_logical_emit_message(false, 'parvis', repeat(' ', setting::integer))::text
                        from pg_settings where name = 'wal_segment_size'""").query(String.class).single();
    }
}
