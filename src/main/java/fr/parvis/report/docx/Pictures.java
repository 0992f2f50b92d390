package fr.parvis.report.docx;

import fr.parvis.report.Shown;
import fr.parvis.report.office.Art;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/// Sets pictures in the line, each with the words that stand for it.
final class Pictures {

    /// A twentieth of a point in the unit of drawings.
    private static final int EMU = 635;

    private final XWPFDocument document;
    private int pictures;

    Pictures(XWPFDocument document) {
        this.document = document;
    }

    /// @param width in twentieths of a point
    void set(CTP paragraph, Art art, int width, String title, String description) {
        var place = new XWPFParagraph(paragraph, document);
        var run = new XWPFRun(paragraph.addNewR(), (IRunBody) place);
        int height = (int) Math.round(width * art.ratio());
        try {
            run.addPicture(
                    new ByteArrayInputStream(art.png()),
                    PictureType.PNG,
                    "image" + ++pictures + ".png",
                    width * EMU,
                    height * EMU);
        } catch (InvalidFormatException | IOException e) {
            throw new UncheckedIOException(
                    "Picture \"" + title + "\" cannot be set in the document", new IOException(e));
        }
        var inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
        inline.getDocPr().setId(pictures);
        inline.getDocPr().setTitle(Shown.text(title));
        inline.getDocPr().setDescr(Shown.text(description));
    }
}
