package fr.parvis.report.verify;

import fr.parvis.report.Line;
import fr.parvis.report.office.OfficeText;
import fr.parvis.report.pdf.PdfText;
import fr.parvis.report.pdf.PdfWords;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// All the words of a PDF, ODT or DOCX report in reading order, and what is looked for in them.
///
/// Of an office file whole paragraphs are compared; of a PDF the words without white space, since paper breaks lines.
final class Extract {

    /// Between paragraphs: no text that XML can carry holds it.
    private static final String BETWEEN = "\uFFFF";

    private final String text;
    private final String between;
    private final UnaryOperator<String> form;
    private final Map<String, Integer> taken = new HashMap<>();
    private int last;

    private Extract(String text, String between, UnaryOperator<String> form) {
        this.text = text;
        this.between = between;
        this.form = form;
    }

    static Extract ofPdf(Path file) {
        return new Extract(PdfWords.of(file), "", words -> PdfWords.squeezed(PdfText.shown(words)));
    }

    static Extract ofOffice(Path file) {
        List<String> paragraphs = OfficeText.paragraphs(file);
        return new Extract(
                paragraphs.stream().collect(Collectors.joining(BETWEEN, BETWEEN, BETWEEN)), BETWEEN, Expected::shown);
    }

    boolean contains(String words) {
        return text.contains(form.apply(words));
    }

    /// Whether these texts stand there, one right after the other, in a place not taken yet; takes it.
    boolean take(List<String> texts) {
        String sought = sought(texts);
        int after = taken.getOrDefault(sought, 0);
        int at = text.indexOf(sought, Math.max(after, last));
        if (at < 0) {
            at = text.indexOf(sought, after);
        }
        if (at < 0) {
            return false;
        }
        last = at + sought.length() - between.length();
        taken.put(sought, last);
        return true;
    }

    /// The same, with nothing between what was taken last and these texts, but a table's head that a page repeats.
    boolean takeNext(List<String> texts, List<String> head) {
        for (String sought : List.of(sought(texts), sought(head) + sought(texts).substring(between.length()))) {
            if (text.startsWith(sought, last)) {
                last += sought.length() - between.length();
                return true;
            }
        }
        return false;
    }

    /// What is read after a quote: the whole line, but of a PDF its reference alone, since links are drawn after the
    /// rest.
    String attribution(Line line) {
        return between.isEmpty() ? line.parts().getFirst().plain() : line.plain();
    }

    private String sought(List<String> texts) {
        return texts.stream().map(form).collect(Collectors.joining(between, between, between));
    }
}
