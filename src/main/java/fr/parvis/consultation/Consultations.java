package fr.parvis.consultation;

import fr.parvis.database.Database;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.Incident;
import fr.parvis.definition.yaml.Definitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// All consultations: published from folders, opened, paused, closed, and given back as folders.
///
/// What it refuses it says as an [fr.parvis.definition.UnusableConsultation], in both languages.
@Component
public final class Consultations {

    /// A published file with its bytes.
    public record Content(Attachment file, byte[] bytes) {}

    private final Database database;
    private final Snapshot snapshot;

    public Consultations(Database database) {
        this.database = database;
        this.snapshot = new Snapshot(database);
    }

    /// Every consultation that people answer, by identifier; at most a second old, and what this object changed is in
    /// it at once.
    ///
    /// While the database cannot be reached, what was last read.
    public List<Published> list() {
        return snapshot.now().values().stream().filter(c -> !c.isClone()).toList();
    }

    /// The consultation of this identifier, as [#list] has it; or the clone, which only its identifier leads to.
    public Optional<Published> find(String id) {
        Published known = snapshot.now().get(id);
        if (known == null && Rehearsals.isClone(id)) {
            snapshot.forget();
            known = snapshot.now().get(id);
        }
        return Optional.ofNullable(known);
    }

    /// The consultation of this identifier; one that is not there is refused.
    public Published get(String id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    /// Publishes what a folder holds: its current version with its files, and the earlier ones if it is new here.
    ///
    /// @param folder opened, so its definitions are checked; its tables of answers are not read
    /// @param from the version it starts from; null to let the definition’s own number say it
    /// @param by who publishes
    public Publication publish(ConsultationFolder folder, @Nullable Integer from, String by) {
        return publish(folder, from, by, Submissions.UNKNOWN);
    }

    /// The same, once it is known whether people answered: a breaking change must then be declared.
    ///
    /// It must be too once the consultation was opened, since a form may still come under the version before.
    public Publication publish(ConsultationFolder folder, @Nullable Integer from, String by, Submissions submissions) {
        var publication = new Publishing(database, folder, from, by, submissions).run();
        snapshot.forget();
        return publication;
    }

    /// What publishing this folder would change, of which nothing is done.
    public Publication tryOut(ConsultationFolder folder, @Nullable Integer from, Submissions submissions) {
        return new Publishing(database, folder, from, "", submissions).tryOut();
    }

    /// Writes a folder with every version and the files of the current one; published again, nothing changes.
    ///
    /// @param into absent, or an empty folder
    public void pull(String id, Path into) {
        Published published = get(id);
        var earlier = new TreeMap<Integer, String>();
        published.versions().byNumber().forEach((number, definition) -> {
            if (number < published.definition().version()) {
                earlier.put(number, Definitions.toJson(definition));
            }
        });
        try {
            refuseWhatIsFull(into);
            Files.createDirectories(into);
            Files.writeString(into.resolve(Definitions.FILE), Definitions.toYaml(published.definition()));
            TrialFolder.write(earlier, into);
            for (Attachment file : published.files()) {
                Path target = into.resolve(file.path());
                Files.createDirectories(target.getParent());
                Files.write(target, content(published, file.path()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] content(Published published, String path) {
        return findContent(published.id(), published.definition().version(), path)
                .map(Content::bytes)
                .orElseThrow(() -> new IllegalStateException("No content for " + path + " of " + published.id()));
    }

    /// A file of a version, the current one or an earlier; empty when that version has none of this path.
    public Optional<Content> findContent(String id, int version, String path) {
        return database.sql()
                .sql("""
                        select media_type, digest, bytes from consultation.file
                        where consultation = ? and version = ? and path = ?
                        """)
                .params(id, version, path)
                .query((row, _) -> {
                    byte[] bytes = row.getBytes("bytes");
                    var file = new Attachment(path, row.getString("media_type"), bytes.length, row.getString("digest"));
                    return new Content(file, bytes);
                })
                .optional();
    }

    /// Declares an incident of a consultation as it lives, or what it really was; it is told from now
    /// on wherever the definition is.
    ///
    /// @param incident its identifier is not read
    /// @param replaces the incident that it corrects, declared live or by the definition; null for a
    /// new one
    /// @return the incident’s identifier
    public String declare(String id, Incident incident, @Nullable String replaces, String by) {
        String declared = new Incidents(database).declare(get(id), incident, replaces, by);
        snapshot.forget();
        return declared;
    }

    /// Withdraws an incident: it is no longer told anywhere but in the log.
    public void withdraw(String id, String incident, String because, String by) {
        new Incidents(database).withdraw(get(id), incident, because, by);
        snapshot.forget();
    }

    /// All that was declared live of a consultation’s incidents.
    public IncidentLog incidents(String id) {
        return new Incidents(database).log(get(id).id());
    }

    /// Writes into the folder’s definition what was declared live and is not in it.
    ///
    /// @return whether there was something to write
    public boolean bringIncidents(String id, Path folder) {
        return FolderIncidents.bring(folder, incidents(id));
    }

    /// Lets people answer, on the days of its calendar; also after a pause or a closing. Only what was rehearsed, and
    /// came out green, can be opened.
    public void open(String id, String by) {
        move(id, State.OPEN, "OPEN", by);
    }

    /// Stops answers for a while; only what is open can be paused.
    public void pause(String id, String by) {
        move(id, State.PAUSED, "PAUSE", by);
    }

    /// Ends it, before its last day or after.
    public void close(String id, String by) {
        move(id, State.CLOSED, "CLOSE", by);
    }

    private void move(String id, State to, String kind, String by) {
        List<String> from = to.from().stream().map(State::name).toList();
        database.transactions().executeWithoutResult(_ -> {
            int moved = database.sql()
                    .sql("""
                            update consultation.consultation set state = :to where id = :id and state in (:from)
                            and (:to <> 'OPEN' or (
                                select green from consultation.rehearsal r
                                where r.consultation = :id and r.digest = (
                                    select digest from consultation.version
                                    where consultation = :id order by number desc limit 1)
                                order by r.number desc limit 1))
                            """)
                    .param("to", to.name())
                    .param("id", id)
                    .param("from", from)
                    .update();
            if (moved == 0) {
                throw refusedMove(id, to, kind);
            }
            Events.add(database, id, kind, null, by);
        });
        snapshot.forget();
    }

    private RuntimeException refusedMove(String id, State to, String kind) {
        return database.sql()
                .sql("select state from consultation.consultation where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(state -> (RuntimeException)
                        (to.from().contains(State.valueOf(state))
                                ? notRehearsed(id)
                                : Refusal.because("cannot-" + kind.toLowerCase(Locale.ROOT), id, state)))
                .orElseGet(() -> unknown(id));
    }

    /// The one reason left for what may be opened by its state.
    private RuntimeException notRehearsed(String id) {
        String digest = database.sql()
                .sql("select digest from consultation.version where consultation = ? order by number desc limit 1")
                .param(id)
                .query(String.class)
                .single();
        boolean red = new Rehearsals(database).isGreen(id, digest).isPresent();
        return Refusal.because(red ? "open-red" : "open-not-rehearsed", id);
    }

    private RuntimeException unknown(String id) {
        List<String> known = list().stream().map(Published::id).toList();
        return Refusal.because(known.isEmpty() ? "none" : "unknown", id, String.join(", ", known));
    }

    private static void refuseWhatIsFull(Path into) throws IOException {
        if (Files.isDirectory(into)) {
            try (Stream<Path> files = Files.list(into)) {
                if (files.findAny().isPresent()) {
                    throw Refusal.because("folder-not-empty", into);
                }
            }
        }
    }
}
