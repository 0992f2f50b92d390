package fr.parvis.site;

import fr.parvis.consultation.Consultations;
import fr.parvis.database.Database;
import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.Edition;
import fr.parvis.dataset.Manifest;
import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.report.output.FiguresFile;
import fr.parvis.report.output.ReportFolder;
import fr.parvis.report.verify.Finding;
import fr.parvis.report.verify.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// The reports on the consultations' pages: checked before they are published, withdrawn when words in them
/// must go.
@Component
public final class Reports {

    private static final long LIFETIME = TimeUnit.SECONDS.toNanos(1);

    private final Database database;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Map<String, List<PublishedReport>> known = Map.of();
    private volatile long readAt;
    private volatile boolean read;

    public Reports(Database database) {
        this.database = database;
    }

    /// Puts a report on its consultation's page.
    ///
    /// @param folder written by `parvis report --publish`: it must agree with itself wholly
    /// @param by who publishes it
    /// @throws UnusableConsultation when it is a working document, has changed, or is of no published
    /// consultation
    public PublishedReport publish(Path folder, String by) {
        try {
            Verification verification = Verification.of(folder, null);
            if (!verification.sound()) {
                throw new UnusableConsultation(verification.findings().stream()
                        .map(found -> new Fault(found.where(), 0, "", Finding.class, found.code(), found.arguments()))
                        .toList());
            }
            FiguresFile figures = FiguresFile.read(folder);
            Manifest manifest =
                    Dataset.open(folder.resolve(ReportFolder.DATASET)).manifest();
            if (!Edition.PUBLIC.code().equals(manifest.edition())) {
                var code = "report-working";
                throw new UnusableConsultation(
                        List.of(new Fault("", 0, "", Reports.class, code, List.of(folder.toString()))));
            }
            new Consultations(database).get(manifest.consultation());
            var files = ReportArchive.of(folder);
            Long number = database.transactions().execute(_ -> insert(manifest, figures.language(), by, files));
            refresh(() -> true);
            return list(manifest.consultation()).stream()
                    .filter(report -> report.number() == Objects.requireNonNull(number))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Long insert(Manifest manifest, String language, String by, Map<String, byte[]> files) {
        Long number = database.sql()
                .sql("""
                        insert into site.report (consultation, language, digest, published_by)
                        values (?, ?, ?, ?) returning number
                        """)
                .params(manifest.consultation(), language, manifest.digest(), by)
                .query(Long.class)
                .single();
        files.forEach((path, bytes) -> database.sql()
                .sql("insert into site.report_file (report, path, size, bytes) values (?, ?, ?, ?)")
                .params(number, path, bytes.length, bytes)
                .update());
        return number;
    }

    /// Takes every report of a consultation away, bytes included, since words in them were erased.
    ///
    /// @param reason shown on the page in place of the report
    /// @return how many were withdrawn
    public int withdraw(String consultation, String reason) {
        Integer withdrawn = database.transactions().execute(_ -> {
            database.sql().sql("""
                            delete from site.report_file
                            where report in (select number from site.report where consultation = ?)
                            """).param(consultation).update();
            return database.sql().sql("""
                            update site.report set withdrawn_at = now(), withdrawn_because = ?
                            where consultation = ? and withdrawn_at is null
                            """).params(reason, consultation).update();
        });
        refresh(() -> true);
        return Objects.requireNonNull(withdrawn);
    }

    /// The same, and the bytes are written over in the database's files too; asks for the owner of the tables.
    public int withdrawForGood(String consultation, String reason) {
        int withdrawn = withdraw(consultation, reason);
        database.sql().sql("vacuum full site.report_file").update();
        return withdrawn;
    }

    /// The reports of a consultation, the latest first; at most a second old, or older while the database
    /// is away. One reader asks for them anew, the others go on with what was known.
    public List<PublishedReport> list(String consultation) {
        if (!read) {
            refresh(() -> !read);
        } else if (isOld() && reading.tryLock()) {
            try {
                refresh(this::isOld);
            } finally {
                reading.unlock();
            }
        }
        return known.getOrDefault(consultation, List.of());
    }

    private boolean isOld() {
        return System.nanoTime() - readAt > LIFETIME;
    }

    public Optional<PublishedReport> find(String consultation, long number) {
        return list(consultation).stream().filter(r -> r.number() == number).findFirst();
    }

    /// The bytes of a file of a report; empty when it has none of this name, or is withdrawn.
    public Optional<byte[]> findContent(long number, String path) {
        return database.sql()
                .sql("select bytes from site.report_file where report = ? and path = ?")
                .params(number, path)
                .query((row, _) -> row.getBytes("bytes"))
                .optional();
    }

    private void refresh(BooleanSupplier needed) {
        reading.lock();
        try {
            if (needed.getAsBoolean()) {
                known = read();
            }
        } catch (DataAccessException e) {
            // The database is away; what was published is still known.
        } finally {
            readAt = System.nanoTime();
            read = true;
            reading.unlock();
        }
    }

    private Map<String, List<PublishedReport>> read() {
        Map<Long, List<PublishedReport.File>> files = database
                .sql()
                .sql("select report, path, size from site.report_file order by report, path")
                .query((row, _) -> Map.entry(
                        row.getLong("report"), new PublishedReport.File(row.getString("path"), row.getLong("size"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Collection<PublishedReport> all = database.sql()
                .sql("""
                        select number, consultation, language, digest, published_at, withdrawn_because
                        from site.report order by number desc
                        """)
                .query((row, _) -> new PublishedReport(
                        row.getLong("number"),
                        row.getString("consultation"),
                        row.getString("language"),
                        row.getString("digest"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getString("withdrawn_because"),
                        ordered(files.getOrDefault(row.getLong("number"), List.of()))))
                .list();
        return all.stream().collect(Collectors.groupingBy(PublishedReport::consultation));
    }

    private static List<PublishedReport.File> ordered(List<PublishedReport.File> files) {
        return files.stream()
                .sorted(Comparator.comparingInt(
                        f -> f.path().equals(ReportArchive.WHOLE) ? 9 : ReportArchive.OPENED.indexOf(f.path())))
                .toList();
    }
}
