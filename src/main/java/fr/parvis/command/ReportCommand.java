package fr.parvis.command;

import fr.parvis.definition.Messages;
import fr.parvis.definition.yaml.Definitions;
import fr.parvis.report.Alert;
import fr.parvis.report.output.Format;
import fr.parvis.report.output.ReportJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parvis report FOLDER`: reads a consultation folder, writes its dataset and its report.
@Command(name = "report", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FOLDER", descriptionKey = "folder")
    private Path folder = Path.of(".");

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
    private @Nullable Path out;

    @Option(names = "--format", paramLabel = "FORMAT", split = ",", descriptionKey = "format")
    private List<String> formats = List.of("html", "pdf", "odt", "docx");

    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Option(names = "--publish", descriptionKey = "publish")
    private boolean publish;

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    @Override
    public Integer call() throws Exception {
        String language = Lang.check(lang, spec);
        var messages = Messages.of(Parvis.class, language);
        var err = spec.commandLine().getErr();
        Path consultation = consultation();
        Path target = out != null ? out : consultation.resolve("report");
        var job = new ReportJob(consultation, target, formats(messages), language, publish, strict);
        ReportJob.Done done;
        try (var bar = ProgressBar.on(System.err, messages)) {
            done = job.run(bar);
        }
        done.warnings().forEach(w -> err.println(messages.text("warning", w.in(language))));
        var output = spec.commandLine().getOut();
        output.println(messages.text("report.written", done.folder()));
        output.println(messages.text("report.digest", done.manifest().digest()));
        long open = done.alerts().stream()
                .filter(a -> a.acknowledgement().isEmpty())
                .count();
        if (open > 0) {
            err.println(messages.text("report.alerts", open));
            for (Alert alert : done.alerts()) {
                if (alert.acknowledgement().isEmpty()) {
                    err.println("  " + alert.code() + " — " + alert.sentence());
                }
            }
        }
        return ExitCode.DONE;
    }

    /// The folder, also when its definition was given instead.
    private Path consultation() {
        Path parent = folder.toAbsolutePath().getParent();
        return Files.isRegularFile(folder) && folder.endsWith(Definitions.FILE) && parent != null ? parent : folder;
    }

    private Set<Format> formats(Messages messages) {
        var chosen = EnumSet.noneOf(Format.class);
        for (String name : formats) {
            Format format = Map.of("html", Format.HTML, "pdf", Format.PDF, "odt", Format.ODT, "docx", Format.DOCX)
                    .get(name.strip().toLowerCase(Locale.ROOT));
            if (format == null) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), messages.text("report.unknown-format", name));
            }
            chosen.add(format);
        }
        return chosen;
    }
}
