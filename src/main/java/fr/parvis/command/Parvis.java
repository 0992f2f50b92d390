package fr.parvis.command;

import fr.parvis.definition.Messages;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `parvis`: the top command, under which each command stands.
///
/// Exit codes: 0 done, 1 the consultation cannot be processed (reasons on standard error), 2 wrong usage. Texts of a
/// command are in the bundle under its qualified name: `parvis.report.usage.description`, `parvis.report.out` …
@Command(name = "parvis", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Parvis implements Runnable {

    /// By their names, in the order of the help.
    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("demo", DemoCommand.class);
        COMMANDS.put("serve", ServeCommand.class);
        COMMANDS.put("report", ReportCommand.class);
        COMMANDS.put("verify", VerifyCommand.class);
        COMMANDS.put("import", ImportCommand.class);
        COMMANDS.put("schema", SchemaCommand.class);
        COMMANDS.put("lint", LintCommand.class);
        COMMANDS.put("publish", PublishCommand.class);
        COMMANDS.put("pull", PullCommand.class);
        COMMANDS.put("rehearse", RehearseCommand.class);
        COMMANDS.put("open", OpenCommand.class);
        COMMANDS.put("pause", PauseCommand.class);
        COMMANDS.put("close", CloseCommand.class);
        COMMANDS.put("status", StatusCommand.class);
        COMMANDS.put("incident", IncidentCommand.class);
        COMMANDS.put("receive", ReceiveCommand.class);
        COMMANDS.put("correct", CorrectCommand.class);
        COMMANDS.put("reread", RereadCommand.class);
        COMMANDS.put("set-aside", SetAsideCommand.class);
        COMMANDS.put("erase", EraseCommand.class);
        COMMANDS.put("freeze", FreezeCommand.class);
        COMMANDS.put("subscribers", SubscribersCommand.class);
        COMMANDS.put("inform", InformCommand.class);
        COMMANDS.put("publish-report", PublishReportCommand.class);
        COMMANDS.put("backup", BackupCommand.class);
        COMMANDS.put("restore", RestoreCommand.class);
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--debug", scope = ScopeType.INHERIT, descriptionKey = "debug")
    private boolean debug;

    private final Messages messages;

    private Parvis(Messages messages) {
        this.messages = messages;
    }

    public static void main(String[] args) {
        if (!isDebugged(System.getenv())) {
            silenceLibraries();
        }
        var out = new PrintWriter(System.out, true);
        var err = new PrintWriter(System.err, true);
        System.exit(run(line(Language.of(args, System.getenv()), System.getenv(), out, err, args), args));
    }

    static boolean isDebugged(Map<String, String> environment) {
        return "1".equals(environment.get("PARVIS_DEBUG"));
    }

    /// Every command, by its name.
    public static Map<String, Class<?>> commands() {
        return Collections.unmodifiableMap(COMMANDS);
    }

    /// The command line, speaking this language and writing to these two streams.
    ///
    /// @param args what was asked: when it is one command, the others are left out, since reading what each of them
    /// takes is a good part of a short command's time
    static CommandLine line(
            String language, Map<String, String> environment, PrintWriter out, PrintWriter err, String... args) {
        var messages = Messages.of(Parvis.class, language);
        var parvis = new Parvis(messages);
        parvis.debug = isDebugged(environment);
        var line = new CommandLine(parvis);
        asked(args).forEach(line::addSubcommand);
        line.setResourceBundle(ResourceBundle.getBundle("fr.parvis.command.messages", messages.locale()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setOut(new PrintWriter(new PlainWriter(out), true))
                .setErr(new PrintWriter(new PlainWriter(err), true))
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(new WrongUsage(messages))
                .setExecutionExceptionHandler((failure, command, parsed) -> parvis.report(failure, language, command));
        line.getCommandSpec().usageMessage().synopsisSubcommandLabel(messages.text("command-label"));
        return line;
    }

    private static Map<String, Class<?>> asked(String... args) {
        return Stream.of(args)
                .filter(word -> !word.startsWith("-"))
                .findFirst()
                .filter(COMMANDS::containsKey)
                .<Map<String, Class<?>>>map(name -> Map.of(name, Objects.requireNonNull(COMMANDS.get(name))))
                .orElse(COMMANDS);
    }

    /// Libraries for PDF and office files log what their callers cannot act on; what matters reaches us as an
    /// exception.
    private static void silenceLibraries() {
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        Logger.getLogger("").setLevel(Level.OFF);
    }

    /// Runs it to the exit code; errors of the machine itself (no memory, no engine) end in a sentence too.
    static int run(CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (Error error) {
            Parvis parvis = line.getCommand();
            return parvis.report(error, parvis.messages.locale().getLanguage(), line);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), messages.text("usage.no-command"));
    }

    private int report(Throwable failure, String language, CommandLine command) {
        new Failure(failure).sentences(language).forEach(command.getErr()::println);
        if (debug) {
            failure.printStackTrace(command.getErr());
        }
        return ExitCode.CANNOT_PROCESS;
    }
}
