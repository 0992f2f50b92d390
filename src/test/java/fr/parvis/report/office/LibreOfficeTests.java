package fr.parvis.report.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.parvis.report.Report;
import fr.parvis.report.docx.DocxRenderer;
import fr.parvis.report.odt.OdtRenderer;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opens both formats in a real office program; skipped where LibreOffice is not installed.
final class LibreOfficeTests {

    @TempDir
    Path folder;

    @Test
    void opensTheWordDocument() throws Exception {
        opens("report.docx", DocxRenderer::render);
    }

    @Test
    void opensTheOpenDocument() throws Exception {
        opens("report.odt", OdtRenderer::render);
    }

    private void opens(String name, BiConsumer<Report, Path> renderer) throws Exception {
        assumeTrue(installed(), "LibreOffice (soffice) is not on the path");
        renderer.accept(Specimen.report(true), folder.resolve(name));
        var process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        folder.resolve(name).toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        try (var pdf = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(pdf.getNumberOfPages()).isBetween(7, 12);
            assertThat(text)
                    .contains("Des achats plus responsables")
                    .contains("Réserver des lots aux structures d'insertion, \"vraiment\" -- pas 5 % mais 20%.")
                    .contains("Page 3 sur " + pdf.getNumberOfPages())
                    .contains("Empreinte 3f9a0c44d1b2");
        }
    }

    private static boolean installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }
}
