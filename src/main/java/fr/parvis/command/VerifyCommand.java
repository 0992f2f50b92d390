package fr.parvis.command;

import fr.parvis.definition.Messages;
import fr.parvis.report.verify.Verification;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parvis verify DIR`: recomputes a report folder and says what differs.
@Command(name = "verify", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "folder")
    private Path folder = Path.of(".");

    @Option(names = "--digest", paramLabel = "D", descriptionKey = "digest")
    private @Nullable String digest;

    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Override
    public Integer call() throws Exception {
        String language = Lang.check(lang, spec);
        var messages = Messages.of(Parvis.class, language);
        String expected = digest == null ? null : digest.strip().toLowerCase(Locale.ROOT);
        if (expected != null && !expected.matches("[0-9a-f]{12,64}")) {
            throw new CommandLine.ParameterException(spec.commandLine(), messages.text("verify.bad-digest", expected));
        }
        if (!folder.toFile().isDirectory()) {
            throw new CommandLine.ParameterException(spec.commandLine(), messages.text("verify.no-folder", folder));
        }
        Verification verification = Verification.of(folder, expected);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (verification.sound()) {
            out.println(messages.text(
                    "verify.sound",
                    verification.files(),
                    verification.figures(),
                    verification.quotes(),
                    verification.digest()));
        } else {
            err.println(messages.text("verify.differs", verification.findings().size()));
            verification.findings().forEach(finding -> err.println("  " + finding.in(language)));
        }
        if (verification.restricted() > 0) {
            out.println(messages.text("verify.restricted", verification.restricted()));
        }
        if (expected == null) {
            out.println(messages.text("verify.no-digest"));
        }
        return verification.sound() ? ExitCode.DONE : ExitCode.CANNOT_PROCESS;
    }
}
