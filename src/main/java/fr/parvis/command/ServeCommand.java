package fr.parvis.command;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `parvis serve`: the server, until it is stopped.
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AtInstallation at = new AtInstallation();

    @Option(names = "--port", paramLabel = "N", descriptionKey = "port")
    private int port = 8080;

    @Option(names = "--address", paramLabel = "ADDRESS", descriptionKey = "address")
    private String address = "127.0.0.1";

    @Option(names = "--check", descriptionKey = "check")
    private boolean check;

    @Override
    public Integer call() throws Exception {
        var messages = at.messages();
        var out = spec.commandLine().getOut();
        new Serving(at.folder(), address, port)
                .run(
                        (databases, home) -> {
                            databases
                                    .warnings()
                                    .forEach(w -> spec.commandLine()
                                            .getErr()
                                            .println(w.in(messages.locale().getLanguage())));
                            out.println(messages.text("serve.ready", home + "/"));
                            if (check) {
                                tryPages(home);
                                out.println(messages.text("serve.checked"));
                                System.exit(ExitCode.DONE);
                            }
                        },
                        () -> {});
        return ExitCode.DONE;
    }

    /// Asks for each page that any server has, so that what does not work is found at once.
    private static void tryPages(String home) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            for (String page :
                    List.of("/health/ready", "/fr/", "/en/", "/fr/donnees-personnelles", "/fr/accessibilite")) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(home + page)).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(home + page + " → " + answer.statusCode());
                }
            }
        }
    }
}
