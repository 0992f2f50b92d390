package fr.parvis.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/// The folder of PostgreSQL's own files inside the data folder: how it is made, with its roles and its database, and
/// under which settings it runs.
record Cluster(DataFolder data, Binaries binaries, Account account) {

    /// Exists whole or not at all: it takes its name when all is in it.
    void create(ConnectionFile connection) throws IOException {
        if (Files.isDirectory(data.database())) {
            return;
        }
        Path draft = data.path().resolve("database.draft");
        FileSystemUtils.deleteRecursively(draft);
        Files.createDirectory(draft);
        Path password = Files.createTempFile(draft, "password", "");
        Files.writeString(password, connection.ownerPassword() + connection.applicationPassword());
        Path cluster = draft.resolve("cluster");
        account.own(draft);
        Command.of(
                        account,
                        binaries.program("initdb"),
                        "--pgdata=" + cluster,
                        "--username=postgres",
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums")
                .run();
        alone(
                cluster,
                List.of(
                        "alter role postgres password null",
                        // Many rounds keep words that people choose from being guessed. These passwords are 24 bytes
                        // drawn
                        // by lot, and each new connection would wait for the rounds.
                        "set scram_iterations = 1",
                        "create role %s login password '%s'"
                                .formatted(ConnectionFile.OWNER, connection.ownerPassword()),
                        "create role %s login password '%s'"
                                .formatted(ConnectionFile.APPLICATION, connection.applicationPassword()),
                        "grant pg_checkpoint to " + ConnectionFile.OWNER,
                        "create database %s owner %s".formatted(ConnectionFile.DATABASE, ConnectionFile.OWNER)));
        Files.move(cluster, data.database(), StandardCopyOption.ATOMIC_MOVE);
        FileSystemUtils.deleteRecursively(draft);
    }

    /// Runs these statements in `postgres --single`, where nobody needs a password since nobody else can come in.
    void alone(Path cluster, List<String> statements) {
        var answer = Command.of(account, binaries.program("postgres"), "--single", "-D", cluster.toString(), "postgres")
                .reading(String.join("\n", statements) + "\n")
                .run();
        if (answer.contains("ERROR") || answer.contains("FATAL")) {
            throw new IllegalStateException("PostgreSQL refused its first statements: " + answer);
        }
    }

    /// The settings that Parvis relies on, given on PostgreSQL's command line, where nothing else can change them.
    ///
    /// @param extra settings that come after ours, for tests
    List<String> settings(ConnectionFile connection, Map<String, String> extra) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("cluster_name", name(connection));
        settings.put("listen_addresses", ConnectionFile.HOST);
        settings.put("port", Integer.toString(connection.port()));
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "40");
        settings.put("timezone", "UTC");
        // What is acknowledged is on disk.
        settings.put("fsync", "on");
        settings.put("full_page_writes", "on");
        settings.put("synchronous_commit", "on");
        // Words that were erased must not live on in files kept for reuse.
        settings.put("wal_recycle", "off");
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        settings.put("min_wal_size", "32MB");
        settings.put("max_wal_size", "256MB");
        // Logs: a file a weekday, written over a week later; no error of a query, since it may repeat people's words.
        settings.put("logging_collector", "on");
        settings.put("log_directory", data.logs().toString());
        settings.put("log_filename", "postgresql-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        settings.put("log_timezone", "UTC");
        settings.put("log_min_messages", "log");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_parameter_max_length", "0");
        settings.put("log_parameter_max_length_on_error", "0");
        settings.put("log_statement", "none");
        settings.put("log_checkpoints", "off");
        settings.put("log_connections", "");
        settings.put("log_lock_waits", "off");
        settings.put("log_autovacuum_min_duration", "-1");
        settings.putAll(extra);
        return settings.entrySet().stream()
                .flatMap(setting -> List.of("-c", setting.getKey() + "=" + setting.getValue()).stream())
                .toList();
    }

    /// The name in the titles of PostgreSQL's processes: that of this installation in this very folder.
    String name(ConnectionFile connection) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256")
                    .digest((connection.installation() + " " + data.path()).getBytes(StandardCharsets.UTF_8));
            return "parvis-" + HexFormat.of().formatHex(whole, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
