package fr.parvis.consultation;

import fr.parvis.database.Database;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.Definition;
import fr.parvis.definition.yaml.Definitions;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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

    Publishing(Database database, ConsultationFolder folder, @Nullable Integer from, String by) {
        this.database = database;
        this.folder = folder;
        this.content = FolderContent.read(folder);
        this.from = from;
        this.by = by;
    }

    Publication run() {
        return database.transactions().execute(_ -> publish());
    }

    private Publication publish() {
        String id = content.definition().id();
        int version = content.definition().version();
        database.sql()
                .sql("insert into consultation.consultation (id) values (?) on conflict do nothing")
                .param(id)
                .update();
        database.sql()
                .sql("select id from consultation.consultation where id = ? for update")
                .param(id)
                .query()
                .singleValue();
        var stored = stored(id);
        int current = stored.isEmpty() ? 0 : stored.lastKey();
        if (version == current) {
            return unchanged(id, version, stored.getOrDefault(version, ""));
        }
        if (version < current) {
            throw Refusal.because("behind", id, version, current);
        }
        if (from != null && from != current) {
            throw Refusal.because("starts-from-another", id, from, current);
        }
        checkEarlier(stored);
        for (int number = current + 1; number <= version; number++) {
            Definition added = folder.versions().find(number).orElse(null);
            if (added == null) {
                throw Refusal.because("gap", id, version, current, number);
            }
            insert(added, number == version);
        }
        return new Publication(id, version, content.digest(), true);
    }

    private Publication unchanged(String id, int version, String json) {
        String digest = database.sql()
                .sql("select digest from consultation.version where consultation = ? and number = ?")
                .params(id, version)
                .query(String.class)
                .single();
        if (!digest.equals(content.digest()) && !WhatIsLeft.of(id, database).is(content.digest(), version, json)) {
            throw Refusal.because("same-number", id, version, version + 1);
        }
        return new Publication(id, version, digest, false);
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
    private void checkEarlier(TreeMap<Integer, String> stored) {
        var left = WhatIsLeft.of(content.definition().id(), database);
        stored.forEach((number, json) -> folder.versions().find(number).ifPresent(mine -> {
            if (!Definitions.toJson(left.of(mine, json)).equals(json)) {
                throw Refusal.because("earlier-differs", mine.id(), number);
            }
        }));
        TrialFolder.check(stored, content.definition());
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
