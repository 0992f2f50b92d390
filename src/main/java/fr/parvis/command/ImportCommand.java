package fr.parvis.command;

import fr.parvis.dataset.proposal.Guess;
import fr.parvis.dataset.proposal.Proposal;
import fr.parvis.definition.Messages;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parvis import FILE --into FOLDER`: proposes a consultation folder from a survey tool's export.
@Command(name = "import", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of(".");

    @Option(names = "--into", paramLabel = "FOLDER", required = true, descriptionKey = "into")
    private Path into = Path.of(".");

    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Override
    public Integer call() throws Exception {
        String language = Lang.check(lang, spec);
        var messages = Messages.of(Parvis.class, language);
        var out = spec.commandLine().getOut();
        Proposal proposal = Proposal.of(file, language);
        proposal.write(into);
        for (Guess guess : proposal.guesses()) {
            String examples = String.join(
                    ", ",
                    guess.examples().stream().map(ImportCommand::onOneLine).toList());
            String key = examples.isEmpty() ? "import.guess-alone" : "import.guess";
            out.println(messages.text(key, guess.column(), guess.type(), guess.reason(), examples));
        }
        int questions = proposal.definition().questionnaire().questions().size();
        out.println(messages.text("import.written", into, proposal.rows(), questions));
        return ExitCode.DONE;
    }

    private static String onOneLine(String example) {
        String line = example.replaceAll("\\R", " ");
        return line.codePointCount(0, line.length()) <= 40
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 39)) + "…";
    }
}
