package fr.parvis.freeze;

import fr.parvis.dataset.Manifest.Reread;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What a dataset tells of the questions that are read otherwise than they were answered: how many answers,
/// when, why.
final class Rereadings {

    /// A question that is read again as it was answered is no longer read otherwise; what was set aside is
    /// left out.
    private static final String LIST = """
            select r.question, r.version, l.day::text as day, l.reason, count(*) as answers
            from collection.last_reading r
            join collection.rereading l on l.submission = r.submission and l.layer = r.layer
            join collection.effective e on e.id = r.submission
            where e.consultation = ? and e.standing is distinct from 'set-aside'
              and (r.version <> e.version or length(r.words) > 0)
            group by r.question, r.version, l.day, l.reason""";

    private Rereadings() {}

    static List<Reread> list(Connection connection, String consultation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LIST)) {
            select.setString(1, consultation);
            var list = new ArrayList<Reread>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    list.add(new Reread(
                            row.getString("question"),
                            row.getInt("version"),
                            row.getString("day"),
                            row.getString("reason"),
                            row.getLong("answers")));
                }
            }
            return list;
        }
    }
}
