package fr.parvis.consultation;

import fr.parvis.database.Database;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.Definitions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// What is published, read from the database once a second at most, so that a page costs no query.
///
/// One reader refreshes it while the others go on with what was known; a database that cannot be reached leaves what
/// was known in place, since published versions do not change.
final class Snapshot {

    private static final long LIFETIME = TimeUnit.SECONDS.toNanos(1);

    /// @param declared the last declaration of an incident; 0 for none
    private record Head(String id, State state, int version, long declared) {

        boolean sameAs(@Nullable Head other) {
            return other != null && version == other.version && declared == other.declared;
        }
    }

    private final Database database;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Map<String, Published> known = Map.of();
    private Map<String, Head> heads = Map.of();
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
        var seen = new HashMap<String, Head>();
        for (Head head : heads()) {
            Published before = known.get(head.id());
            fresh.put(
                    head.id(),
                    before != null && head.sameAs(heads.get(head.id())) ? before.in(head.state()) : load(head));
            seen.put(head.id(), head);
        }
        known = Collections.unmodifiableMap(fresh);
        heads = seen;
        readAt = System.nanoTime();
        read = true;
    }

    private List<Head> heads() {
        return database.sql()
                .sql("""
                        select c.id, c.state, max(v.number) as version,
                               (select coalesce(max(i.number), 0) from consultation.incident i
                                where i.consultation = c.id) as declared
                        from consultation.consultation c join consultation.version v on v.consultation = c.id
                        group by c.id, c.state
                        """)
                .query((row, _) -> new Head(
                        row.getString("id"),
                        State.valueOf(row.getString("state")),
                        row.getInt("version"),
                        row.getLong("declared")))
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
        SequencedMap<Integer, Definition> byNumber = rows.stream()
                .map(Row::definition)
                .collect(Collectors.toMap(Definition::version, d -> d, (a, _) -> a, TreeMap::new));
        byNumber.replace(
                head.version(),
                new Incidents(database).log(head.id()).over(byNumber.lastEntry().getValue()));
        var versions = new Versions(byNumber);
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
