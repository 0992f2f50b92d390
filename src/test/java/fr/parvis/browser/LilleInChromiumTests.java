package fr.parvis.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.parvis.acceptance.Lille;
import fr.parvis.analysis.Figure;
import fr.parvis.consultation.Consultations;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.freeze.Freezing;
import fr.parvis.freeze.PageViews;
import fr.parvis.report.output.FiguresFile;
import fr.parvis.report.output.ReportJob;
import fr.parvis.report.verify.Verification;
import fr.parvis.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The two worlds are one: what people type into the pages is counted as what stands in a folder.
class LilleInChromiumTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    @TempDir
    private Path work;

    @Test
    void theSevenAnswersTypedInTheBrowserGiveTheFiguresOfTheFolder() throws Exception {
        assumeTrue(Lille.isThere(), "the acceptance case is not beside this project: " + Lille.SOURCE);
        Path folder = Lille.write(work.resolve("folder"), "");
        Path online = work.resolve("online");
        try (var site = new Site();
                var chromium = new Chromium();
                var window = chromium.window(1280, 800, true)) {
            site.publish(folder, work, TODAY.minusDays(2), TODAY.plusDays(2), true);
            for (NamedCsvRecord row : Lille.rows("responses.csv")) {
                Page page = window.newPage();
                page.navigate(site.address("/fr/consultations/mel-2018"));
                page.locator("main a.button").first().click();
                type(page, row);
                assertThat(page.locator("h1").innerText()).startsWith("Merci");
                page.close();
            }
            close(site, online);
        }
        for (String file : List.of("passages.csv", "narrative/audience.md", "narrative/next.md")) {
            Files.createDirectories(online.resolve(file).getParent());
            Files.copy(folder.resolve(file), online.resolve(file));
        }
        var typed = figures(online);
        assertThat(typed.keySet()).isNotEmpty().contains("participation.contributions");
        assertThat(typed).isEqualTo(figures(folder));
        assertThat(Verification.of(online.resolve("report"), null).findings()).isEmpty();
    }

    /// Fills in what the page asks, looks again when an answer brings a question more, checks and sends.
    private static void type(Page page, NamedCsvRecord row) {
        for (int pages = 0; page.locator("button[value=send]").count() == 0; pages++) {
            assertThat(pages).as("pages until the check").isLessThan(5);
            for (String name : row.getHeader()) {
                String value = row.getField(name);
                var field = page.locator("main [name='" + name + "']:not([type=hidden])");
                if (field.count() == 0 || value.isEmpty()) {
                    continue;
                }
                if ("radio".equals(field.first().getAttribute("type"))) {
                    page.locator("[name='" + name + "'][value='" + value + "']").check();
                } else {
                    field.fill(value);
                }
            }
            page.locator("button[value=next]:not([aria-hidden])").click();
        }
        page.locator("button[value=send]:not([aria-hidden])").click();
    }

    private static void close(Site site, Path online) throws IOException {
        site.consultations().close("mel-2018", "Test");
        site.stop();
        var database = site.database().application();
        new Consultations(database).pull("mel-2018", online);
        var versions = ConsultationFolder.open(online).versions();
        new Freezing(database, versions)
                .freeze(PageViews.of(database, versions.current()), online.resolve("register"), TODAY, rows -> {});
    }

    /// The results of the report's figures by identifier, but for the days and the views.
    private static Map<String, List<?>> figures(Path folder) throws IOException {
        Path report = folder.resolve("report");
        new ReportJob(folder, report, Set.of(), "fr", false, false).run((step, n) -> {});
        return FiguresFile.read(report).figures().stream()
                .map(FiguresFile.Numbered::figure)
                .filter(figure -> !figure.id().startsWith("participation.days")
                        && !figure.id().startsWith("audience"))
                .collect(Collectors.toMap(Figure::id, Figure::rows));
    }
}
