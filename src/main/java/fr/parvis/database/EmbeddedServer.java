package fr.parvis.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The PostgreSQL that Parvis brings, running in a data folder that this process holds.
///
/// It outlives neither this process' will nor its own accidents: it is started again when it dies, and stopped fast
/// when this is closed.
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(EmbeddedServer.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Cluster cluster;
    private final ConnectionFile connection;
    private final Leftovers leftovers;
    private final Map<String, String> extra;
    private Process process;
    private boolean closed;

    private EmbeddedServer(Cluster cluster, ConnectionFile connection, Map<String, String> extra) throws IOException {
        this.cluster = cluster;
        this.connection = connection;
        this.extra = Map.copyOf(extra);
        this.leftovers = new Leftovers(cluster, connection);
        this.process = launch();
        watch(process);
    }

    /// Starts it and waits until it answers. Makes what is missing, recovers from whatever stopped it the last time.
    ///
    /// @param extra settings that come after ours, for tests
    static EmbeddedServer start(Cluster cluster, Map<String, String> extra) {
        DataFolder data = cluster.data();
        try {
            ConnectionFile connection = connection(data);
            cluster.create(connection);
            Files.createDirectories(data.logs());
            cluster.account().own(data.database());
            cluster.account().own(data.logs());
            new Leftovers(cluster, connection).clear();
            ConnectionFile free = connection.withFreePort();
            free.write(data.path());
            return new EmbeddedServer(cluster, free, extra);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    ConnectionFile connection() {
        return connection;
    }

    long pid() {
        return process.pid();
    }

    /// Stops it fast: what is committed stays, what is under way is undone.
    @Override
    public void close() {
        Process last;
        synchronized (this) {
            closed = true;
            last = process;
        }
        if (last.isAlive()) {
            leftovers.stop(last.toHandle());
        }
    }

    private static ConnectionFile connection(DataFolder data) throws IOException {
        if (Files.exists(data.path().resolve(ConnectionFile.NAME))) {
            return ConnectionFile.read(data.path());
        }
        if (Files.exists(data.database())) {
            throw new UnusableDatabase(
                    Sentence.of("connection-file", data.path().resolve(ConnectionFile.NAME)));
        }
        var connection = ConnectionFile.create();
        connection.write(data.path());
        return connection;
    }

    /// Apart from our session, so that Ctrl-C in a terminal reaches us alone and we stop it last.
    private Process launch() throws IOException {
        var words = new ArrayList<>(List.of("setsid"));
        words.addAll(cluster.account().prefix());
        words.add(cluster.binaries().program("postgres").toString());
        words.addAll(List.of("-D", cluster.data().database().toString()));
        words.addAll(cluster.settings(connection, extra));
        Path said = cluster.data().logs().resolve("start.log");
        Process launched = Command.builder(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        awaitReady(launched, said);
        return launched;
    }

    private void awaitReady(Process launched, Path said) throws IOException {
        Path file = cluster.data().database().resolve("postmaster.pid");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready(file, launched.pid())) {
            if (!launched.isAlive() || System.nanoTime() > end) {
                launched.destroy();
                throw new UnusableDatabase(Sentence.of(
                        "not-started",
                        cluster.data().logs(),
                        Files.readString(said).strip()));
            }
            pause(Duration.ofMillis(20));
        }
    }

    /// The eighth line of `postmaster.pid` says so.
    private static boolean ready(Path file, long pid) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() >= 8
                    && lines.getFirst().strip().equals(Long.toString(pid))
                    && lines.get(7).strip().equals("ready");
        } catch (NoSuchFileException notYet) {
            return false;
        }
    }

    private void watch(Process watched) {
        Thread.ofVirtual().name("postgresql-watch").start(() -> {
            watched.onExit().join();
            Duration wait = Duration.ofMillis(100);
            while (!restarted()) {
                pause(wait);
                wait = wait.multipliedBy(2).compareTo(Duration.ofSeconds(5)) > 0
                        ? Duration.ofSeconds(5)
                        : wait.multipliedBy(2);
            }
        });
    }

    /// True when there is nothing more to do. The same port, since connections are waiting to find it again.
    private synchronized boolean restarted() {
        if (closed) {
            return true;
        }
        LOG.log(Level.WARNING, "PostgreSQL stopped by itself; starting it again");
        try {
            leftovers.clear();
            process = launch();
            watch(process);
            return true;
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.ERROR, "PostgreSQL does not start: {0}", failed.getMessage());
            return false;
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", interrupted);
        }
    }
}
