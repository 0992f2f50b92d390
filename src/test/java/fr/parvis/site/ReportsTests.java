package fr.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.definition.UnusableConsultation;
import fr.parvis.report.output.Format;
import fr.parvis.report.output.ReportJob;
import fr.parvis.report.verify.Verification;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/// A report from its folder to the consultation's page, and away from it.
class ReportsTests {

    private static final Path PURCHASES = Path.of("examples", "achats-responsables");
    private static final String PAGE = "/fr/consultations/achats-responsables";

    @TempDir
    private static Path temporary;

    private static Site site;
    private static Path published;

    @BeforeAll
    static void start() throws Exception {
        site = new Site();
        published = report("published", true);
        site.publish(PURCHASES, temporary, LocalDate.of(2025, 3, 3), LocalDate.of(2025, 4, 4), true);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Path report(String name, boolean publish) throws Exception {
        Path folder = temporary.resolve(name);
        new ReportJob(PURCHASES, folder, EnumSet.of(Format.HTML, Format.PDF), "fr", publish, false).run((_, _) -> {});
        return folder;
    }

    private static Reports reports() {
        return new Reports(site.database().application());
    }

    @Test
    void aPublishedReportIsReadOnThePageUntilItIsWithdrawn() throws Exception {
        PublishedReport report = reports().publish(published, "A. Martin");
        Thread.sleep(1_100);

        var page = site.page(PAGE);
        assertThat(page.select("#rapports + ul li strong").text()).startsWith("Rapport du");
        assertThat(page.select("code.digest").text()).isEqualTo(report.digest());
        assertThat(page.select(".files a").eachAttr("href"))
                .startsWith(PAGE + "/rapport/" + report.number() + "/report.html")
                .endsWith(PAGE + "/rapport/" + report.number() + "/report.zip");
        for (var link : page.select(".files a")) {
            var answer = site.get(link.attr("href"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(v -> assertThat(v).contains("default-src 'none'"));
        }
        String html = page.select(".files a").first().attr("href");
        assertThat(site.get(html).body()).isEqualTo(Files.readAllBytes(published.resolve("report.html")));
        assertThat(site.get(html).headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("inline"));
        assertThat(verified(site.get(page.select(".files a").last().attr("href"))
                                .body())
                        .sound())
                .isTrue();

        assertThat(reports().withdraw("achats-responsables", "des mots effacés"))
                .isEqualTo(1);
        Thread.sleep(1_100);
        assertThat(site.get(html).statusCode()).isEqualTo(404);
        assertThat(site.page(PAGE).select("main").text()).contains("Ce rapport a été retiré. Motif : des mots effacés");
        assertThat(site.database()
                        .owner()
                        .sql()
                        .sql("select count(*) from site.report_file")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /// What anybody can do with the archive: unpack it, and check it against itself.
    private static Verification verified(byte[] archive) throws Exception {
        Path folder = Files.createTempDirectory(temporary, "unpacked");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
        return Verification.of(folder, null);
    }

    @Test
    void aWorkingDocumentIsRefused() throws Exception {
        Path working = report("working", false);

        assertThatThrownBy(() -> reports().publish(working, "A. Martin"))
                .isInstanceOf(UnusableConsultation.class)
                .hasMessageContaining("working document");
    }

    @Test
    void aReportThatWasChangedIsRefused() throws Exception {
        Path changed = temporary.resolve("changed");
        FileSystemUtils.copyRecursively(published, changed);
        Path html = changed.resolve("report.html");
        Files.writeString(html, Files.readString(html).replaceFirst("</h1>", "!</h1>"));

        assertThatThrownBy(() -> reports().publish(changed, "A. Martin"))
                .isInstanceOf(UnusableConsultation.class)
                .hasMessageContaining("report.html");
    }
}
