package fr.parvis.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// The same work as plain DuckDB scripts do it, each question typed by hand: no check, no digest, no manifest.
final class Reference {

    private Reference() {}

    static final String READ =
            """
            CREATE TABLE raw AS FROM read_csv('%s', header = true, delim = ',', quote = '"', escape = '"',
                strict_mode = true, columns = {
                id: 'VARCHAR', submitted_at: 'TIMESTAMPTZ', channel: 'VARCHAR', profil: 'VARCHAR', age: 'VARCHAR',
                deplacement: 'VARCHAR', connue: 'VARCHAR', canal_info: 'VARCHAR', freins: 'VARCHAR', note: 'VARCHAR',
                distance: 'DECIMAL(18,6)', depuis: 'DATE', "securite.ecoles": 'VARCHAR', "securite.centre": 'VARCHAR',
                "securite.gare": 'VARCHAR', propositions: 'VARCHAR', remarques: 'VARCHAR'})""";

    static final String SUBMISSIONS =
            """
            COPY (SELECT id AS submission, 1::BIGINT AS version, channel, 'fr' AS language,
                         make_timestamp(epoch_us(submitted_at)) AS received,
                         (submitted_at AT TIME ZONE 'Europe/Paris')::DATE AS day, NULL::VARCHAR AS entered_by,
                         0::BIGINT AS layer, 'counted' AS state, NULL::VARCHAR AS reason,
                         profil, if(profil IS NULL, 'skipped', 'answered') AS "profil:state",
                         age, if(age IS NULL, 'skipped', 'answered') AS "age:state",
                         deplacement, if(deplacement IS NULL, 'skipped', 'answered') AS "deplacement:state",
                         connue, if(connue IS NULL, 'skipped', 'answered') AS "connue:state",
                         canal_info, if(canal_info IS NULL, 'skipped', 'answered') AS "canal_info:state",
                         string_split(freins, '|') AS freins, if(freins IS NULL, 'skipped', 'answered') AS "freins:state",
                         note, if(note IS NULL, 'skipped', 'answered') AS "note:state",
                         distance, if(distance IS NULL, 'skipped', 'answered') AS "distance:state",
                         depuis, if(depuis IS NULL, 'skipped', 'answered') AS "depuis:state",
                         "securite.ecoles", if("securite.ecoles" IS NULL, 'skipped', 'answered') AS "securite.ecoles:state",
                         "securite.centre", if("securite.centre" IS NULL, 'skipped', 'answered') AS "securite.centre:state",
                         "securite.gare", if("securite.gare" IS NULL, 'skipped', 'answered') AS "securite.gare:state",
                         if(propositions IS NULL, 'skipped', 'answered') AS "propositions:state",
                         if(remarques IS NULL, 'skipped', 'answered') AS "remarques:state"
                  FROM raw) TO '%s' (FORMAT parquet, COMPRESSION zstd)""";

    static final String ANSWERS =
            """
            COPY (SELECT id AS submission, 'propositions' AS question, '' AS field, 'fr' AS language, 'answered' AS state,
                         NULL::VARCHAR AS reason, propositions AS text, NULL::VARCHAR AS raw
                  FROM raw WHERE propositions IS NOT NULL
                  UNION ALL
                  SELECT id, 'remarques', '', 'fr', 'answered', NULL, remarques, NULL FROM raw WHERE remarques IS NOT NULL)
            TO '%s' (FORMAT parquet, COMPRESSION zstd)""";

    static void freeze(Path csv, Path target) throws SQLException {
        try (Connection duckdb = open(target)) {
            run(duckdb, READ.formatted(csv));
            run(duckdb, SUBMISSIONS.formatted(target.resolve("submissions.parquet")));
            run(duckdb, ANSWERS.formatted(target.resolve("answers.parquet")));
        }
    }

    /// The tallies, states and summaries of every question, then the cross-tabulations. @return lines read
    static long count(Path dataset) throws SQLException {
        return countAll(dataset, tallies());
    }

