package fr.parvis.command;

import fr.parvis.consultation.Consultations;
import fr.parvis.database.Databases;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.Definition;
import fr.parvis.definition.yaml.Definitions;
import fr.parvis.rehearsal.Rehearsal;
import fr.parvis.rehearsal.verdict.Verdict;
import fr.parvis.rehearsal.verdict.VerdictPage;
import fr.parvis.server.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parvis rehearse WHAT`: the system answers its own questionnaire, and says whether all of it reaches the report.
@Command(name = "rehearse", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class RehearseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "WHAT", descriptionKey = "what")
    private Path what = Path.of(".");

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private @Nullable Path out;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private @Nullable String by;

    @Mixin
    private AtInstallation at = new AtInstallation();

    @Override
    public Integer call() throws IOException {
        Path pulled = Files.createTempDirectory("parvis-rehearse-");
        try (var databases = at.openWithPages()) {
            ConsultationFolder folder = folder(databases, pulled.resolve("consultation"));
            Verdict verdict = rehearse(databases, folder);
            tell(verdict, folder.versions().current());
            return verdict.green() ? ExitCode.DONE : ExitCode.CANNOT_PROCESS;
        } finally {
            FileSystemUtils.deleteRecursively(pulled);
        }
    }

    /// The folder given, also by its definition; or that of a published consultation, written anew.
    private ConsultationFolder folder(Databases databases, Path pulled) {
        if (Files.isDirectory(what)) {
            return ConsultationFolder.open(what);
        }
        Path parent = what.toAbsolutePath().getParent();
        if (Files.isRegularFile(what) && what.endsWith(Definitions.FILE) && parent != null) {
            return ConsultationFolder.open(parent);
        }
        new Consultations(databases.application()).pull(what.toString(), pulled);
        return ConsultationFolder.open(pulled);
    }

    private Verdict rehearse(Databases databases, ConsultationFolder folder) {
        try (var server = Server.startForRehearsal(databases.application());
                var bar = ProgressBar.on(System.err, at.messages())) {
            return new Rehearsal(databases.application(), databases.owner())
                    .run(
                            folder,
                            "http://127.0.0.1:" + server.port(),
                            AtInstallation.author(by),
                            people -> bar.step("rehearse", people));
        }
    }

    private void tell(Verdict verdict, Definition definition) {
        var messages = at.messages();
        String language = at.language();
        var output = spec.commandLine().getOut();
        new VerdictLines(verdict, definition, language).lines().forEach(output::println);
        Path file = out != null
                ? out
                : Path.of("rehearsal-%s-v%d.html".formatted(verdict.consultation(), verdict.version()));
        VerdictPage.write(verdict, definition, language, file);
        output.println(messages.text("rehearse.page", file));
    }
}
