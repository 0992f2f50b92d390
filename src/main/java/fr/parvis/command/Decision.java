package fr.parvis.command;

import fr.parvis.collection.Receipt;
import fr.parvis.collection.ReceiptCode;
import fr.parvis.collection.Register;
import fr.parvis.definition.Messages;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What an agent decides about one submission: which one, who decides, and why.
final class Decision {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "CODE", descriptionKey = "code")
    private String code = "";

    @Option(names = "--by", paramLabel = "NAME", required = true, descriptionKey = "by")
    private String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "reason")
    private String reason = "";

    String by() {
        return by;
    }

    String reason() {
        return reason;
    }

    Receipt receipt(Register register, Messages messages) {
        Optional<Receipt> found = ReceiptCode.find(code)
                .flatMap(register::findReceipt)
                .or(() -> identifier().flatMap(register::find));
        return found.orElseThrow(
                () -> new ParameterException(spec.commandLine(), messages.text("decision.unknown", code)));
    }

    /// Stops on what [Layers] refuses.
    void refuseErased(boolean done, Messages messages) {
        if (!done) {
            throw new ParameterException(spec.commandLine(), messages.text("decision.erased", code));
        }
    }

    private Optional<UUID> identifier() {
        return code.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(code))
                : Optional.empty();
    }
}
