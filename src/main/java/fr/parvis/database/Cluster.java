package fr.parvis.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/// The folder of PostgreSQL's own files inside the data folder, made the first time with its roles and database.
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
}
