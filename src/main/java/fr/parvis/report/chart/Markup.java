package fr.parvis.report.chart;

/// Text made fit for XML: what XML cannot hold is shown by a sign in its place, the rest is escaped.
final class Markup {

    private Markup() {}

    /// Control characters as their pictures (NUL as ␀), what is no character as �; blanks are kept.
    static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(Markup::visible).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (char c : visible(text).toCharArray()) {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    private static int visible(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return c;
        }
        if (c < 0x20) {
            return 0x2400 + c;
        }
        if (c == 0x7f) {
            return 0x2421;
        }
        boolean alone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return alone || (c & 0xfffe) == 0xfffe ? 0xfffd : c;
    }
}
