package fr.parvis.collection;

import fr.parvis.database.Database;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// What agents decide about submissions after they were received: each decision is a layer, with its author,
/// its day and its reason, and hides nothing of those below.
@Component
public final class Layers {

    private static final int TRIES = 20;

    private static final String ADD = """
            with added as (
                insert into collection.layer (submission, number, kind, author, day, reason)
                select s.id, 1 + coalesce((select max(number) from collection.layer where submission = s.id), 0),
                       ?, ?::text, ?, ?::text
                from collection.submission s
                where s.id = ? and not exists (
                    select 1 from collection.layer where submission = s.id and kind = 'erasure')
                returning submission, number
            )""";

    private static final String WITHOUT_WORDS = ADD + " select count(*) from added";

    private static final String WITH_WORDS = ADD + """
            , words as (
                insert into collection.content (submission, layer, fields, sha256, nonce)
                select submission, number, ?, ?, ? from added
            )
            select count(*) from added""";

    private final Database database;

    public Layers(Database database) {
        this.database = database;
    }

    /// The submission of a receipt's code or of a register's identifier; empty when it is neither.
    public Optional<UUID> find(String codeOrIdentifier) {
        Optional<ReceiptCode> code = ReceiptCode.find(codeOrIdentifier);
        if (code.isPresent()) {
            return database.sql()
                    .sql("select id from collection.submission where receipt_hash = ?")
                    .param(code.get().hash())
                    .query(UUID.class)
                    .optional();
        }
        return codeOrIdentifier.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? database.sql()
                        .sql("select id from collection.submission where id = ?")
                        .param(UUID.fromString(codeOrIdentifier))
                        .query(UUID.class)
                        .optional()
                : Optional.empty();
    }

    /// Other words in place of those that the submission has now: all its fields, those that do not change
    /// included.
    ///
    /// @return false when it was erased, and nothing can be added to it
    public boolean correct(UUID submission, Fields fields, String author, LocalDate day, String reason) {
        return add(submission, "correction", author, day, reason, fields.encoded());
    }

    /// No longer counts the submission; it stays in the register and in datasets, with the reason.
    ///
    /// @return false when it was erased
    public boolean setAside(UUID submission, String author, LocalDate day, String reason) {
        return add(submission, "set-aside", author, day, reason, null);
    }

    /// Counts the submission again. @return false when it was erased
    public boolean restore(UUID submission, String author, LocalDate day, String reason) {
        return add(submission, "restored", author, day, reason, null);
    }

    /// The last words of the submission; empty once erased.
    public Optional<Fields> findFields(UUID submission) {
        List<Words> words = words(submission);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(Fields.parse(words.getLast().fields()));
    }

    /// Numbers are given one after the other: two that are added at once take turns.
    boolean add(
            UUID submission,
            String kind,
            @Nullable String author,
            LocalDate day,
            @Nullable String reason,
            byte @Nullable [] fields) {
        var query = database.sql().sql(fields == null ? WITHOUT_WORDS : WITH_WORDS);
        query = query.params(Arrays.asList(kind, author, day, reason, submission));
        if (fields != null) {
            query = query.params(Arrays.asList(fields, Hashes.sha256(fields), Register.nonce()));
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return query.query(Long.class).single() > 0;
            } catch (DuplicateKeyException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /// The words of one layer, as the register keeps them.
    record Words(int layer, byte[] fields, byte[] nonce) {

        Receipt.Seal seal() {
            return new Receipt.Seal(layer, Commitment.of(nonce, fields), Hashes.hex(nonce));
        }
    }

    /// The words of each layer that has some, from what was received up; none once erased.
    List<Words> words(UUID submission) {
        return database.sql()
                .sql("select layer, fields, nonce from collection.content where submission = ? order by layer")
                .param(submission)
                .query((row, number) -> new Words(row.getInt(1), row.getBytes(2), row.getBytes(3)))
                .list();
    }
}
