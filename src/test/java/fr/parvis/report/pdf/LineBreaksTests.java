package fr.parvis.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTests {

    @Test
    void aWordIsNotCutAfterItsApostrophe() {
        assertThat(pieces("l’insertion et l'été «\u00A0oui\u00A0»\u202F!"))
                .containsExactly("l’insertion ", "et ", "l'été ", "«\u00A0oui\u00A0»\u202F!");
        assertThat(pieces("")).isEmpty();
    }

    private static List<String> pieces(String text) {
        var breaks = new LineBreaks();
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
