package fr.parvis.command;

import fr.parvis.database.Databases;
import fr.parvis.definition.Messages;
import fr.parvis.rehearsal.Purge;
import fr.parvis.server.Server;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A server from its start to its end, which is a signal.
///
/// @param address the address of this machine to listen on
/// @param port 0 for any that is free
record Serving(Path data, String address, int port) {

    /// What is done once the server answers, with the address of its pages.
    interface WhenReady {
        void accept(Databases databases, String address) throws Exception;
    }

    /// Starts, calls back, then serves until the process is asked to end: requests under way are finished, then the
    /// database is stopped.
    ///
    /// @param after what is left to do when all is stopped
    void run(WhenReady ready, Runnable after) throws Exception {
        tryPort();
        var ended = new CountDownLatch(1);
        var databases = Databases.serve(data, System.getenv());
        Server.Running server;
        try {
            server = Server.start(databases.application(), new Server.Place(address, port, data));
        } catch (RuntimeException e) {
            databases.close();
            throw e;
        }
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            databases.close();
                            after.run();
                            ended.countDown();
                        },
                        "stop"));
        Purge.leftovers(databases.owner());
        ready.accept(databases, "http://" + address + ":" + server.port());
        ended.await();
    }

    /// Before anything is started: whoever holds the port is told of in one sentence.
    private void tryPort() throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (BindException refused) {
            throw new UnusablePort(address, port, refused);
        }
    }

    /// A port that cannot be listened on: another program does, or this account may not.
    static final class UnusablePort extends IOException {

        private static final long serialVersionUID = 1;

        private final String address;
        private final int port;

        UnusablePort(String address, int port, BindException cause) {
            super(cause.getMessage(), cause);
            this.address = address;
            this.port = port;
        }

        String in(Messages messages) {
            boolean denied = String.valueOf(getMessage()).contains("Permission denied");
            return messages.text(denied ? "failure.port-denied" : "failure.port-taken", address, "" + port);
        }
    }
}
