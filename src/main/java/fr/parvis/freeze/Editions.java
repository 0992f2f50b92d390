package fr.parvis.freeze;

import fr.parvis.collection.Datasets;
import fr.parvis.database.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
            join collection.belonging held on held.submission = i.submission
            join "freeze".edition e on e.consultation = held.consultation and e.number >= i.edition
            where i.submission = %s and not exists (
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
    public String known() {
        return "exists (select 1 from \"freeze\".identifier i where i.submission = s.id)";
    }

    @Override
    public String newest() {
        return "select e.frozen_on, e.digest " + HOLDING.formatted("s.id") + " order by e.number desc limit 1";
    }

    @Override
    public List<String> withdraw(UUID submission, LocalDate day, String reason) {
        return database.sql()
                .sql("with gone as (insert into \"freeze\".withdrawal (consultation, number, withdrawn_on, reason)"
                        + " select e.consultation, e.number, ?, ? " + HOLDING.formatted("?")
                        + " returning consultation, number)"
                        + " select digest from \"freeze\".edition join gone using (consultation, number)"
                        + " order by number")
                .params(day, reason, submission)
                .query(String.class)
                .list();
    }

    /// By what each submission of a consultation is called in its datasets; those never frozen are left out.
    public Map<UUID, String> identifiers(String consultation) {
        return database
                .sql()
                .sql("""
                        select i.submission, i.dataset_id from "freeze".identifier i
                        join collection.belonging s on s.submission = i.submission where s.consultation = ?
                        """)
                .param(consultation)
                .query((row, _) -> Map.entry(row.getObject("submission", UUID.class), row.getString("dataset_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Removes what this module has of a clone; nothing of a consultation that people answer.
    ///
    /// @param owner the database as the owner of its tables
    public static void purge(Database owner, String clone) {
        owner.sql().sql("""
                        delete from "freeze".identifier i using collection.belonging s
                        where s.submission = i.submission and s.consultation = ?
                          and s.consultation in (select id from consultation.clone)
                        """).param(clone).update();
        for (String table : List.of("withdrawal", "edition")) {
            owner.sql()
                    .sql("delete from \"freeze\"." + table
                            + " where consultation = ? and consultation in (select id from consultation.clone)")
                    .param(clone)
                    .update();
        }
    }
}
