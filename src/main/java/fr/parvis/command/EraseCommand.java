package fr.parvis.command;

import fr.parvis.collection.Erasure;
import fr.parvis.collection.Receipt;
import fr.parvis.collection.Register;
import fr.parvis.consultation.HiddenWords;
import fr.parvis.freeze.Editions;
import fr.parvis.site.Reports;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `parvis erase CODE`: removes the words of a submission for good.
@Command(name = "erase", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class EraseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AtInstallation at = new AtInstallation();

    @Mixin
    private Decision decision = new Decision();

    @Override
    public Integer call() {
        var messages = at.messages();
        try (var databases = at.open()) {
            Receipt receipt = decision.receipt(
                    new Register(databases.application(), new Editions(databases.application())), messages);
            var versions = AtInstallation.versions(databases, receipt.consultation());
            int reports = receipt.standing() instanceof Receipt.Standing.InRegister
                    ? 0
                    : new Reports(databases.owner())
                            .withdrawForGood(receipt.consultation(), messages.text("erase.report-withdrawn"));
            int redactions = new Editions(databases.owner())
                    .findIdentifier(receipt.submission())
                    .map(source -> new HiddenWords(databases.owner())
                            .erase(receipt.consultation(), source, decision.by(), AtInstallation.today(versions)))
                    .orElse(0);
            List<String> withdrawn = new Erasure(databases.owner(), new Editions(databases.owner()))
                    .erase(receipt.submission(), decision.by(), AtInstallation.today(versions), decision.reason());
            var out = spec.commandLine().getOut();
            out.println(messages.text("erase.done", receipt.submission().toString()));
            withdrawn.forEach(digest -> out.println(messages.text("erase.withdrawn", digest)));
            if (reports > 0) {
                out.println(messages.text("erase.reports", reports));
            }
            if (redactions > 0) {
                spec.commandLine().getErr().println(messages.text("erase.redactions", redactions));
            }
            if (!withdrawn.isEmpty()) {
                spec.commandLine().getErr().println(messages.text("erase.again", receipt.consultation()));
            }
        }
        return ExitCode.DONE;
    }
}
