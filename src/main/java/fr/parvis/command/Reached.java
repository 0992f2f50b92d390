package fr.parvis.command;

import fr.parvis.database.Databases;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The database that a command works on, beside the server or alone; and in whose name.
final class Reached {

    private Reached() {}

    /// @param data what `--data` gave; null for the folder that `parvis serve` makes where it is started
    static Databases open(@Nullable Path data) {
        return Databases.beside(data == null ? ServerData.DEFAULT : data, System.getenv());
    }

    /// Who does it: as `--by` says, or else the account of this machine.
    static String author(@Nullable String by) {
        return by == null || by.isBlank() ? System.getProperty("user.name", "?") : by.strip();
    }
}
