package fr.parvis.database;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;

/// `connection.properties`: how those who may read the data folder reach its PostgreSQL.
///
/// @param installation tells this database from any other that would listen at the same port one day
record ConnectionFile(UUID installation, int port, String ownerPassword, String applicationPassword) {

    static final String NAME = "connection.properties";
    static final String HOST = "127.0.0.1";
    static final String DATABASE = "parvis";
    static final String OWNER = "parvis_owner";
    static final String APPLICATION = "parvis_app";

    static ConnectionFile create() {
        return new ConnectionFile(UUID.randomUUID(), freePort(), password(), password());
    }

    static ConnectionFile read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        var entries = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            entries.load(reader);
            return new ConnectionFile(
                    UUID.fromString(entries.getProperty("installation", "")),
                    Integer.parseInt(entries.getProperty("port", "")),
                    entries.getProperty("owner.password", ""),
                    entries.getProperty("application.password", ""));
        } catch (IllegalArgumentException damaged) {
            throw new UnusableDatabase(Sentence.of("connection-file", file), damaged);
        }
    }

    /// Writes it for its owner's eyes only, whole or not at all.
    void write(Path folder) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(folder, "connection", ".draft", owner);
        Files.writeString(draft, """
                # Read by the commands that work beside the server. Keep it secret.
                installation=%s
                host=%s
                port=%d
                database=%s
                owner=%s
                owner.password=%s
                application=%s
                application.password=%s
                """.formatted(
                        installation, HOST, port, DATABASE, OWNER, ownerPassword, APPLICATION, applicationPassword));
        Files.move(draft, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    /// The same port while nobody else has taken it, another one otherwise.
    ConnectionFile withFreePort() {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral(HOST))) {
            return this;
        } catch (IOException taken) {
            return new ConnectionFile(installation, freePort(), ownerPassword, applicationPassword);
        }
    }

    /// Makes sure that what answers at this port is the database of this folder.
    void recognise(DataSource source, Path folder) throws SQLException {
        if (!Installation.of(source).map(Installation::id).equals(Optional.of(installation))) {
            throw new UnusableDatabase(Sentence.of("another-installation", port, folder));
        }
    }

    Address owner() {
        return address(OWNER, ownerPassword);
    }

    Address application() {
        return address(APPLICATION, applicationPassword);
    }

    private Address address(String user, String password) {
        return new Address("jdbc:postgresql://%s:%d/%s".formatted(HOST, port, DATABASE), user, password);
    }

    @Override
    public String toString() {
        return "installation " + installation + " at port " + port;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(HOST))) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UnusableDatabase(Sentence.of("no-port"), none);
        }
    }

    private static String password() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
