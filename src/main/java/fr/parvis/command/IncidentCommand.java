package fr.parvis.command;

import fr.parvis.consultation.Consultations;
import fr.parvis.consultation.Declaration;
import fr.parvis.consultation.Published;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Incident;
import fr.parvis.definition.Messages;
import fr.parvis.definition.Wording;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parvis incident ID`: declares what happened to a live consultation, corrects or withdraws it;
/// alone, lists it all.
@Command(name = "incident", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class IncidentCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AtInstallation at = new AtInstallation();

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
    private String id = "";

    @Option(names = "--cause", paramLabel = "TEXT", descriptionKey = "cause")
    private List<String> cause = List.of();

    @Option(names = "--question", paramLabel = "ID", descriptionKey = "question")
    private @Nullable String question;

    @Option(names = "--from", paramLabel = "DAY", descriptionKey = "from")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", descriptionKey = "to")
    private @Nullable LocalDate to;

    @Option(names = "--effect", paramLabel = "TEXT", descriptionKey = "effect")
    private List<String> effect = List.of();

    @Option(names = "--correction", paramLabel = "TEXT", descriptionKey = "correction")
    private List<String> correction = List.of();

    @Option(names = "--voids", descriptionKey = "voids")
    private boolean voids;

    @Option(names = "--replaces", paramLabel = "INCIDENT", descriptionKey = "replaces")
    private @Nullable String replaces;

    @Option(names = "--withdraw", paramLabel = "INCIDENT", descriptionKey = "withdraw")
    private @Nullable String withdraw;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "reason")
    private @Nullable String reason;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private @Nullable String by;

    @Override
    public Integer call() {
        var messages = at.messages();
        refuseMixtures(messages);
        try (var databases = at.open()) {
            var consultations = new Consultations(databases.application());
            Published consultation = consultations.get(id);
            var out = spec.commandLine().getOut();
            if (withdraw != null) {
                consultations.withdraw(id, withdraw, String.valueOf(reason), AtInstallation.author(by));
                out.println(messages.text("incident.withdrawn", withdraw, id));
            } else if (!cause.isEmpty()) {
                String declared =
                        consultations.declare(id, told(consultation.definition()), replaces, AtInstallation.author(by));
                out.println(messages.text("incident.declared", declared, id));
            } else {
                list(consultation, consultations.incidents(id).declarations(), messages, out);
            }
        }
        return ExitCode.DONE;
    }

    /// A declaration needs its cause, a withdrawal its reason and nothing else.
    private void refuseMixtures(Messages messages) {
        boolean tells = question != null
                || from != null
                || to != null
                || voids
                || replaces != null
                || !effect.isEmpty()
                || !correction.isEmpty();
        if (withdraw != null && (tells || !cause.isEmpty() || reason == null || reason.isBlank())) {
            throw new ParameterException(spec.commandLine(), messages.text("incident.withdraw-alone"));
        }
        if (withdraw == null && (reason != null || tells && cause.isEmpty())) {
            throw new ParameterException(spec.commandLine(), messages.text("incident.no-cause"));
        }
    }

    private Incident told(Definition definition) {
        return new Incident(
                "",
                question,
                wording(cause, definition).orElseThrow(),
                from,
                to,
                wording(effect, definition).orElse(null),
                wording(correction, definition).orElse(null),
                voids);
    }

    /// Texts given as `fr=…`, or plainly in the main language, in the order of the consultation's
    /// languages.
    private static Optional<Wording> wording(List<String> texts, Definition definition) {
        var given = new LinkedHashMap<String, String>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            String prefix = equals < 0 ? "" : text.substring(0, equals);
            boolean named = definition.languages().contains(prefix);
            given.put(named ? prefix : definition.mainLanguage(), (named ? text.substring(equals + 1) : text).strip());
        }
        var ordered = new LinkedHashMap<String, String>();
        definition.languages().stream()
                .filter(language -> !given.getOrDefault(language, "").isEmpty())
                .forEach(language -> ordered.put(language, given.get(language)));
        return ordered.isEmpty() ? Optional.empty() : Optional.of(new Wording(ordered));
    }

    private void list(Published consultation, List<Declaration> log, Messages messages, PrintWriter out) {
        var definition = consultation.definition();
        if (definition.incidents().isEmpty() && log.isEmpty()) {
            out.println(messages.text("incident.none", id));
        }
        String language = messages.locale().getLanguage();
        for (Incident incident : definition.incidents()) {
            out.println(messages.text(
                    "incident.line",
                    incident.id(),
                    incident.question() == null ? "–" : incident.question(),
                    String.valueOf(
                            incident.from() == null ? definition.calendar().opens() : incident.from()),
                    String.valueOf(incident.to() == null ? definition.calendar().closes() : incident.to()),
                    incident.cause().in(language),
                    incident.voids() ? 1 : 0));
        }
        for (Declaration declaration : log) {
            out.println("  "
                    + messages.text(
                            declaration.withdraws() ? "incident.log-withdrawn" : "incident.log",
                            String.valueOf(definition.calendar().dayOf(declaration.at())),
                            declaration.by(),
                            declaration.id(),
                            declaration.withdraws()
                                    ? String.valueOf(declaration.because())
                                    : String.valueOf(declaration.number())));
        }
    }
}
