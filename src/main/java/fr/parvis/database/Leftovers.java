package fr.parvis.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a killed Parvis or a killed PostgreSQL left running or lying in our data folder.
///
/// Processes are ours when their command line bears `name`, which is drawn from the installation and the folder. Only
/// the holder of the folder's lock may call this.
///
/// @param name the `cluster_name` of our PostgreSQL
record Leftovers(Cluster cluster, String name) {

    Leftovers(Cluster cluster, ConnectionFile connection) {
        this(cluster, cluster.name(connection));
    }

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// Stops an orphaned server of ours, waits for the orphans of a killed one, takes a stale `postmaster.pid` away.
    void clear() throws IOException {
        Path file = cluster.data().database().resolve("postmaster.pid");
        Optional<ProcessHandle> process = postmaster(file);
        if (process.isPresent()) {
            String words = words(process.get());
            if (words.contains("cluster_name=" + name)) {
                stop(process.get());
            } else if (words.contains(cluster.data().database().toString())) {
                throw new UnusableDatabase(Sentence.of(
                        "foreign-server", cluster.data().path(), process.get().pid()));
            }
        }
        Files.deleteIfExists(file);
        for (ProcessHandle orphan : orphans()) {
            end(orphan);
        }
    }

    /// Fast first, which keeps all that was committed and needs no recovery; the hard way recovers at the next start.
    void stop(ProcessHandle postmaster) {
        String folder = cluster.data().database().toString();
        Path program = cluster.binaries().program("pg_ctl");
        boolean stopped = Command.of(cluster.account(), program, "stop", "-D", folder, "-m", "fast", "-t", "30")
                .succeeds();
        if (!stopped) {
            end(postmaster);
        }
    }

    private static Optional<ProcessHandle> postmaster(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    /// The processes of our PostgreSQL whose postmaster is dead; they bear its name in their titles.
    private List<ProcessHandle> orphans() {
        return ProcessHandle.allProcesses()
                .filter(process -> words(process).contains("postgres: " + name + ":"))
                .toList();
    }

    /// Waits for it, since PostgreSQL's processes leave when their postmaster is dead; kills it if it does not.
    private static void end(ProcessHandle process) {
        if (runsAfter(PATIENCE, process)) {
            process.destroyForcibly();
            if (runsAfter(PATIENCE, process)) {
                throw new IllegalStateException("process " + process.pid() + " cannot be killed");
            }
        }
    }

    private static boolean runsAfter(Duration patience, ProcessHandle process) {
        long end = System.nanoTime() + patience.toNanos();
        while (runs(process) && System.nanoTime() < end) {
            EmbeddedServer.pause(Duration.ofMillis(20));
        }
        return runs(process);
    }

    /// A dead process that nobody has buried, as in a container without an init, has no command line any more.
    static boolean runs(ProcessHandle process) {
        return !words(process).isEmpty();
    }

    private static String words(ProcessHandle process) {
        try {
            Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }
}
