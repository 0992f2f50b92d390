package fr.parvis.command;

import fr.parvis.consultation.Consultations;
import fr.parvis.database.Databases;
import fr.parvis.definition.Messages;
import fr.parvis.definition.Versions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.apache.commons.logging.LogFactory;
import org.apache.commons.logging.impl.Slf4jLogFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.NOP_FallbackServiceProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Which installation a command works on: that of a data folder, or that of `PARVIS_DATABASE_URL`.
final class AtInstallation {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path data = Path.of("parvis-data");

    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "lang")
    private @Nullable String lang;

    /// The data folder; without effect where `PARVIS_DATABASE_URL` says another database.
    Path folder() {
        return data;
    }

    String language() {
        return Lang.check(lang, spec);
    }

    Messages messages() {
        return Messages.of(Parvis.class, language());
    }

    /// Beside the server that runs there, if one does. Libraries log what they throw as well, and the person is told it
    /// once.
    Databases open() {
        if (!Parvis.isDebugged(System.getenv())) {
            System.setProperty("slf4j.internal.verbosity", "ERROR");
            System.setProperty("slf4j.provider", NOP_FallbackServiceProvider.class.getName());
            // Spring would look for another way first, and wake it.
            System.setProperty(LogFactory.FACTORY_PROPERTY, Slf4jLogFactory.class.getName());
        }
        return openWithPages();
    }

    /// The same for a command that starts the pages too: what serves them logs as it does in a server.
    Databases openWithPages() {
        return Databases.beside(data, System.getenv());
    }

    /// Who does it: as `--by` says, or else the account of this machine.
    static String author(@Nullable String by) {
        return by == null || by.isBlank() ? System.getProperty("user.name", "?") : by.strip();
    }

    static Versions versions(Databases databases, String consultation) {
        return new Consultations(databases.application()).get(consultation).versions();
    }

    /// The day it is in the consultation's own zone.
    static LocalDate today(Versions versions) {
        return LocalDate.now(Clock.system(versions.current().calendar().zone()));
    }
}
