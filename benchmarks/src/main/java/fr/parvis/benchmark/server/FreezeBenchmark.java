package fr.parvis.benchmark.server;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGConnection;

/// `freeze` of 100,000 submissions beside the server, against `COPY … TO` of the same rows.
///
/// @param parvis runs a command, with 256 MB of heap
/// @param address of the database, as its owner
record FreezeBenchmark(Command parvis, String address, ProcessHandle postgresql, Path work, Path data) {

    /// A command of the launcher.
    interface Command {
        void run(String... words) throws Exception;
    }

    /// What takes time.
    private interface Work {
        void run() throws Exception;
    }

    /// In seconds. @param processor of the command, or of who asks PostgreSQL, and of PostgreSQL
    private record Cost(double clock, double processor) {}

    private static final int ROWS = 100_000;
    private static final int TURNS = 9;

    private static final String FILL = """
            with added as (
                insert into collection.submission
                select gen_random_uuid(), 'gel', 1, false, 'web', 'fr', date_trunc('hour', now()), null,
                       false, '{}', sha256(convert_to('form ' || n, 'UTF8'))
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
            var starts = new ArrayList<Cost>();
            var freezes = new ArrayList<Cost>();
            var copies = new ArrayList<Cost>();
            for (int turn = 0; turn < TURNS; turn++) {
                starts.add(freeze());
            }
            connection.createStatement().execute(FILL);
            connection.createStatement().execute("analyze");
            for (int turn = 0; turn < TURNS; turn++) {
                copies.add(copy(connection));
                freezes.add(freeze());
            }
            System.out.printf(
                    Locale.ROOT,
                    "Freeze of %,d submissions with -Xmx256m, load %.1f; median of %d%n%n",
                    ROWS, ServerBenchmark.load(), TURNS);
            System.out.println("| | clock | processor time, PostgreSQL included |\n|---|---|---|");
            line("freeze of a register without any", starts);
            line("freeze", freezes);
            line("COPY … TO a file", copies);
            System.out.printf(
                    Locale.ROOT,
                    "%nRatio by the clock %.1f, by processor time %.1f; without the start %.1f and %.1f (wanted ≤ 3)%n%n",
                    clock(freezes) / clock(copies),
                    processor(freezes) / processor(copies),
                    (clock(freezes) - clock(starts)) / clock(copies),
                    (processor(freezes) - processor(starts)) / processor(copies));
        }
    }

    private static void line(String what, List<Cost> costs) {
        System.out.printf(Locale.ROOT, "| %s | %.2f s | %.2f s |%n", what, clock(costs), processor(costs));
    }

    private static double clock(List<Cost> costs) {
        return ServerBenchmark.median(costs.stream().mapToDouble(Cost::clock).toArray());
    }

    private static double processor(List<Cost> costs) {
        return ServerBenchmark.median(costs.stream().mapToDouble(Cost::processor).toArray());
    }

    private Cost freeze() throws Exception {
        return cost(() ->
                parvis.run("freeze", "gel", "--into", work.resolve("frozen").toString(), "--data", data.toString()));
    }

    private Cost copy(Connection connection) throws Exception {
        return cost(() -> {
            try (OutputStream file = Files.newOutputStream(work.resolve("copy.tsv"))) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut(SAME, file);
            }
        });
    }

    private Cost cost(Work work) throws Exception {
        double spent = Processor.ended(postgresql);
        long start = System.nanoTime();
        work.run();
        return new Cost((System.nanoTime() - start) / 1e9, Processor.ended(postgresql) - spent);
    }
}
