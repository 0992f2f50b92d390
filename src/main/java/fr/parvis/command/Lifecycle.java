package fr.parvis.command;

import fr.parvis.consultation.Consultations;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What the commands that move a consultation from a state to another share.
abstract sealed class Lifecycle implements Callable<Integer> permits OpenCommand, PauseCommand, CloseCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AtInstallation at = new AtInstallation();

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
    private String id = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private @Nullable String by;

    /// Moves it, or says why it cannot be moved.
    abstract void move(Consultations consultations, String id, String by);

    @Override
    public Integer call() {
        try (var databases = at.open()) {
            var consultations = new Consultations(databases.application());
            move(consultations, id, AtInstallation.author(by));
            var calendar = consultations.get(id).definition().calendar();
            String done = spec.name() + ".done";
            spec.commandLine()
                    .getOut()
                    .println(at.messages()
                            .text(
                                    done,
                                    id,
                                    calendar.opens().toString(),
                                    calendar.closes().toString()));
        }
        return ExitCode.DONE;
    }
}
