package fr.parvis.report.output;

import fr.parvis.report.Report;
import fr.parvis.report.docx.DocxRenderer;
import fr.parvis.report.html.HtmlRenderer;
import fr.parvis.report.odt.OdtRenderer;
import fr.parvis.report.pdf.PdfRenderer;
import java.nio.file.Path;

/// A format that reports are written in.
public enum Format {
    HTML,
    PDF,
    ODT,
    DOCX;

    public String file() {
        return "report." + name().toLowerCase(java.util.Locale.ROOT);
    }

    public void render(Report report, Path folder) {
        Path file = folder.resolve(file());
        switch (this) {
            case HTML -> HtmlRenderer.render(report, file);
            case PDF -> PdfRenderer.render(report, file);
            case ODT -> OdtRenderer.render(report, file);
            case DOCX -> DocxRenderer.render(report, file);
        }
    }
}
