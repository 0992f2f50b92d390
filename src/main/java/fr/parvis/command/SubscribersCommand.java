package fr.parvis.command;

import fr.parvis.consultation.Consultations;
import fr.parvis.outreach.MailRelay;
import fr.parvis.outreach.Subscriptions;
import fr.parvis.outreach.Subscriptions.Subscriber;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parvis subscribers ID`: who asked to be informed of a consultation.
@Command(name = "subscribers", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class SubscribersCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AtInstallation at = new AtInstallation();

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "consultation")
    private String consultation = "";

    @Option(names = "--count", descriptionKey = "count")
    private boolean count;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var messages = at.messages();
        try (var databases = at.open()) {
            new Consultations(databases.application()).get(consultation);
            List<Subscriber> all = new Subscriptions(databases.application(), new MailRelay(new StandardEnvironment()))
                    .list(consultation);
            if (out != null) {
                CsvList.write(
                        out,
                        List.of("email", "language"),
                        all.stream().map(s -> List.of(s.email(), s.language())).toList());
            }
            spec.commandLine()
                    .getOut()
                    .println(count ? Integer.toString(all.size()) : messages.text("subscribers.count", all.size()));
        }
        return ExitCode.DONE;
    }
}
