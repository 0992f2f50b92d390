package fr.parvis.report.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/// Where a line may end: as Unicode says, but never after an apostrophe within a word (`l’|été`).
final class LineBreaks implements FSTextBreaker {

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.FRANCE);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int at = breaks.next();
        while (at != BreakIterator.DONE && withinWord(at)) {
            at = breaks.next();
        }
        return at;
    }

    private boolean withinWord(int at) {
        return at >= 2
                && at < text.length()
                && (text.charAt(at - 1) == '’' || text.charAt(at - 1) == '\'')
                && Character.isLetter(text.charAt(at - 2))
                && Character.isLetter(text.charAt(at));
    }
}
