package fr.parvis.command;

import fr.parvis.collection.Tallies;
import fr.parvis.consultation.Consultations;
import fr.parvis.consultation.Publication;
import fr.parvis.consultation.Submissions;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.change.Listing;
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

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Mixin
    private AtInstallation at = new AtInstallation();

    @Override
    public Integer call() {
        var messages = at.messages();
        var consultation = ConsultationFolder.open(folder);
        try (var databases = at.open()) {
            var consultations = new Consultations(databases.application());
            Submissions submissions = new Tallies(databases.application())::answer;
            Publication done = dryRun
                    ? consultations.tryOut(consultation, from, submissions)
                    : consultations.publish(consultation, from, AtInstallation.author(by), submissions);
            var out = spec.commandLine().getOut();
            String language = at.language();
            done.changes().forEach(changes -> Listing.of(changes, language).forEach(out::println));
            if (!done.refused().isEmpty()) {
                throw new UnusableConsultation(done.refused());
            }
            String said = dryRun ? "publish.would" : "publish.done";
            out.println(
                    messages.text(done.changed() ? said : "publish.nothing", done.id(), done.version(), done.digest()));
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
