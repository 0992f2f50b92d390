package fr.parvis.collection.intake;

import fr.parvis.collection.Fields;
import fr.parvis.collection.Received;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.folder.Times;
import fr.parvis.dataset.table.Encoding;
import fr.parvis.dataset.table.Row;
import fr.parvis.dataset.table.Table;
import fr.parvis.definition.Channel;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.Versions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a table of answers row by row, and gathers what keeps it from being entered, each fault at its line.
final class IntakeReader {

    private static final int MOST_FAULTS = 100;
    /// The columns that tell of the submission itself.
    static final Set<String> OWN = Set.of("id", "submitted_at", "channel", "language", "version", "entered_by");

    private final Versions versions;
    private final Intake.Entering entering;
    private final String file;
    private final ZoneId zone;
    private final Map<Integer, AnswerChecks> checks = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    IntakeReader(Versions versions, Intake.Entering entering, String file) {
        this.versions = versions;
        this.entering = entering;
        this.file = file;
        this.zone = versions.current().calendar().zone();
        versions.byNumber()
                .forEach((number, definition) -> checks.put(number, new AnswerChecks(definition, versions.current())));
    }

    /// The submissions, in an order that says nothing of the file's.
    List<Received> read(Path path) {
        var received = new ArrayList<Received>();
        try (Table table = Table.open(path, file, Encoding.UTF_8)) {
            List<String> header = table.header();
            checkHeader(header);
            for (Row row = table.next(); row != null; row = table.next()) {
                read(row, header, received);
            }
        }
        if (received.isEmpty() && faults.isEmpty()) {
            add(0, "", "no-rows");
        }
        stopIfAny();
        Collections.shuffle(received);
        return received;
    }

    private void checkHeader(List<String> header) {
        List<String> known =
                Item.of(versions.questions()).stream().map(Item::column).toList();
        for (String column : header) {
            if (!OWN.contains(column) && checks.values().stream().noneMatch(check -> check.knows(column))) {
                add(1, column, "unknown-column", column, String.join(", ", known));
            }
        }
        stopIfAny();
    }

    private void read(Row row, List<String> header, List<Received> received) {
        int line = (int) row.line();
        if (row.cells().size() > header.size()) {
            add(line, "", "too-many-cells", "" + row.cells().size(), "" + header.size());
            return;
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cells().get(i).isBlank()) {
                cells.put(header.get(i), row.cells().get(i));
            }
        }
        int before = faults.size();
        String number = own(cells, "version", "" + versions.current().version());
        Definition version = number.matches("\\d{1,9}")
                ? versions.find(Integer.parseInt(number)).orElse(null)
                : null;
        if (version == null) {
            add(
                    line,
                    "version",
                    "unknown-version",
                    number,
                    versions.byNumber().keySet().toString());
            return;
        }
        Channel channel =
                Channel.find(own(cells, "channel", entering.channel().code())).orElse(null);
        if (channel == null) {
            String known = Stream.of(Channel.values()).map(Channel::code).collect(Collectors.joining(", "));
            add(line, "channel", "unknown-channel", own(cells, "channel", ""), known);
            return;
        }
        String language =
                own(cells, "language", entering.language() == null ? version.mainLanguage() : entering.language());
        if (!versions.current().languages().contains(language)) {
            add(
                    line,
                    "language",
                    "unknown-language",
                    language,
                    String.join(", ", versions.current().languages()));
        }
        String time = own(cells, "submitted_at", "");
        Instant at = time.isEmpty() ? null : Times.parse(time, zone);
        if (at == null && !time.isEmpty()) {
            add(line, "submitted_at", "bad-time", time);
        }
        String by = own(cells, "entered_by", entering.by());
        if (by.chars().anyMatch(Character::isISOControl)) {
            add(line, "entered_by", "bad-name");
        }
        cells.keySet().removeAll(OWN);
        LocalDate day = at == null ? null : at.atZone(zone).toLocalDate();
        if (!entering.asIs()) {
            AnswerChecks check = java.util.Objects.requireNonNull(checks.get(version.version()));
            check.refusals(cells, day).forEach(r -> add(line, r.column(), r.code(), r.value()));
        }
        if (faults.size() == before) {
            var fields = new ArrayList<Fields.Field>();
            cells.forEach((column, cell) -> fields.add(new Fields.Field(column, cell)));
            received.add(new Received(
                    version.id(),
                    version.version(),
                    channel,
                    language,
                    new Fields(fields),
                    null,
                    at == null ? null : at.atZone(zone),
                    by,
                    Set.of(),
                    false));
        }
    }

    private static String own(Map<String, String> cells, String column, String otherwise) {
        return cells.getOrDefault(column, otherwise).strip();
    }

    private void add(int line, String column, String code, String... arguments) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(file, line, column, Intake.class, code, List.of(arguments)));
        }
    }

    private void stopIfAny() {
        if (!faults.isEmpty()) {
            throw new UnusableConsultation(faults);
        }
    }
}
