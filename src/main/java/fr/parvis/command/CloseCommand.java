package fr.parvis.command;

import fr.parvis.consultation.Consultations;
import fr.parvis.definition.Messages;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parvis close ID`: ends a consultation.
@Command(name = "close", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CloseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
    private String id = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private @Nullable String by;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Override
    public Integer call() {
        var messages = Messages.of(Parvis.class, Lang.check(lang, spec));
        try (var databases = Reached.open(data)) {
            var consultations = new Consultations(databases.application());
            consultations.close(id, Reached.author(by));
            var calendar = consultations.get(id).definition().calendar();
            spec.commandLine()
                    .getOut()
                    .println(messages.text(
                            "close.done",
                            id,
                            calendar.opens().toString(),
                            calendar.closes().toString()));
        }
        return ExitCode.DONE;
    }
}
