package fr.parvis.command;

import fr.parvis.site.Reports;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parvis publish-report DIR`: puts a public report on its consultation's page.
@Command(name = "publish-report", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class PublishReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "folder")
    private Path folder = Path.of(".");

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private @Nullable String by;

    @Mixin
    private AtInstallation at = new AtInstallation();

    @Override
    public Integer call() {
        var messages = at.messages();
        try (var databases = at.open()) {
            var report = new Reports(databases.application()).publish(folder, AtInstallation.author(by));
            spec.commandLine()
                    .getOut()
                    .println(messages.text("publish-report.done", report.consultation(), report.digest()));
        }
        return ExitCode.DONE;
    }
}
