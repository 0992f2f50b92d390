package fr.parvis.consultation;

import fr.parvis.database.Database;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.Definitions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// What is published, read from the database once a second at most, so that a page costs no query.
///
/// One reader refreshes it while the others go on with what was known; a database that cannot be reached leaves what
/// was known in place, since published versions do not change.
final class Snapshot {

    private static final long LIFETIME = TimeUnit.SECONDS.toNanos(1);

    private record Head(String id, State state, int version) {}

    private final Database database;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Map<String, Published> known = Map.of();
    private volatile long readAt;
    private volatile boolean read;

    Snapshot(Database database) {
        this.database = database;
    }

    Map<String, Published> now() {
        if (!read) {
            refreshing.lock();
            try {
                if (!read) {
                    refresh();
                }
            } finally {
                refreshing.unlock();
            }
        } else if (System.nanoTime() - readAt > LIFETIME && refreshing.tryLock()) {
            try {
                refresh();
            } catch (DataAccessException | TransactionException e) {
                // The database is away: readiness says so, and what was published still is.
            } finally {
                readAt = System.nanoTime();
                refreshing.unlock();
            }
        }
        return known;
    }

    /// Makes the next reading go to the database.
    void forget() {
        read = false;
    }

    private void refresh() {
        var fresh = new TreeMap<String, Published>();
        for (Head head : heads()) {
            Published before = known.get(head.id());
            fresh.put(
                    head.id(),
                    before != null && before.definition().version() == head.version()
                            ? before.in(head.state())
                            : load(head));
        }
        known = Collections.unmodifiableMap(fresh);
        readAt = System.nanoTime();
        read = true;
    }

    private List<Head> heads() {
        return database.sql()
                .sql("""
                        select id, state, max(number) as version
                        from consultation.consultation join consultation.version on consultation = id
                        group by id, state
                        """)
                .query((row, _) ->
                        new Head(row.getString("id"), State.valueOf(row.getString("state")), row.getInt("version")))
                .list();
    }

    private Published load(Head head) {
        record Row(Definition definition, Instant publishedAt) {}
        List<Row> rows = database.sql()
                .sql("""
                        select number, definition, published_at from consultation.version
                        where consultation = ? and number <= ? order by number
                        """)
                .params(head.id(), head.version())
                .query((row, _) -> new Row(
                        Definitions.parse(row.getString("definition"), head.id() + "/" + row.getInt("number")),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list();
        var versions = new Versions(rows.stream()
                .map(Row::definition)
                .collect(Collectors.toMap(Definition::version, d -> d, (a, _) -> a, TreeMap::new)));
        List<Attachment> files = database.sql()
                .sql("""
                        select path, media_type, length(bytes) as size, digest from consultation.file
                        where consultation = ? and version = ? order by path
                        """)
                .params(head.id(), head.version())
                .query((row, _) -> new Attachment(
                        row.getString("path"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getString("digest")))
                .list();
        return new Published(head.id(), head.state(), versions, rows.getLast().publishedAt(), files);
    }
}
