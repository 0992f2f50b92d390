package fr.parvis.report;

/// Words as a file can show them: the same code points, but those that XML cannot carry.
///
/// HTML, PDF, ODT and DOCX all show this text, and the verifier looks for it in each of them.
public final class Shown {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int CONTROL_PICTURES = 0x2400;

    private Shown() {}

    /// The text with each C0 control (but tab, line feed and carriage return) as its control picture (`␀`),
    /// and each lone surrogate, U+FFFE and U+FFFF as U+FFFD. Nothing else changes: no normalisation, no
    /// trimming.
    public static String text(String words) {
        if (words.codePoints().allMatch(Shown::allowed)) {
            return words;
        }
        var shown = new StringBuilder(words.length());
        words.codePoints().map(Shown::codePoint).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static int codePoint(int c) {
        if (allowed(c)) {
            return c;
        }
        return c < 0x20 ? CONTROL_PICTURES + c : REPLACEMENT;
    }

    private static boolean allowed(int c) {
        return c >= 0x20 && c <= 0xD7FF
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
