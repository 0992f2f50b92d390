package fr.parvis.command;

import fr.parvis.collection.Fields;
import fr.parvis.collection.Layers;
import fr.parvis.collection.Readings;
import fr.parvis.collection.Receipt;
import fr.parvis.collection.Register;
import fr.parvis.collection.intake.Correction;
import fr.parvis.definition.Messages;
import fr.parvis.definition.Versions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parvis correct CODE QUESTION=VALUE …`: puts other answers above those that were typed.
@Command(name = "correct", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CorrectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AtInstallation at = new AtInstallation();

    @Mixin
    private Decision decision = new Decision();

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "QUESTION=VALUE", descriptionKey = "answers")
    private List<String> answers = List.of();

    @Option(names = "--from", paramLabel = "FILE", descriptionKey = "from")
    private @Nullable Path from;

    @Option(names = "--as-is", descriptionKey = "as-is")
    private boolean asIs;

    @Override
    public Integer call() {
        var messages = at.messages();
        try (var databases = at.open()) {
            Receipt receipt = decision.receipt(new Register(databases.application()), messages);
            Versions versions = AtInstallation.versions(databases, receipt.consultation());
            Fields fields = receipt.fields();
            decision.refuseErased(fields != null, messages);
            var correction = new Correction(
                    versions, receipt.version(), new Readings(databases.application()).of(receipt.submission()));
            Fields corrected =
                    correction.apply(fields == null ? Fields.NONE : fields, cells(correction, messages), asIs);
            boolean done = new Layers(databases.application())
                    .correct(
                            receipt.submission(),
                            corrected,
                            decision.by(),
                            AtInstallation.today(versions),
                            decision.reason());
            decision.refuseErased(done, messages);
            spec.commandLine()
                    .getOut()
                    .println(messages.text("correct.done", receipt.submission().toString()));
        }
        return ExitCode.DONE;
    }

    /// The new value of each column, those of the command after those of the file.
    private SequencedMap<String, String> cells(Correction correction, Messages messages) {
        var cells = new LinkedHashMap<String, String>();
        if (from != null) {
            cells.putAll(correction.read(from));
        }
        for (String answer : answers) {
            int equals = answer.indexOf('=');
            if (equals < 0) {
                throw new ParameterException(spec.commandLine(), messages.text("correct.unknown", answer));
            }
            cells.put(answer.substring(0, equals), answer.substring(equals + 1));
        }
        if (cells.isEmpty()) {
            throw new ParameterException(spec.commandLine(), messages.text("correct.nothing"));
        }
        return cells;
    }
}
