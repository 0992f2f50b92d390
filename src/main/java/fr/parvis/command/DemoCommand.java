package fr.parvis.command;

import fr.parvis.definition.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `parvis demo`: the server with the sample consultations, one that can be answered and one that has its report.
@Command(name = "demo", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "demo-data")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "port")
    private int port = 8080;

    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Override
    public Integer call() throws Exception {
        String language = Lang.check(lang, spec);
        var messages = Messages.of(Parvis.class, language);
        Path examples = Path.of(System.getProperty("parvis.examples", "examples"));
        if (!Files.isDirectory(examples)) {
            throw new ParameterException(spec.commandLine(), messages.text("demo.no-examples", examples));
        }
        Path folder = data != null ? data : Files.createTempDirectory("parvis-demo-");
        var out = spec.commandLine().getOut();
        out.println(messages.text(data != null ? "demo.kept" : "demo.thrown-away", folder));
        new Serving(folder, "127.0.0.1", port)
                .run(
                        (databases, home) -> {
                            var samples = new Samples(examples, databases, folder.resolve("samples"));
                            samples.publish(verdict -> out.println(messages.text(
                                    "demo.rehearsed", verdict.consultation(), verdict.summary(language))));
                            out.println(messages.text("serve.ready", home + "/" + language + "/"));
                            out.println(messages.text(
                                    "demo.answer", home + "/" + language + "/consultations/" + Samples.OPEN));
                            samples.report(language);
                            out.println(messages.text(
                                    "demo.report", home + "/" + language + "/consultations/" + Samples.CLOSED));
                            out.println(messages.text("serve.stop"));
                        },
                        () -> {
                            if (data == null) {
                                delete(folder);
                            }
                        });
        return ExitCode.DONE;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
