package fr.parvis.command;

import fr.parvis.consultation.Consultations;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parvis pull ID --into DIR`: writes a published consultation back as a folder.
@Command(name = "pull", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class PullCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
    private String id = "";

    @Option(names = "--into", paramLabel = "DIR", required = true, descriptionKey = "into")
    private Path into = Path.of(".");

    @Mixin
    private AtInstallation at = new AtInstallation();

    @Override
    public Integer call() {
        var messages = at.messages();
        try (var databases = at.open()) {
            var consultations = new Consultations(databases.application());
            consultations.pull(id, into);
            int version = consultations.get(id).definition().version();
            spec.commandLine().getOut().println(messages.text("pull.done", id, version, into));
        }
        return ExitCode.DONE;
    }
}