    /// Participation, and the answers in words: in all, distinct, by different people.
    static long countOthers(Path dataset) throws SQLException {
        return countAll(dataset, others());
    }

    private static long countAll(Path dataset, List<String> queries) throws SQLException {
        long lines = 0;
        try (Connection duckdb = open(dataset)) {
            for (String table : List.of("submissions", "answers")) {
                run(duckdb, "CREATE VIEW %1$s AS FROM read_parquet('%2$s/%1$s.parquet')".formatted(table, dataset));
            }
            for (String query : queries) {
                try (var statement = duckdb.createStatement();
                        var rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        rows.getObject(1);
                        lines++;
                    }
                }
            }
        }
        return lines;
    }

    private static List<String> tallies() {
        var queries = new ArrayList<String>();
        var closed = new ArrayList<>(Sample.SINGLE);
        closed.add("note");
        Sample.GRID.forEach(row -> closed.add("securite." + row));
        for (String question : closed) {
            queries.add(tally("\"" + question + "\""));
            queries.add(tally("\"" + question + ":state\""));
        }
        queries.add("SELECT c, count(*) FROM (SELECT unnest(freins) AS c FROM submissions WHERE state = 'counted') GROUP BY c");
        for (String question : List.of("freins", "distance", "depuis", "propositions", "remarques")) {
            queries.add(tally("\"" + question + ":state\""));
        }
        for (String number : List.of("note::BIGINT", "distance")) {
            queries.add(("SELECT count(%1$s), min(%1$s), quantile_disc(%1$s, [0.25, 0.5, 0.75]), max(%1$s) "
                            + "FROM submissions WHERE state = 'counted'")
                    .formatted(number));
        }
        queries.add("SELECT count(depuis), min(depuis), quantile_disc(depuis, 0.5), max(depuis) FROM submissions "
                + "WHERE state = 'counted'");
        queries.add("SELECT floor(distance / 5) AS class, count(*) FROM submissions WHERE state = 'counted' GROUP BY class");
        for (String[] pair : Sample.CROSSED) {
            String column = pair[1].equals("freins") ? "unnest(freins)" : "coalesce(" + pair[1] + ", '')";
            queries.add(
                    "SELECT r, c, count(*) FROM (SELECT coalesce(%s, '') AS r, %s AS c FROM submissions WHERE state = 'counted') GROUP BY ALL"
                            .formatted(pair[0], column));
        }
        return queries;
    }

    private static String tally(String column) {
        return "SELECT %1$s, count(*) FROM submissions WHERE state = 'counted' GROUP BY %1$s".formatted(column);
    }

    private static List<String> others() {
        var queries = new ArrayList<>(List.of(
                "SELECT count(*) FROM submissions WHERE state = 'counted'",
                "SELECT channel, count(*) FROM submissions WHERE state = 'counted' GROUP BY channel",
                "SELECT day, channel, count(*) FROM submissions WHERE state = 'counted' GROUP BY ALL",
                "SELECT question, reason, count(*) FROM answers WHERE reason IS NOT NULL GROUP BY ALL",
                "SELECT question, count(*) FROM answers WHERE text IS NOT NULL GROUP BY question"));
        for (String question : Sample.TEXTS) {
            queries.add(("SELECT count(*), count(DISTINCT nfc_normalize(trim(text))), count(DISTINCT submission) FROM answers "
                            + "JOIN submissions USING (submission) WHERE submissions.state = 'counted' AND question = '%s'")
                    .formatted(question));
        }
        return queries;
    }

    private static Connection open(Path folder) throws SQLException {
        var properties = new Properties();
        properties.setProperty("preserve_insertion_order", "false");
        properties.setProperty("memory_limit", "1GB");
        properties.setProperty("temp_directory", folder.resolve(".spill").toString());
        properties.setProperty("jdbc_stream_results", "true");
        return DriverManager.getConnection("jdbc:duckdb:", properties);
    }

    private static void run(Connection duckdb, String sql) throws SQLException {
        try (var statement = duckdb.createStatement()) {
            statement.execute(sql);
        }
    }
}
