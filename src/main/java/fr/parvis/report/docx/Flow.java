package fr.parvis.report.docx;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;

/// Where blocks follow one another: the page itself, or a cell of a frame.
sealed interface Flow {

    /// The width between the margins of a page, in twentieths of a point.
    int PAGE_WIDTH = 9072;

    CTP addParagraph();

    CTTbl addTable();

    int width();

    /// A new paragraph at the end, in the named style.
    default CTP paragraph(String style) {
        CTP paragraph = addParagraph();
        paragraph.addNewPPr().addNewPStyle().setVal(style);
        return paragraph;
    }

    /// Keeps two tables from becoming one, and a table from ending a cell.
    default void space() {
        paragraph("Space");
    }

    record Page(CTBody body) implements Flow {

        /// A place for the contents, which Word offers to update.
        CTSdtContentBlock contents() {
            var block = body.addNewSdt();
            var kind = block.addNewSdtPr().addNewDocPartObj();
            kind.addNewDocPartGallery().setVal("Table of Contents");
            kind.addNewDocPartUnique();
            return block.addNewSdtContent();
        }

        @Override
        public CTP addParagraph() {
            return body.addNewP();
        }

        @Override
        public CTTbl addTable() {
            return body.addNewTbl();
        }

        @Override
        public int width() {
            return PAGE_WIDTH;
        }
    }

    record Cell(CTTc cell, int width) implements Flow {

        @Override
        public CTP addParagraph() {
            return cell.addNewP();
        }

        @Override
        public CTTbl addTable() {
            return cell.addNewTbl();
        }
    }
}
