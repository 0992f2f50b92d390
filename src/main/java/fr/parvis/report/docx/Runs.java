package fr.parvis.report.docx;

import fr.parvis.report.Line;
import fr.parvis.report.office.Anchors;
import fr.parvis.report.office.Piece;
import fr.parvis.report.office.Span;
import fr.parvis.report.office.Tongue;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/// Sets lines as runs: words untouched, each in its language, links to bookmarks or addresses.
final class Runs {

    private final PackagePart part;
    private final String language;
    private final Anchors anchors = new Anchors();
    private final Map<String, String> addresses = new HashMap<>();
    private int bookmarks;

    Runs(PackagePart part, String language) {
        this.part = part;
        this.language = language;
    }

    Anchors anchors() {
        return anchors;
    }

    void line(CTP paragraph, Line line) {
        Span.of(line, language).forEach(span -> span(paragraph, span));
    }

    void text(CTP paragraph, String text) {
        text(paragraph, text, language);
    }

    void text(CTP paragraph, String text, String tongue) {
        span(paragraph, new Span(text, tongue, false, false, null));
    }

    /// Sets what `content` writes inside a bookmark of this identifier, if it has none yet.
    void bookmarked(CTP paragraph, String id, Runnable content) {
        if (!anchors.place(id)) {
            content.run();
            return;
        }
        BigInteger number = BigInteger.valueOf(++bookmarks);
        var start = paragraph.addNewBookmarkStart();
        start.setId(number);
        start.setName(anchors.name(id));
        content.run();
        paragraph.addNewBookmarkEnd().setId(number);
    }

    /// A line of the contents: a link, and the number of the page it leads to, which the program counts when it
    /// updates.
    void contentsEntry(CTP paragraph, Line line, String id) {
        CTHyperlink link = paragraph.addNewHyperlink();
        link.setHistory(true);
        link.setAnchor(anchors.name(id));
        Span.of(line, language).forEach(span -> pieces(link::addNewR, span.unlinked()));
    }

    /// A sign in a dark box, which a photocopy keeps.
    void sign(CTP paragraph, String sign) {
        CTR run = paragraph.addNewR();
        CTRPr looks = run.addNewRPr();
        looks.addNewRStyle().setVal("Sign");
        looks.addNewColor().setVal("FFFFFF");
        words(run, "\u00a0" + sign + "\u00a0");
        words(paragraph.addNewR(), "\u2002");
    }

    private void span(CTP paragraph, Span span) {
        String target = span.target();
        if (target == null) {
            pieces(paragraph::addNewR, span);
            return;
        }
        CTHyperlink link = paragraph.addNewHyperlink();
        link.setHistory(true);
        if (target.startsWith("#")) {
            link.setAnchor(anchors.name(target.substring(1)));
        } else {
            link.setId(addresses.computeIfAbsent(
                    target,
                    address -> part.addExternalRelationship(address, XWPFRelation.HYPERLINK.getRelation())
                            .getId()));
        }
        pieces(link::addNewR, span);
    }

    private void pieces(Supplier<CTR> runs, Span span) {
        if (span.text().isEmpty()) {
            return;
        }
        CTR run = runs.get();
        looks(run.addNewRPr(), span);
        for (Piece piece : Piece.of(span.text())) {
            switch (piece) {
                case Piece.Words(String words) -> words(run, words);
                case Piece.Break() -> run.addNewBr();
                case Piece.Tab() -> run.addNewTab();
            }
        }
    }

    private static void looks(CTRPr looks, Span span) {
        if (span.target() != null) {
            looks.addNewRStyle().setVal("Hyperlink");
        } else if (span.strong()) {
            looks.addNewRStyle().setVal("Strong");
        } else if (span.emphasis()) {
            looks.addNewRStyle().setVal("Emphasis");
        }
        if (span.strong()) {
            looks.addNewB();
        }
        if (span.emphasis()) {
            looks.addNewI();
        }
        Tongue tongue = Tongue.of(span.language());
        if (tongue.rightToLeft()) {
            looks.addNewRtl();
            looks.addNewLang().setBidi(tongue.tag());
        } else {
            looks.addNewLang().setVal(tongue.tag());
        }
    }

    static void words(CTR run, String words) {
        CTText text = run.addNewT();
        text.setStringValue(words);
        text.setSpace(SpaceAttribute.Space.PRESERVE);
    }
}
