package fr.parvis.command;

import fr.parvis.database.Backup;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parvis backup FILE`: copies a stopped installation into one file.
@Command(name = "backup", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Mixin
    private AtInstallation at = new AtInstallation();

    @Override
    public Integer call() {
        var messages = at.messages();
        if (!System.getenv().getOrDefault("PARVIS_DATABASE_URL", "").isBlank()) {
            throw new ParameterException(spec.commandLine(), messages.text("backup.external"));
        }
        long bytes = Backup.write(at.folder(), file);
        spec.commandLine().getOut().println(messages.text("backup.written", file, bytes));
        return ExitCode.DONE;
    }
}
