package fr.parvis.report.office;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.report.Block;
import fr.parvis.report.Report;
import fr.parvis.report.SampleReport;
import fr.parvis.report.Shown;
import fr.parvis.report.docx.DocxRenderer;
import fr.parvis.report.odt.OdtRenderer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OfficeSamplesTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"fr, docx", "en, docx", "fr, odt", "en, odt"})
    void everyQuoteOfTheSampleIsFound(String language, String format) {
        var report = SampleReport.full(language);

        var paragraphs = written(report, format);

        for (Report.Chapter chapter : report.chapters()) {
            for (Block block : chapter.blocks()) {
                if (block instanceof Block.Quote quote) {
                    String shown =
                            Shown.text(quote.text()).replace("\r\n", "\n").replace('\r', '\n');
                    assertThat(paragraphs).contains(shown);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, docx", "en, odt"})
    void aReportWithoutAnythingIsStillADocument(String language, String format) {
        assertThat(written(SampleReport.empty(language), format)).contains("A", "B", "C", "D", "E", "1\u2002F");
    }

    private List<String> written(Report report, String format) {
        Path file = folder.resolve("report." + format);
        if (format.equals("docx")) {
            DocxRenderer.render(report, file);
        } else {
            OdtRenderer.render(report, file);
        }
        return OfficeText.paragraphs(file);
    }
}
