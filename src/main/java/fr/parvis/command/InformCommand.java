package fr.parvis.command;

import fr.parvis.consultation.Consultations;
import fr.parvis.consultation.Published;
import fr.parvis.definition.Messages;
import fr.parvis.outreach.Letter;
import fr.parvis.outreach.MailRelay;
import fr.parvis.outreach.Mailing;
import fr.parvis.outreach.Subscriptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parvis inform ID --subject … --text FILE`: writes to everyone who asked to be informed of a
/// consultation.
@Command(name = "inform", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class InformCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AtInstallation at = new AtInstallation();

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "consultation")
    private String consultation = "";

    @Option(names = "--subject", paramLabel = "TEXT", required = true, descriptionKey = "subject")
    private String subject = "";

    @Option(names = "--text", paramLabel = "FILE", required = true, descriptionKey = "text")
    private Path text = Path.of("");

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private @Nullable Path out;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private @Nullable String by;

    @Override
    public Integer call() throws IOException {
        var messages = at.messages();
        var relay = new MailRelay(new StandardEnvironment());
        if (!relay.ready()) {
            throw new ParameterException(spec.commandLine(), messages.text("inform.no-relay"));
        }
        Letter letter = Letter.read(subject, text);
        try (var databases = at.open()) {
            Published published = new Consultations(databases.application()).get(consultation);
            var mailing = new Mailing(databases.application(), relay, published);
            if (dryRun) {
                int people = new Subscriptions(databases.application(), relay)
                        .list(consultation)
                        .size();
                spec.commandLine().getOut().println(messages.text("inform.would", people));
                spec.commandLine().getOut().println(mailing.shown(letter, at.language()));
                return ExitCode.DONE;
            }
            var today = AtInstallation.today(published.versions());
            return told(mailing.send(letter, AtInstallation.author(by), today), messages);
        }
    }

    private int told(Mailing.Result result, Messages messages) throws IOException {
        if (out != null) {
            CsvList.write(
                    out,
                    List.of("email", "state"),
                    result.list().stream()
                            .map(reached -> List.of(reached.email(), reached.state()))
                            .toList());
        }
        spec.commandLine().getOut().println(messages.text("inform.sent", result.sent()));
        var err = spec.commandLine().getErr();
        if (result.uncertain() > 0) {
            err.println(messages.text("inform.uncertain", result.uncertain()));
        }
        if (result.refused() > 0) {
            err.println(messages.text("inform.refused", result.refused()));
        }
        if (result.waiting() > 0) {
            err.println(messages.text("inform.waiting", result.waiting()));
        }
        return result.waiting() + result.refused() > 0 ? ExitCode.CANNOT_PROCESS : ExitCode.DONE;
    }
}
