package fr.parvis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.parvis.report.output.Format;
import fr.parvis.report.output.ReportJob;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The reports of both samples, as they are read online. The large one holds a thousand answers, and axe takes its
/// time: it is judged by day in French and by night in English.
class ReportPagesTests {

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
    @CsvSource({"achats-responsables, fr, 320, both", "plan-velo, fr, 1280, LIGHT", "plan-velo, en, 320, DARK"})
    void aReportIsSound(String sample, String language, int width, String scheme) throws Exception {
        Path report = temporary.resolve("report");
        new ReportJob(Path.of("examples", sample), report, EnumSet.of(Format.HTML), language, false, false)
                .run((_, _) -> {});
        try (var window = chromium.window(width, 800, true)) {
            Page page = window.newPage();
            page.navigate(report.resolve("report.html").toUri().toString());
            if (scheme.equals("both")) {
                look.at(page, sample);
            } else {
                look.judge(page, sample + "-" + language, ColorScheme.valueOf(scheme));
                look.measure(page, sample + "-" + language);
            }
        }
        assertThat(look.wrong()).isEmpty();
    }
}
