package fr.parvis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.parvis.report.output.Format;
import fr.parvis.report.output.ReportJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/// The reports of both samples, as they are read online; of the large one, made of its first answers, since axe takes
/// minutes and gigabytes for all of them.
class ReportPagesTests {

    private static final int LINES = 40;

    private static Chromium chromium;

    @TempDir
    private Path temporary;

    private final Look look = new Look("report-pages");

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"achats-responsables, fr, 320", "plan-velo, fr, 1280", "plan-velo, en, 320"})
    void aReportIsSound(String sample, String language, int width) throws Exception {
        Path folder = temporary.resolve("consultation");
        FileSystemUtils.copyRecursively(Path.of("examples", sample), folder);
        Path responses = folder.resolve("responses.csv");
        Files.write(
                responses, Files.readAllLines(responses).stream().limit(LINES).toList());
        Path report = temporary.resolve("report");
        new ReportJob(folder, report, EnumSet.of(Format.HTML), language, false, false).run((_, _) -> {});
        try (var window = chromium.window(width, 800, true)) {
            Page page = window.newPage();
            page.navigate(report.resolve("report.html").toUri().toString());
            look.at(page, sample + "-" + language);
        }
        assertThat(look.wrong()).isEmpty();
    }
}
