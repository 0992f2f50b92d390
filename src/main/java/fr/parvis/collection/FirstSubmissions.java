package fr.parvis.collection;

import fr.parvis.database.Database;
import java.util.List;
import java.util.Optional;

/// The first submissions that a version received by its pages, while they are few: neither how many
/// there are nor what they hold is looked for beyond a bound.
public final class FirstSubmissions {

    private final Database database;

    public FirstSubmissions(Database database) {
        this.database = database;
    }

    /// How many there are, those whose words were erased included; `most + 1` for more than `most`.
    public int count(String consultation, int version, int most) {
        return database.sql()
                .sql("""
                        select count(*) from (
                            select 1 from collection.submission
                            where consultation = ? and version = ? and channel = 'web' and not contribution
                            limit ?) bounded
                        """)
                .params(consultation, version, most + 1)
                .query(Integer.class)
                .single();
    }

    /// The last words of each that still has some; empty when there are more than `most` submissions.
    public Optional<List<Fields>> find(String consultation, int version, int most) {
        return count(consultation, version, most) > most
                ? Optional.empty()
                : Optional.of(database.sql()
                        .sql("""
                                select c.fields
                                from collection.submission s
                                join lateral (
                                    select fields from collection.content
                                    where submission = s.id order by layer desc limit 1
                                ) c on true
                                where s.consultation = ? and s.version = ? and s.channel = 'web' and not s.contribution
                                limit ?
                                """)
                        .params(consultation, version, most)
                        .query((row, _) -> Fields.parse(row.getBytes("fields")))
                        .list());
    }
}
