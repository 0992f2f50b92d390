package fr.parvis.consultation;

import fr.parvis.database.Database;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Redaction;
import fr.parvis.definition.yaml.Definitions;
import java.time.LocalDate;
import java.util.List;

/// The words that published definitions name in order to hide them, once those words are to be erased.
///
/// A redaction leaves the versions that hold it: words that no longer exist need no hiding. That it left,
/// when and by whom, stays. It acts as the owner of the tables, for nobody else may touch a published
/// version.
public final class HiddenWords {

    private record Version(int number, Definition definition) {}

    private final Database owner;

    /// @param owner the database as the owner of the tables
    public HiddenWords(Database owner) {
        this.owner = owner;
    }

    /// Takes the redactions of a submission or contribution out of every version. Done again after a
    /// failure, it ends what the first time left undone. The log of writes keeps them until the erasure of
    /// the words themselves moves it on.
    ///
    /// @param source its identifier in datasets, by which redactions name it
    /// @return how many were taken out now
    public int erase(String consultation, String source, String author, LocalDate day) {
        Integer taken = owner.transactions().execute(_ -> {
            int count = 0;
            for (Version version : versions(consultation)) {
                count += erase(consultation, version, source, author, day);
            }
            return count;
        });
        boolean ever = owner.sql()
                .sql("select exists (select 1 from consultation.erasure where consultation = ?)")
                .param(consultation)
                .query(Boolean.class)
                .single();
        if (ever) {
            owner.sql().sql("vacuum full consultation.version").update();
        }
        return taken == null ? 0 : taken;
    }

    private List<Version> versions(String consultation) {
        return owner.sql()
                .sql("""
                        select number, definition from consultation.version
                        where consultation = ? order by number for update""")
                .param(consultation)
                .query((row, _) -> new Version(
                        row.getInt("number"), Definitions.parse(row.getString("definition"), Definitions.FILE)))
                .list();
    }

    private int erase(String consultation, Version version, String source, String author, LocalDate day) {
        List<Redaction> all = version.definition().redactions();
        List<Redaction> left = all.stream()
                .filter(r -> !source.equals(r.submission()) && !source.equals(r.contribution()))
                .toList();
        int taken = all.size() - left.size();
        if (taken > 0) {
            owner.sql()
                    .sql("update consultation.version set definition = ? where consultation = ? and number = ?")
                    .params(Definitions.toJson(version.definition().hiding(left)), consultation, version.number())
                    .update();
            owner.sql()
                    .sql("""
                            insert into consultation.erasure (consultation, version, day, author, redactions)
                            values (?, ?, ?, ?, ?)""")
                    .params(consultation, version.number(), day, author, taken)
                    .update();
        }
        return taken;
    }
}
