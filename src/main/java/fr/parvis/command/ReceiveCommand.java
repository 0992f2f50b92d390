package fr.parvis.command;

import fr.parvis.collection.intake.Intake;
import fr.parvis.definition.Channel;
import fr.parvis.definition.Versions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parvis receive FILE`: enters in the register what came on paper, by mail, at a meeting.
@Command(name = "receive", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ReceiveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AtInstallation at = new AtInstallation();

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--consultation", paramLabel = "ID", required = true, descriptionKey = "consultation")
    private String consultation = "";

    @Option(names = "--channel", paramLabel = "CHANNEL", required = true, descriptionKey = "channel")
    private String channel = "";

    @Option(names = "--by", paramLabel = "NAME", required = true, descriptionKey = "by")
    private String by = "";

    @Option(names = "--language", paramLabel = "CODE", descriptionKey = "language")
    private @Nullable String language;

    @Option(names = "--author", paramLabel = "NAME", descriptionKey = "author")
    private @Nullable String author;

    @Option(names = "--date", paramLabel = "DAY", descriptionKey = "date")
    private @Nullable String date;

    @Option(names = "--question", paramLabel = "ID", descriptionKey = "question")
    private @Nullable String question;

    @Option(names = "--lever", paramLabel = "ID", descriptionKey = "lever")
    private @Nullable String lever;

    @Option(names = "--strand", paramLabel = "ID", descriptionKey = "strand")
    private @Nullable String strand;

    @Option(names = "--again", descriptionKey = "again")
    private boolean again;

    @Option(names = "--as-is", descriptionKey = "as-is")
    private boolean asIs;

    @Override
    public Integer call() {
        var messages = at.messages();
        Channel how = Channel.find(channel)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), messages.text("receive.unknown-channel", channel, channels())));
        try (var databases = at.open()) {
            Versions versions = AtInstallation.versions(databases, consultation);
            if (language != null && !versions.current().languages().contains(language)) {
                throw new ParameterException(
                        spec.commandLine(),
                        messages.text(
                                "receive.unknown-language",
                                language,
                                String.join(", ", versions.current().languages())));
            }
            var entering = new Intake.Entering(by, how, language, AtInstallation.today(versions), again, asIs);
            var intake = new Intake(databases.application(), versions, entering);
            var out = spec.commandLine().getOut();
            if (Intake.isTable(String.valueOf(file.getFileName()))) {
                int entered = intake.enterAnswers(file);
                out.println(messages.text("receive.answers", entered, consultation));
            } else {
                intake.enterContribution(file, said());
                out.println(messages.text("receive.contribution", consultation));
            }
        }
        return ExitCode.DONE;
    }

    private Map<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        put(said, "author", author);
        put(said, "date", date);
        put(said, "question", question);
        put(said, "lever", lever);
        put(said, "strand", strand);
        return said;
    }

    private static void put(Map<String, String> said, String key, @Nullable String value) {
        if (value != null) {
            said.put(key, value);
        }
    }

    private static String channels() {
        return Stream.of(Channel.values()).map(Channel::code).collect(Collectors.joining(", "));
    }
}
