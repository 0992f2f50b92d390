package fr.parvis.freeze;

import fr.parvis.collection.Datasets;
import fr.parvis.collection.Receipt.Standing;
import fr.parvis.database.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The datasets that each consultation's register was frozen into, and those of them that were withdrawn.
@Component
public final class Editions implements Datasets {

    /// A working dataset made of the register.
    ///
    /// @param number 1 for the consultation's first
    /// @param withdrawn why it may no longer be used; null while it may
    public record FrozenEdition(
            int number,
            String digest,
            LocalDate day,
            @Nullable Withdrawn withdrawn) {}

    public record Withdrawn(LocalDate day, String reason) {}

    private static final String LIST = """
            select e.number, e.digest, e.frozen_on, w.withdrawn_on, w.reason
            from "freeze".edition e
            left join "freeze".withdrawal w on w.consultation = e.consultation and w.number = e.number
            where e.consultation = ?
            order by e.number""";

    private static final String HOLDING = """
            from "freeze".identifier i
            join collection.effective s on s.id = i.submission
            join "freeze".edition e on e.consultation = s.consultation and e.number >= i.edition
            where i.submission = ? and not exists (
                select 1 from "freeze".withdrawal w where w.consultation = e.consultation and w.number = e.number)
            """;

    private final Database database;

    public Editions(Database database) {
        this.database = database;
    }

    /// Every edition of the consultation, the first one first.
    public List<FrozenEdition> list(String consultation) {
        return database.sql()
                .sql(LIST)
                .param(consultation)
                .query((row, number) -> {
                    LocalDate day = row.getObject("withdrawn_on", LocalDate.class);
                    return new FrozenEdition(
                            row.getInt("number"),
                            row.getString("digest"),
                            row.getObject("frozen_on", LocalDate.class),
                            day == null ? null : new Withdrawn(day, row.getString("reason")));
                })
                .list();
    }

    /// The submission's identifier in datasets; empty when it was never frozen.
    public Optional<String> findIdentifier(UUID submission) {
        return database.sql()
                .sql("select dataset_id from \"freeze\".identifier where submission = ?")
                .param(submission)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<Standing.InDataset> find(UUID submission) {
        return database.sql()
                .sql("select e.frozen_on, e.digest " + HOLDING + " order by e.number desc limit 1")
                .param(submission)
                .query((row, number) ->
                        new Standing.InDataset(row.getObject("frozen_on", LocalDate.class), row.getString("digest")))
                .optional();
    }

    @Override
    public List<String> withdraw(UUID submission, LocalDate day, String reason) {
        return database.sql()
                .sql("with gone as (insert into \"freeze\".withdrawal (consultation, number, withdrawn_on, reason)"
                        + " select e.consultation, e.number, ?, ? " + HOLDING + " returning consultation, number)"
                        + " select digest from \"freeze\".edition join gone using (consultation, number)"
                        + " order by number")
                .params(day, reason, submission)
                .query(String.class)
                .list();
    }
}
