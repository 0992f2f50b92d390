package fr.parvis.consultation;

import fr.parvis.database.Database;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.Calendar;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.Definitions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Clones of consultations, on which their questionnaire is rehearsed, and what came of each rehearsal.
///
/// A clone's identifier holds 128 random bits and is the only way to it: whoever repeats it gives the clone away.
public final class Rehearsals {

    private static final Pattern CLONE = Pattern.compile("r-[0-9a-f]{32}");
    private static final Pattern IN_CLONE = Pattern.compile("/" + CLONE + "(?:/|$)");
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// What is rehearsed. @param digest of its current version and files, as publishing computes it
    public record Subject(Versions versions, String digest) {

        public String id() {
            return versions.current().id();
        }
    }

    /// A clone under way. @param versions every version as the clone has it: its identifier, open these days
    public record Clone(String id, Versions versions) {}

    private final Database database;

    public Rehearsals(Database database) {
        this.database = database;
    }

    /// Whether an identifier could be that of a clone.
    public static boolean isClone(String id) {
        return CLONE.matcher(id).matches();
    }

    /// Whether an address of the site's leads to a page that could be a clone's.
    public static boolean isInClone(String address) {
        return IN_CLONE.matcher(address).find();
    }

    /// What a folder holds, as publishing it would call it: a folder that was pulled is the version it was pulled from,
    /// whatever was declared live or erased since.
    ///
    /// @throws fr.parvis.definition.UnusableConsultation when its files could not be published
    public Subject subject(ConsultationFolder folder) {
        String digest = new Publishing(database, folder, null, "", Submissions.UNKNOWN).digest();
        return new Subject(folder.versions(), digest);
    }

    /// Adds a clone with every version of the subject, open to answers from yesterday to tomorrow in its own zone.
    public Clone clone(Subject subject, Clock clock, String by) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String id = "r-" + HexFormat.of().formatHex(random);
        var versions = new TreeMap<Integer, Definition>();
        subject.versions().byNumber().forEach((number, definition) -> {
            Calendar real = definition.calendar();
            LocalDate today = LocalDate.ofInstant(clock.instant(), real.zone());
            var calendar = new Calendar(real.zone(), today.minusDays(1), today.plusDays(1), real.phases());
            versions.put(number, definition.rehearsed(id, calendar));
        });
        database.transactions().executeWithoutResult(_ -> {
            database.sql()
                    .sql("insert into consultation.consultation (id, state, rehearses) values (?, 'OPEN', ?)")
                    .params(id, subject.id())
                    .update();
            versions.forEach((number, definition) -> database.sql()
                    .sql("""
                            insert into consultation.version (consultation, number, definition, digest, published_by)
                            values (?, ?, ?, ?, ?)
                            """)
                    .params(id, number, Definitions.toJson(definition), subject.digest(), by)
                    .update());
        });
        return new Clone(id, new Versions(versions));
    }

    /// Keeps what came of a rehearsal, for good.
    ///
    /// @param verdict as JSON
    public void record(Subject subject, boolean green, String verdict, String by) {
        database.sql()
                .sql("""
                        insert into consultation.rehearsal (consultation, version, digest, rehearsed_by, green, verdict)
                        values (?, ?, ?, ?, ?, ?::jsonb)
                        """)
                .params(subject.id(), subject.versions().current().version(), subject.digest(), by, green, verdict)
                .update();
    }

    /// What the latest rehearsal of this content came to; empty when it was never rehearsed.
    public Optional<Boolean> isGreen(String consultation, String digest) {
        return database.sql()
                .sql("""
                        select green from consultation.rehearsal where consultation = ? and digest = ?
                        order by number desc limit 1
                        """)
                .params(consultation, digest)
                .query(Boolean.class)
                .optional();
    }

    /// The clones made so long ago that nobody can be at work on them any more.
    public static List<String> leftovers(Database owner, Duration age) {
        return owner.sql().sql("""
                        select c.id from consultation.clone c join consultation.version v on v.consultation = c.id
                        group by c.id having max(v.published_at) < now() - ? * interval '1 second'
                        """).param(age.toSeconds()).query(String.class).list();
    }

    /// Removes what this module has of a clone; nothing of a consultation that people answer.
    ///
    /// @param owner the database as the owner of its tables
    public static void purge(Database owner, String clone) {
        for (String table : List.of("file", "version", "event")) {
            owner.sql()
                    .sql("delete from consultation." + table
                            + " where consultation = ? and consultation in (select id from consultation.clone)")
                    .param(clone)
                    .update();
        }
        owner.sql()
                .sql("delete from consultation.consultation where id = ? and rehearses is not null")
                .param(clone)
                .update();
    }
}
