package fr.parvis.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Where a server's data are, for the server and the commands beside it.
final class ServerData {

    static final Path DEFAULT = Path.of("parvis-data");

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path folder = DEFAULT;

    Path folder() {
        return folder;
    }
}
