package fr.parvis.consultation;

import fr.parvis.database.Database;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Incident;
import fr.parvis.definition.Wording;
import fr.parvis.definition.yaml.Definitions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Incidents declared while consultations live: each declaration is added, none is changed.
final class Incidents {

    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private final Database database;

    Incidents(Database database) {
        this.database = database;
    }

    IncidentLog log(String consultation) {
        return new IncidentLog(database.sql()
                .sql("select * from consultation.incident where consultation = ? order by number")
                .param(consultation)
                .query((row, _) -> declaration(row))
                .list());
    }

    /// Adds an incident, or what it really was.
    ///
    /// @param incident without identifier when it is new
    /// @param replaces the incident that it corrects; null when it is new
    /// @return the incident’s identifier
    String declare(Published consultation, Incident incident, @Nullable String replaces, String by) {
        return Objects.requireNonNull(database.transactions().execute(_ -> {
            Definition current = current(consultation);
            if (replaces != null) {
                refuseUnknown(current, replaces);
            }
            String id = replaces != null ? replaces : free(consultation);
            Incident named = incident.named(id);
            new IncidentCheck(current).check(named);
            refuseUnreadable(current, named);
            insert(consultation.id(), id, named, null, by);
            return id;
        }));
    }

    /// Says that an incident did not happen: it is no longer told anywhere but in this log.
    void withdraw(Published consultation, String id, String because, String by) {
        database.transactions().executeWithoutResult(_ -> {
            refuseUnknown(current(consultation), id);
            insert(consultation.id(), id, null, because, by);
        });
    }

    /// The current version with what stands now, of which nobody else changes anything until the
    /// transaction ends.
    private Definition current(Published consultation) {
        database.sql()
                .sql("select id from consultation.consultation where id = ? for update")
                .param(consultation.id())
                .query()
                .singleValue();
        return log(consultation.id()).over(consultation.definition());
    }

    private static void refuseUnknown(Definition current, String id) {
        List<String> known = current.incidents().stream().map(Incident::id).toList();
        if (!known.contains(id)) {
            throw Refusal.because(
                    known.isEmpty() ? "incident-none" : "incident-unknown", current.id(), id, String.join(", ", known));
        }
    }

    /// What the reader of definitions would refuse, such as a text that is too long, is refused at once.
    private static void refuseUnreadable(Definition current, Incident incident) {
        var incidents = Stream.concat(
                        current.incidents().stream().filter(i -> !i.id().equals(incident.id())), Stream.of(incident))
                .toList();
        Definitions.parse(Definitions.toJson(current.withIncidents(incidents)), Definitions.FILE);
    }

    private String free(Published consultation) {
        var taken = Stream.concat(
                        log(consultation.id()).declarations().stream().map(Declaration::id),
                        consultation.versions().byNumber().values().stream()
                                .flatMap(d -> d.incidents().stream())
                                .map(Incident::id))
                .toList();
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> "live-" + n)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private void insert(
            String consultation, String id, @Nullable Incident incident, @Nullable String because, String by) {
        var told = incident == null
                ? Arrays.asList(new Object[] {null, null, null, null, null, null, false})
                : Arrays.asList(
                        incident.question(),
                        json(incident.cause()),
                        json(incident.effect()),
                        json(incident.correction()),
                        incident.from(),
                        incident.to(),
                        incident.voids());
        database.sql()
                .sql("""
                        insert into consultation.incident
                            (consultation, id, question, cause, effect, correction, first_day, last_day, voids,
                             withdrawn_because, declared_by)
                        values (?, ?, ?::text, ?::json, ?::json, ?::json, ?::date, ?::date, ?, ?::text, ?)
                        """)
                .params(Stream.of(Arrays.asList(consultation, id), told, Arrays.asList(because, by))
                        .flatMap(List::stream)
                        .toList())
                .update();
    }

    private static @Nullable String json(@Nullable Wording wording) {
        return wording == null ? null : JsonMapper.shared().writeValueAsString(wording.byLanguage());
    }

    private static @Nullable Wording wording(@Nullable String json) {
        return json == null ? null : new Wording(JsonMapper.shared().readValue(json, TEXTS));
    }

    private static Declaration declaration(ResultSet row) throws SQLException {
        String id = row.getString("id");
        Wording cause = wording(row.getString("cause"));
        var incident = cause == null
                ? null
                : new Incident(
                        id,
                        row.getString("question"),
                        cause,
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        wording(row.getString("effect")),
                        wording(row.getString("correction")),
                        row.getBoolean("voids"));
        return new Declaration(
                row.getLong("number"),
                id,
                incident,
                row.getString("withdrawn_because"),
                row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                row.getString("declared_by"));
    }
}
