package fr.parvis.command;

import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Messages;
import fr.parvis.definition.lint.Lint;
import fr.parvis.definition.lint.Warning;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parvis lint FOLDER`: says what may get in the way of those who answer.
@Command(name = "lint", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class LintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FOLDER", descriptionKey = "folder")
    private Path folder = Path.of(".");

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Override
    public Integer call() {
        String language = Lang.check(lang, spec);
        var messages = Messages.of(Parvis.class, language);
        Definition definition = ConsultationFolder.open(folder).versions().current();
        List<Warning> warnings = Lint.of(definition);
        var out = spec.commandLine().getOut();
        for (Warning warning : warnings) {
            out.println(definition
                    .findAcknowledgement(warning.code())
                    .map(a -> messages.text(
                            "lint.acknowledged", warning.in(language), warning.code(), a.by(), a.reason()))
                    .orElseGet(() -> messages.text("lint.line", warning.in(language), warning.code())));
        }
        if (warnings.isEmpty()) {
            out.println(messages.text(
                    "lint.none", definition.questionnaire().questions().size()));
        }
        return strict && !Lint.unacknowledged(definition).isEmpty() ? ExitCode.CANNOT_PROCESS : ExitCode.DONE;
    }
}
