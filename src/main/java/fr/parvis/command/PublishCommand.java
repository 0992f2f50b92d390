package fr.parvis.command;

import fr.parvis.consultation.Consultations;
import fr.parvis.consultation.Publication;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.lint.Lint;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parvis publish FOLDER`: puts a consultation, or its next version, on the site.
@Command(name = "publish", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class PublishCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FOLDER", descriptionKey = "folder")
    private Path folder = Path.of(".");

    @Option(names = "--from", paramLabel = "N", descriptionKey = "from")
    private @Nullable Integer from;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private @Nullable String by;

    @Mixin
    private AtInstallation at = new AtInstallation();

    @Override
    public Integer call() {
        var messages = at.messages();
        var consultation = ConsultationFolder.open(folder);
        try (var databases = at.open()) {
            Publication done =
                    new Consultations(databases.application()).publish(consultation, from, AtInstallation.author(by));
            spec.commandLine()
                    .getOut()
                    .println(messages.text(
                            done.changed() ? "publish.done" : "publish.nothing",
                            done.id(),
                            done.version(),
                            done.digest()));
            int warnings =
                    Lint.unacknowledged(consultation.versions().current()).size();
            if (warnings > 0) {
                spec.commandLine().getErr().println(messages.text("publish.lint", warnings, folder));
            }
            if (consultation.versions().current().personalData() == null) {
                spec.commandLine().getErr().println(messages.text("publish.no-notice"));
            }
        }
        return ExitCode.DONE;
    }
}
