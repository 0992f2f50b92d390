package fr.parvis.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The open database of an installation, under its two roles: the one in the data folder, or that of
/// `PARVIS_DATABASE_URL`.
///
/// Both ways of opening throw [UnusableDatabase], which says what to do. Connections come back by themselves after
/// PostgreSQL stops and starts; a request waits six seconds for one, then fails.
public final class Databases implements AutoCloseable {

    private static final Duration FOR_A_COMMAND = Duration.ofSeconds(30);
    private static final Duration FOR_A_SERVER = Duration.ofSeconds(20);

    private final Deque<AutoCloseable> open;
    private final HikariDataSource application;
    private final HikariDataSource owner;
    private final List<Sentence> warnings;

    private Databases(
            Deque<AutoCloseable> open, Address application, Address owner, int size, List<Sentence> warnings) {
        this.open = open;
        this.application = size == Pools.SERVER ? Pools.requests(application) : Pools.application(application, size);
        this.owner = Pools.owner(owner);
        this.warnings = warnings;
        open.push(this.application);
        open.push(this.owner);
    }

    /// Opens it for a server: alone on its data folder, migrated, safe. Whoever calls closes it after the last request.
    ///
    /// @param data made if missing; not used with an external database
    /// @param environment where `PARVIS_DATABASE_URL` may be
    public static Databases serve(Path data, Map<String, String> environment) {
        Optional<External> external = External.in(environment);
        return external.isPresent()
                ? outside(external.get(), Pools.SERVER, true)
                : inside(DataFolder.hold(data, Holder.Kind.SERVER, FOR_A_COMMAND), Pools.SERVER);
    }

    /// Opens it for a command: beside the server that runs there, or alone when none does, in which case PostgreSQL
    /// runs for the time of the command.
    public static Databases beside(Path data, Map<String, String> environment) {
        Optional<External> external = External.in(environment);
        if (external.isPresent()) {
            return outside(external.get(), Pools.FEW, false);
        }
        if (!Files.exists(data.resolve(ConnectionFile.NAME))) {
            throw new UnusableDatabase(
                    Sentence.of("no-data", data.toAbsolutePath().normalize()));
        }
        return DataFolder.holdUnlessServed(data, Holder.Kind.COMMAND, FOR_A_COMMAND)
                .map(held -> inside(held, Pools.FEW).stoppedWithTheProcess())
                .orElseGet(() -> neighbour(data));
    }

    /// As `parvis_app`: reads, adds, and changes only what a migration lets it change.
    public Database application() {
        return Database.of(application);
    }

    /// As the owner of the tables: for erasure.
    public Database owner() {
        return Database.of(owner);
    }

    /// What is not as it should be, and does not keep from working.
    public List<Sentence> warnings() {
        return warnings;
    }

    @Override
    public void close() {
        end(open);
    }

    private static Databases inside(DataFolder held, int size) {
        var open = new ArrayDeque<AutoCloseable>();
        open.push(held);
        try {
            var server = EmbeddedServer.start(new Cluster(held, Binaries.in(held.path()), Account.here()), Map.of());
            open.push(server);
            ConnectionFile file = server.connection();
            var databases = new Databases(open, file.application(), file.owner(), size, List.of());
            Migrations.run(databases.owner);
            new Installation(file.installation()).settle(databases.owner);
            file.recognise(databases.owner, held.path());
            return databases;
        } catch (SQLException failed) {
            end(open);
            throw new UnusableDatabase(Sentence.of("unreachable", held.path(), told(failed)), failed);
        } catch (RuntimeException failed) {
            end(open);
            throw failed;
        }
    }

    private static Databases outside(External external, int size, boolean server) {
        var open = new ArrayDeque<AutoCloseable>();
        try (HikariDataSource owner = Pools.owner(external.owner())) {
            List<Sentence> warnings = server ? external.prepare(owner) : List.of();
            if (Installation.of(owner).isEmpty()) {
                throw new UnusableDatabase(Sentence.of("not-ours", external.owner()));
            }
            return new Databases(open, external.application(), external.owner(), size, warnings);
        } catch (SQLException failed) {
            throw new UnusableDatabase(Sentence.of("unreachable", external.owner(), told(failed)), failed);
        }
    }

    /// Waits for a server that is starting; one that listens at that port for another installation is not ours.
    private static Databases neighbour(Path data) {
        long end = System.nanoTime() + FOR_A_SERVER.toNanos();
        while (true) {
            var open = new ArrayDeque<AutoCloseable>();
            try {
                ConnectionFile file = ConnectionFile.read(data);
                var databases = new Databases(open, file.application(), file.owner(), Pools.FEW, List.of());
                file.recognise(databases.application, data);
                return databases;
            } catch (IOException | SQLException failed) {
                end(open);
                if (System.nanoTime() > end) {
                    throw new UnusableDatabase(Sentence.of("unreachable", data, told(failed)), failed);
                }
            } catch (RuntimeException failed) {
                end(open);
                throw failed;
            }
        }
    }

    /// A command that is interrupted leaves no PostgreSQL behind.
    private Databases stoppedWithTheProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-postgresql"));
        return this;
    }

    private static void end(Deque<AutoCloseable> open) {
        synchronized (open) {
            while (!open.isEmpty()) {
                try {
                    open.pop().close();
                } catch (Exception failed) {
                    throw new IllegalStateException("The database does not close: " + failed.getMessage(), failed);
                }
            }
        }
    }

    private static String told(Throwable failed) {
        Throwable last = failed;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage());
    }
}
