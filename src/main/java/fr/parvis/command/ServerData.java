package fr.parvis.command;

import fr.parvis.database.Databases;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Where a server's data are, for the server and for the commands that work beside it.
final class ServerData {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path folder = Path.of("parvis-data");

    Path folder() {
        return folder;
    }

    /// The database for a command: that of the server that runs there, or one opened for the time of the command.
    Databases beside() {
        return Databases.beside(folder, System.getenv());
    }
}
