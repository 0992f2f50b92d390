package fr.parvis.benchmark.server;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Locale;
import org.postgresql.PGConnection;

/// `freeze` of 100,000 submissions beside the server, against `COPY … TO` of the same rows.
///
/// @param parvis runs a command, with 256 MB of heap
/// @param address of the database, as its owner
record FreezeBenchmark(Command parvis, String address, Path work, Path data) {

    /// A command of the launcher.
    interface Command {
        void run(String... words) throws Exception;
    }

    private static final int ROWS = 100_000;
    private static final int TURNS = 3;

    private static final String FILL = """
            with added as (
                insert into collection.submission
                select gen_random_uuid(), 'gel', 1, false, 'web', 'fr', date_trunc('hour', now()), null,
                       sha256(convert_to('form ' || n, 'UTF8')), false, '{}'
                from generate_series(1, %d) n
                returning id
            )
            insert into collection.content
            select id, 0, words, sha256(words), sha256(uuid_send(id))
            from (select id, convert_to('statut=habitant&idee=' || repeat(md5(id::text) || '+', 6), 'UTF8') as words
                  from added) w"""
            .formatted(ROWS);

    private static final String SAME = """
            copy (select id, version, contribution, channel, language, received_at, entered_by, late, layer, fields,
                         nonce, standing
                  from collection.effective where consultation = 'gel') to stdout""";

    void run() throws Exception {
        try (Connection connection = DriverManager.getConnection(address)) {
            double start = freeze();
            connection.createStatement().execute(FILL);
            connection.createStatement().execute("analyze");
            var freezes = new double[TURNS];
            var copies = new double[TURNS];
            for (int turn = 0; turn < TURNS; turn++) {
                copies[turn] = copy(connection);
                freezes[turn] = freeze();
            }
            double freeze = ServerBenchmark.median(freezes);
            double copy = ServerBenchmark.median(copies);
            System.out.printf(
                    Locale.ROOT,
                    "Freeze of %,d submissions with -Xmx256m: median %.2f s, of which %.2f s for a register without any; "
                            + "COPY … TO a file: %.2f s; ratio %.1f, without the start %.1f (wanted ≤ 3), load %.1f%n%n",
                    ROWS,
                    freeze,
                    start,
                    copy,
                    freeze / copy,
                    (freeze - start) / copy,
                    ServerBenchmark.load());
        }
    }

    private double freeze() throws Exception {
        long start = System.nanoTime();
        parvis.run("freeze", "gel", "--into", work.resolve("frozen").toString(), "--data", data.toString());
        return (System.nanoTime() - start) / 1e9;
    }

    private double copy(Connection connection) throws Exception {
        long start = System.nanoTime();
        try (OutputStream file = Files.newOutputStream(work.resolve("copy.tsv"))) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(SAME, file);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
