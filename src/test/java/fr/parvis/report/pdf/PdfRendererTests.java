package fr.parvis.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.report.Block;
import fr.parvis.report.Quotes;
import fr.parvis.report.Report;
import fr.parvis.report.SampleReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class PdfRendererTests {

    @TempDir
    static Path folder;

    private static Report report;
    private static Path pdf;

    @BeforeAll
    static void render() {
        report = SampleReport.full("fr");
        pdf = folder.resolve("report.pdf");
        PdfRenderer.render(report, pdf);
    }

    @Test
    void passesPdfUa() throws Exception {
        assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void passesPdfA() throws Exception {
        assertThat(failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    @Test
    void passesPdfUaInEnglishAndWithHardlyAnything() throws Exception {
        Path english = folder.resolve("english.pdf");
        PdfRenderer.render(SampleReport.full("en"), english);
        assertThat(failures(english, PDFAFlavour.PDFUA_1)).isEmpty();
        Path empty = folder.resolve("empty.pdf");
        PdfRenderer.render(SampleReport.empty("en"), empty);
        assertThat(failures(empty, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void holdsEveryQuoteCodePointForCodePoint() {
        String words = PdfWords.of(pdf);
        for (Block.Quote quote : Quotes.of(report)) {
            assertThat(words.contains(PdfWords.squeezed(PdfText.shown(quote.text()))))
                    .as("%s: %s", quote.id(), quote.text())
                    .isTrue();
        }
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("again.pdf");
        PdfRenderer.render(SampleReport.full("fr"), again);
        assertThat(Files.mismatch(pdf, again)).isEqualTo(-1);
    }

    @Test
    void saysItsTitleAndLanguageAndHasBookmarks() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getDocumentInformation().getTitle())
                    .startsWith(report.cover().title().plain());
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSize(report.chapters().size());
        }
    }

    private static List<String> failures(Path pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (InputStream in = Files.newInputStream(pdf);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getMessage()
                            + " " + a.getLocation().getContext())
                    .distinct()
                    .limit(20)
                    .toList();
        }
    }
}
