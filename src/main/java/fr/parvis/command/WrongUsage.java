package fr.parvis.command;

import fr.parvis.definition.Messages;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with the arguments, and how to read the help of the command that was called.
///
/// A command that throws a [ParameterException] of its own writes its sentence in the person's language.
record WrongUsage(Messages messages) implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        var command = wrong.getCommandLine();
        command.getErr().println(sentence(wrong));
        command.getErr()
                .println(
                        messages.text("usage.see-help", command.getCommandSpec().qualifiedName()));
        return ExitCode.WRONG_USAGE;
    }

    private String sentence(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing ->
                messages.text(
                        "usage.missing",
                        missing.getMissing().stream().map(WrongUsage::label).collect(Collectors.joining(", ")));
            case OverwrittenOptionException twice -> messages.text("usage.twice", label(twice.getOverwritten()));
            default ->
                wrong.getArgSpec() == null || wrong.getValue() == null
                        ? String.valueOf(wrong.getMessage())
                        : messages.text("usage.bad-value", wrong.getValue(), label(wrong.getArgSpec()));
        };
    }

    private String unmatched(UnmatchedArgumentException unmatched) {
        String given = String.join(" ", unmatched.getUnmatched());
        var near = unmatched.getSuggestions();
        return near.isEmpty()
                ? messages.text("usage.unknown", given)
                : messages.text("usage.unknown-near", given, String.join(", ", near));
    }

    private static String label(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
