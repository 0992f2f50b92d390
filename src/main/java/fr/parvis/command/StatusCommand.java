package fr.parvis.command;

import fr.parvis.audience.Views;
import fr.parvis.collection.Tallies;
import fr.parvis.consultation.Consultations;
import fr.parvis.consultation.Published;
import fr.parvis.database.Database;
import fr.parvis.definition.Messages;
import fr.parvis.freeze.Editions;
import fr.parvis.sentinel.Finding;
import fr.parvis.sentinel.Findings;
import fr.parvis.site.Reports;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `parvis status [ID]`: how far each consultation has come.
@Command(name = "status", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", descriptionKey = "id")
    private @Nullable String id;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private AtInstallation at = new AtInstallation();

    @Override
    public Integer call() {
        String language = at.language();
        var messages = Messages.of(Parvis.class, language);
        var out = spec.commandLine().getOut();
        try (var databases = at.open()) {
            Database database = databases.application();
            var consultations = new Consultations(database);
            List<Published> asked = id == null ? consultations.list() : List.of(consultations.get(id));
            List<Map<String, Object>> told =
                    asked.stream().map(c -> facts(c, database)).toList();
            if (json) {
                out.println(JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(told));
            } else if (told.isEmpty()) {
                out.println(messages.text("status.none"));
            } else {
                for (int i = 0; i < told.size(); i++) {
                    out.println(asked.get(i).definition().title().in(language));
                    told.get(i)
                            .forEach((key, value) -> out.println("  "
                                    + messages.text(
                                            "status.colon", messages.text("status." + key), shown(value, language))));
                }
            }
        }
        return ExitCode.DONE;
    }

    /// The same facts for people and for programs, by name.
    private static Map<String, Object> facts(Published consultation, Database database) {
        String name = consultation.id();
        var calendar = consultation.definition().calendar();
        var tallies = new Tallies(database);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("id", name);
        facts.put("state", consultation.state().name());
        facts.put("version", consultation.definition().version());
        facts.put("opens", calendar.opens().toString());
        facts.put("closes", calendar.closes().toString());
        var channels = new TreeMap<String, Long>();
        tallies.byChannel(name).forEach((channel, count) -> channels.put(channel.code(), count));
        facts.put("submissions", channels.values().stream().mapToLong(n -> n).sum());
        facts.put("channels", channels);
        var days = new TreeMap<String, Long>();
        tallies.byDay(name, calendar.zone()).forEach((day, count) -> days.put(day.toString(), count));
        facts.put("days", days);
        facts.put("drafts", tallies.drafts(name));
        facts.put("sentinel", new Findings(database).list(consultation));
        var editions = new Editions(database).list(name);
        facts.put(
                "dataset",
                editions.isEmpty()
                        ? ""
                        : editions.getLast().day() + " " + editions.getLast().digest());
        facts.put(
                "views",
                new Views(database)
                        .list(name).stream()
                                .collect(Collectors.groupingBy(
                                        view -> view.page().name().toLowerCase(java.util.Locale.ROOT),
                                        TreeMap::new,
                                        Collectors.summingLong(Views.Day::views))));
        facts.put("reports", new Reports(database).list(name).size());
        return facts;
    }

    private static String shown(Object value, String language) {
        if (value instanceof List<?> findings) {
            String all = findings.stream()
                    .map(Finding.class::cast)
                    .map(finding -> "\n    " + finding.in(language))
                    .collect(Collectors.joining());
            return all.isEmpty() ? "–" : all;
        }
        if (value instanceof Map<?, ?> map) {
            String all = map.entrySet().stream()
                    .map(e -> e.getKey() + " " + e.getValue())
                    .collect(Collectors.joining(", "));
            return all.isEmpty() ? "–" : all;
        }
        return value.toString().isEmpty() ? "–" : value.toString();
    }
}
