package fr.parvis.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class ParvisTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({"fr,Codes de retour", "en,Exit codes"})
    void helpSpeaksTheLanguage(String language, String heading) {
        assertThat(run(language, "--help")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains(heading)
                .contains("parvis [-hV] [--debug] COMMAND")
                .doesNotContain("null");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fr,Usage\u00A0:", "en,Usage:"})
    void aCommandHasItsHelpToo(String language, String heading) {
        assertThat(run(language, "break", "--help")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains(heading, "Breaks.", "parvis break", "--debug", "2   ")
                .doesNotContain("%n");
    }

    @Test
    void eachCommandSaysTheSameAloneAndAmongTheOthers() {
        Parvis.commands().forEach((name, type) -> {
            assertThat(type.getAnnotation(Command.class).name()).isEqualTo(name);
            assertThat(help("fr", name, new String[] {name, "--help"}))
                    .contains("parvis " + name)
                    .isEqualTo(help("fr", name, new String[0]));
        });
    }

    private static String help(String language, String name, String[] known) {
        var text = new StringWriter();
        var writer = new PrintWriter(text, true);
        Parvis.run(Parvis.line(language, Map.of(), writer, writer, known), name, "--help");
        return text.toString();
    }

    @Test
    void versionGoesToStandardOutput() {
        assertThat(run("fr", "--version")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).startsWith("Parvis ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--colour", "reprot", "break --times=x", "break --times=1 --times=2", "break --times"})
    void wrongUsageIsToldInBothLanguagesWithoutATrace(String line) {
        String[] args = line.isEmpty() ? new String[0] : line.split(" ");
        assertThat(run("fr", args)).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("L’aide\u00A0: parvis").doesNotContain("\tat ");
        assertThat(run("en", args)).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("Help: parvis");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void everyFaultOfAConsultationStandsOnItsLine() {
        assertThat(run("fr", "break", "--with=faults")).isEqualTo(ExitCode.CANNOT_PROCESS);
        assertThat(err.toString().lines())
                .containsExactly(
                        "a.yaml:3 [title] — Il manque titre.",
                        "b.csv:7 — La mémoire manque\u202F; relancez avec plus, par"
                                + " exemple PARVIS_JAVA_OPTS=-Xmx2g.");
    }

    @ParameterizedTest
    @CsvSource({"file,plans.yaml", "state,the reason", "error,PARVIS_JAVA_OPTS", "silent,IllegalStateException"})
    void anyOtherFailureIsOneClearSentence(String kind, String told) {
        assertThat(run("fr", "break", "--with=" + kind)).isEqualTo(ExitCode.CANNOT_PROCESS);
        assertThat(err.toString().lines()).singleElement().asString().contains(told);
    }

    @Test
    void aNameOrAValueCannotCommandTheTerminalNorForgeALine() {
        assertThat(run("fr", "break", "--with=hostile")).isEqualTo(ExitCode.CANNOT_PROCESS);
        assertThat(err.toString().lines())
                .containsExactly("a\\u001B[2J.csv:1 [x tout va bien] — Il manque \\u202Ecba\\u202C\\u0007.");
    }

    @Test
    void aFullDiskIsToldAsSuchWhateverSaysIt() {
        assertThat(run("fr", "break", "--with=full")).isEqualTo(ExitCode.CANNOT_PROCESS);
        assertThat(err.toString()).startsWith("Le disque est plein").doesNotContain("device");
    }

    @Test
    void theTraceIsShownOnRequestOnly() {
        run("fr", "break", "--with=state", "--debug");
        assertThat(err.toString()).contains("\tat fr.parvis.command.ParvisTests");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', fr",
        "en_GB.UTF-8, '', en",
        "C, '', fr",
        "fr_FR, --lang=en, en",
        "en, --lang fr, fr",
        "de_DE, '', fr",
        "eng, '', fr"
    })
    void theLanguageIsThatAskedForElseTheSystems(String system, String args, String language) {
        assertThat(Language.of(args.split(" "), Map.of("LANG", system))).isEqualTo(language);
        assertThat(Language.of(args.split(" "), Map.of("LC_ALL", system, "LANG", "en")))
                .isEqualTo(system.isEmpty() && args.isEmpty() ? "en" : language);
    }

    private int run(String language, String... args) {
        var line = Parvis.line(language, Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
        line.addSubcommand(new Break());
        // Picocli hands these down only to the commands that are there already.
        line.setOut(line.getOut())
                .setErr(line.getErr())
                .setResourceBundle(line.getResourceBundle())
                .setParameterExceptionHandler(line.getParameterExceptionHandler())
                .setExecutionExceptionHandler(line.getExecutionExceptionHandler());
        return Parvis.run(line, args);
    }

    /// A command that fails in the way it is told to.
    @Command(name = "break", header = "Breaks.", mixinStandardHelpOptions = true)
    static final class Break implements Callable<Integer> {

        @Option(names = "--with")
        String kind = "";

        @Option(names = "--times")
        int times;

        @Override
        public Integer call() throws Exception {
            throw switch (kind) {
                case "faults" ->
                    new UnusableConsultation(List.of(
                            new Fault("a.yaml", 3, "title", Parvis.class, "usage.missing", List.of("titre")),
                            new Fault("b.csv", 7, "", Parvis.class, "failure.memory", List.of())));
                case "hostile" ->
                    new UnusableConsultation(List.of(new Fault(
                            "a\u001B[2J.csv",
                            1,
                            "x\ntout va bien",
                            Parvis.class,
                            "usage.missing",
                            List.of("\u202Ecba\u202C\u0007"))));
                case "full" ->
                    new IllegalStateException("COPY failed", new java.io.IOException("write: No space left on device"));
                case "file" -> new NoSuchFileException("plans.yaml");
                case "error" -> throw new OutOfMemoryError();
                case "silent" -> new IllegalStateException();
                default -> new IllegalStateException("the reason");
            };
        }
    }
}
