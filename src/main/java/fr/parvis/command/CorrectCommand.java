package fr.parvis.command;

import fr.parvis.collection.Fields;
import fr.parvis.collection.Layers;
import fr.parvis.collection.Receipt;
import fr.parvis.collection.Register;
import fr.parvis.collection.intake.AnswerChecks;
import fr.parvis.collection.intake.Intake;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Fault;
import fr.parvis.definition.Messages;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "QUESTION=VALUE", descriptionKey = "answers")
    private List<String> answers = List.of();

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
            Fields corrected = corrected(fields == null ? Fields.NONE : fields, versions, receipt.version(), messages);
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

    /// The fields with these answers in place of the former ones of the same columns; an empty value takes one out.
    private Fields corrected(Fields fields, Versions versions, int number, Messages messages) {
        Definition version = versions.find(number).orElseThrow();
        var checks = new AnswerChecks(version, versions.current());
        Fields corrected = fields;
        var named = new ArrayList<String>();
        for (String answer : answers) {
            int equals = answer.indexOf('=');
            String column = equals < 0 ? answer : answer.substring(0, equals);
            if (equals < 0 || !checks.knows(column)) {
                throw new ParameterException(spec.commandLine(), messages.text("correct.unknown", answer));
            }
            String value = answer.substring(equals + 1);
            named.add(column);
            corrected = corrected.only(name -> !name.equals(column));
            if (!value.isEmpty()) {
                corrected = corrected.and(new Fields(List.of(new Fields.Field(column, value))));
            }
        }
        List<Fault> faults = checks.refusals(corrected.cells(), null).stream()
                .filter(refusal -> named.contains(refusal.column()))
                .map(r -> new Fault("", 0, r.column(), Intake.class, r.code(), List.of(r.value())))
                .toList();
        if (!asIs && !faults.isEmpty()) {
            throw new UnusableConsultation(faults);
        }
        return corrected;
    }
}
