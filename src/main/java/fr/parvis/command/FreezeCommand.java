package fr.parvis.command;

import fr.parvis.consultation.Consultations;
import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.Schema;
import fr.parvis.definition.yaml.Definitions;
import fr.parvis.freeze.Freezing;
import fr.parvis.freeze.PageViews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parvis freeze ID --into FOLDER`: writes a consultation's register into a consultation folder, for a report.
@Command(name = "freeze", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class FreezeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AtInstallation at = new AtInstallation();

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "consultation")
    private String consultation = "";

    @Option(names = "--into", paramLabel = "FOLDER", required = true, descriptionKey = "into")
    private Path into = Path.of("");

    @Override
    public Integer call() throws IOException {
        var messages = at.messages();
        try (var databases = at.open();
                var bar = ProgressBar.on(System.err, messages)) {
            var versions = AtInstallation.versions(databases, consultation);
            var consultations = new Consultations(databases.application());
            if (!Files.exists(into.resolve(Definitions.FILE))) {
                consultations.pull(consultation, into);
            } else if (consultations.bringIncidents(consultation, into)) {
                spec.commandLine().getOut().println(messages.text("freeze.incidents", into.resolve(Definitions.FILE)));
            }
            Path draft = empty(into.resolve(".register"));
            Dataset dataset = new Freezing(databases.application(), versions)
                    .freeze(
                            PageViews.of(databases.application(), versions.current()),
                            draft,
                            AtInstallation.today(versions),
                            rows -> bar.step("freeze", rows));
            Path register = into.resolve("register");
            Files.move(draft, without(register));
            long submissions = Objects.requireNonNull(
                            dataset.manifest().tables().get(Schema.SUBMISSIONS))
                    .rows();
            var out = spec.commandLine().getOut();
            out.println(messages.text("freeze.written", register, submissions));
            out.println(messages.text("report.digest", dataset.manifest().digest()));
        }
        return ExitCode.DONE;
    }

    private static Path empty(Path folder) throws IOException {
        return Files.createDirectories(without(folder));
    }

    /// The folder's path, what stood there deleted: a dataset is flat.
    private static Path without(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
        return folder;
    }
}
