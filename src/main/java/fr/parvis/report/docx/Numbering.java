package fr.parvis.report.docx;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// The numbered lists of the document, each counting from one.
final class Numbering {

    private static final BigInteger NUMBERED = BigInteger.ONE;

    private final XWPFDocument document;

    Numbering(XWPFDocument document) {
        this.document = document;
    }

    /// The identifier of a new numbered list.
    BigInteger another() {
        var numbering = document.getNumbering();
        BigInteger id = numbering.addNum(NUMBERED);
        var level = numbering.getNum(id).getCTNum().addNewLvlOverride();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStartOverride().setVal(BigInteger.ONE);
        return id;
    }
}
