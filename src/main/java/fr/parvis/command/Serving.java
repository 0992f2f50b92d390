package fr.parvis.command;

import fr.parvis.database.Databases;
import fr.parvis.rehearsal.Purge;
import fr.parvis.server.Server;
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
}
