package fr.parvis.command;

import fr.parvis.database.Databases;
import fr.parvis.definition.Messages;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// The database that a command works on, beside the server or alone; and in whose name.
final class Reached {

    private Reached() {}

    /// @param data what `--data` gave; null is for `PARVIS_DATABASE_URL`
    static Databases open(@Nullable Path data, CommandSpec spec, Messages messages) {
        boolean outside =
                !System.getenv().getOrDefault("PARVIS_DATABASE_URL", "").isBlank();
        if (data == null && !outside) {
            throw new ParameterException(spec.commandLine(), messages.text("no-data"));
        }
        return Databases.beside(data == null ? Path.of("") : data, System.getenv());
    }

    /// Who does it: as `--by` says, or else the account of this machine.
    static String author(@Nullable String by) {
        return by == null || by.isBlank() ? System.getProperty("user.name", "?") : by.strip();
    }
}
