package fr.parvis.report.docx;

import fr.parvis.report.Report;
import fr.parvis.report.Shown;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// What the document says of itself: title, author, language; neither software nor time of writing.
final class Properties {

    private Properties() {}

    static void set(XWPFDocument document, Report report) {
        var core = document.getProperties().getCoreProperties().getUnderlyingProperties();
        core.setTitleProperty(Shown.text(report.cover().title().plain()));
        core.setSubjectProperty(Shown.text(report.cover().kind()));
        core.setCreatorProperty(Shown.text(report.cover().organiser().plain()));
        core.setLanguageProperty(report.language());
        core.setCreatedProperty(Optional.empty());
        core.setModifiedProperty(Optional.empty());
    }
}
