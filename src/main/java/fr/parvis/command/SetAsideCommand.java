package fr.parvis.command;

import fr.parvis.collection.Layers;
import fr.parvis.collection.Receipt;
import fr.parvis.collection.Register;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `parvis set-aside CODE`: no longer counts a submission, or counts it again.
@Command(name = "set-aside", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class SetAsideCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AtInstallation at = new AtInstallation();

    @Mixin
    private Decision decision = new Decision();

    @Option(names = "--undo", descriptionKey = "undo")
    private boolean undo;

    @Override
    public Integer call() {
        var messages = at.messages();
        try (var databases = at.open()) {
            Receipt receipt = decision.receipt(new Register(databases.application()), messages);
            LocalDate today = AtInstallation.today(AtInstallation.versions(databases, receipt.consultation()));
            var layers = new Layers(databases.application());
            boolean done = undo
                    ? layers.restore(receipt.submission(), decision.by(), today, decision.reason())
                    : layers.setAside(receipt.submission(), decision.by(), today, decision.reason());
            decision.refuseErased(done, messages);
            String said = undo ? "set-aside.undone" : "set-aside.done";
            spec.commandLine()
                    .getOut()
                    .println(messages.text(said, receipt.submission().toString()));
        }
        return ExitCode.DONE;
    }
}
