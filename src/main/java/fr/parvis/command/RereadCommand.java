package fr.parvis.command;

import fr.parvis.collection.Reading;
import fr.parvis.collection.rereading.Found;
import fr.parvis.collection.rereading.Rereadings;
import fr.parvis.definition.Messages;
import fr.parvis.definition.Versions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parvis reread ID QUESTION`: reads a question that was mis-set at opening again, as a corrected version asks it.
@Command(name = "reread", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class RereadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AtInstallation at = new AtInstallation();

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "consultation")
    private String consultation = "";

    @Parameters(index = "1", paramLabel = "QUESTION", descriptionKey = "question")
    private String question = "";

    @Option(names = "--as", paramLabel = "VERSION", descriptionKey = "as")
    private @Nullable Integer version;

    @Option(names = "--map", paramLabel = "WORDS=CHOICE", descriptionKey = "map")
    private List<String> words = List.of();

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--allow-loss", descriptionKey = "allow-loss")
    private boolean allowLoss;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private @Nullable Path out;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private @Nullable String by;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "reason")
    private String reason = "";

    @Override
    public Integer call() throws IOException {
        var messages = at.messages();
        if (reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), messages.text("reread.no-reason"));
        }
        try (var databases = at.open()) {
            Versions versions = AtInstallation.versions(databases, consultation);
            int as = Objects.requireNonNullElse(version, versions.current().version());
            var rereadings =
                    new Rereadings(databases.application(), versions, new Reading(question, as, words(messages)));
            Found found = dryRun
                    ? rereadings.find()
                    : rereadings.run(
                            AtInstallation.author(by), AtInstallation.today(versions), reason.strip(), allowLoss);
            var table = new ChangesTable(found, at.language());
            if (out != null) {
                table.write(out);
            }
            spec.commandLine()
                    .getOut()
                    .println(messages.text(
                            dryRun ? "reread.would" : "reread.done",
                            found.additions().size(),
                            question,
                            as));
            table.lines().forEach(spec.commandLine().getOut()::println);
            warn(found, messages);
        }
        return ExitCode.DONE;
    }

    private void warn(Found found, Messages messages) {
        var err = spec.commandLine().getErr();
        if (dryRun && !allowLoss && found.losses() > 0) {
            err.println(messages.text("reread.losses", found.losses()));
        }
        if (found.unusable() > 0) {
            err.println(messages.text("reread.unusable", found.unusable()));
        }
        if (found.voided() > 0) {
            err.println(messages.text("reread.voided", found.voided(), question));
        }
        found.unknown().stream().sorted().forEach(nobody -> err.println(messages.text("reread.nobody", nobody)));
    }

    /// What received words are read as: the last `=` parts them from it, since words may hold some.
    private Map<String, String> words(Messages messages) {
        var read = new LinkedHashMap<String, String>();
        for (String word : words) {
            int equals = word.lastIndexOf('=');
            String said = equals < 0 ? "" : word.substring(0, equals).strip();
            String meant = word.substring(equals + 1).strip();
            if (said.isEmpty() || meant.isEmpty()) {
                throw new ParameterException(spec.commandLine(), messages.text("reread.bad-map", word));
            }
            String before = read.put(said, meant);
            if (before != null && !before.equals(meant)) {
                throw new ParameterException(spec.commandLine(), messages.text("reread.twice", said, before, meant));
            }
        }
        return read;
    }
}
