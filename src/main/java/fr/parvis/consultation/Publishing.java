package fr.parvis.consultation;

import fr.parvis.database.Database;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.change.Changes;
import fr.parvis.definition.change.Undeclared;
import fr.parvis.definition.yaml.Definitions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Adds to a consultation the versions that a folder has and the database has not, all of them or none.
///
/// Versions follow one another without a gap, so that a version's number says which one it starts from.
final class Publishing {

    private final Database database;
    private final ConsultationFolder folder;
    private final FolderContent content;
    private final @Nullable Integer from;
    private final String by;
    private final Submissions submissions;

    Publishing(
            Database database, ConsultationFolder folder, @Nullable Integer from, String by, Submissions submissions) {
        this.database = database;
        this.folder = folder;
        this.content = FolderContent.read(folder);
        this.from = from;
        this.by = by;
        this.submissions = submissions;
    }

    /// @throws UnusableConsultation also when a breaking change is not declared and people may have answered
    Publication run() {
        return database.transactions().execute(_ -> {
            Publication publication = publish();
            if (!publication.refused().isEmpty()) {
                throw new UnusableConsultation(publication.refused());
            }
            return publication;
        });
    }

    /// The same, of which nothing stays; what would refuse it for its changes is told in what is returned.
    Publication tryOut() {
        return database.transactions().execute(status -> {
            status.setRollbackOnly();
            return publish();
        });
    }

    private Publication publish() {
        String id = content.definition().id();
        int version = content.definition().version();
        database.sql()
                .sql("insert into consultation.consultation (id) values (?) on conflict do nothing")
                .param(id)
                .update();
        State state = database.sql()
                .sql("select state from consultation.consultation where id = ? for update")
                .param(id)
                .query(State.class)
                .single();
        var stored = stored(id);
        IncidentLog declared = new Incidents(database).log(id);
        int current = stored.isEmpty() ? 0 : stored.lastKey();
        if (version == current) {
            return unchanged(id, version, Objects.requireNonNull(stored.get(version)), declared);
        }
        if (version < current) {
            throw Refusal.because("behind", id, version, current);
        }
        if (from != null && from != current) {
            throw Refusal.because("starts-from-another", id, from, current);
        }
        checkEarlier(stored, declared);
        var changes = new ArrayList<Changes>();
        var refused = new ArrayList<Fault>();
        Definition before =
                stored.isEmpty() ? null : Definitions.parse(stored.lastEntry().getValue(), id + "/" + current);
        boolean answered = state != State.PUBLISHED || submissions.answer(id, current);
        for (int number = current + 1; number <= version; number++) {
            Definition added = folder.versions().find(number).orElse(null);
            if (added == null) {
                throw Refusal.because("gap", id, version, current, number);
            }
            insert(added, number == version);
            if (before != null) {
                var next = Changes.between(before, added);
                changes.add(next);
                refused.addAll(answered ? Undeclared.faults(next, fileOf(number, version)) : List.of());
                before = added;
            }
        }
        refused.addAll(unproven(id, state));
        return new Publication(id, version, content.digest(), true, changes, refused);
    }

    private static String fileOf(int number, int last) {
        return number == last ? Definitions.FILE : "versions/" + number + ".yaml";
    }

    /// What people are answering now is not replaced by what nobody has tried.
    private List<Fault> unproven(String id, State state) {
        boolean live = state == State.OPEN || state == State.PAUSED;
        boolean green =
                !live || new Rehearsals(database).isGreen(id, content.digest()).orElse(false);
        return green
                ? List.of()
                : List.of(Refusal.of(
                        "publish-not-rehearsed", id, content.definition().version(), folder.folder()));
    }

    /// What the folder's content is called: as the published version that it is, whatever was declared live or erased
    /// since, or else by what is in it.
    String digest() {
        String id = content.definition().id();
        int version = content.definition().version();
        String published = stored(id).get(version);
        return published != null && isSame(version, published, new Incidents(database).log(id))
                ? digestOf(id, version)
                : content.digest();
    }

    /// @param stored the version as published, over which a pulled folder may tell what was declared live
    private Publication unchanged(String id, int version, String stored, IncidentLog declared) {
        if (!isSame(version, stored, declared)) {
            throw Refusal.because("same-number", id, version, version + 1);
        }
        return new Publication(id, version, digestOf(id, version), false);
    }

    private boolean isSame(int version, String stored, IncidentLog declared) {
        var left = WhatIsLeft.of(content.definition().id(), database);
        return declared.gave(Definitions.toJson(left.of(content.definition(), stored)), stored)
                && left.hasFiles(version, content.attachments());
    }

    private String digestOf(String id, int version) {
        return database.sql()
                .sql("select digest from consultation.version where consultation = ? and number = ?")
                .params(id, version)
                .query(String.class)
                .single();
    }

    private TreeMap<Integer, String> stored(String id) {
        var stored = new TreeMap<Integer, String>();
        database.sql()
                .sql("select number, definition from consultation.version where consultation = ?")
                .param(id)
                .query((row, _) -> Map.entry(row.getInt("number"), row.getString("definition")))
                .list()
                .forEach(version -> stored.put(version.getKey(), version.getValue()));
        return stored;
    }

    /// What is published stays as it is, and the new version must be able to follow it.
    private void checkEarlier(TreeMap<Integer, String> stored, IncidentLog declared) {
        var left = WhatIsLeft.of(content.definition().id(), database);
        stored.forEach((number, json) -> folder.versions().find(number).ifPresent(mine -> {
            if (!declared.gave(Definitions.toJson(left.of(mine, json)), json)) {
                throw Refusal.because("earlier-differs", mine.id(), number);
            }
        }));
        TrialFolder.check(stored, content.definition());
        declared.check(
                content.definition(),
                stored.values().stream()
                        .map(json -> Definitions.parse(json, Definitions.FILE))
                        .toList());
    }

    private void insert(Definition definition, boolean last) {
        String json = Definitions.toJson(definition);
        String digest = last ? content.digest() : FolderContent.sha256(json.getBytes(StandardCharsets.UTF_8));
        database.sql()
                .sql("""
                        insert into consultation.version (consultation, number, definition, digest, published_by)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(definition.id(), definition.version(), json, digest, by)
                .update();
        if (last) {
            content.files().forEach(this::insert);
        }
        Events.add(database, definition.id(), "PUBLISH", definition.version(), by);
    }

    private void insert(FolderContent.File file) {
        var attachment = file.attachment();
        database.sql()
                .sql("""
                        insert into consultation.file (consultation, version, path, media_type, digest, bytes)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        content.definition().id(),
                        content.definition().version(),
                        attachment.path(),
                        attachment.mediaType(),
                        attachment.digest(),
                        file.bytes())
                .update();
    }
}
