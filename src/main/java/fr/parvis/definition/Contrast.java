package fr.parvis.definition;

/// How well two colours are told apart, by the formula of WCAG 2.2 (relative luminance and contrast ratio).
public final class Contrast {

    /// The least ratio of a text on its ground, by WCAG 2.2 success criterion 1.4.3.
    public static final double TEXT = 4.5;

    private Contrast() {}

    /// From 1 (the same colour) to 21 (black on white), whichever comes first.
    ///
    /// @param a `#rrggbb`
    /// @param b `#rrggbb`
    public static double ratio(String a, String b) {
        double one = luminance(a);
        double other = luminance(b);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /// The nearest darker shade of the same colour that can be read on white: the colour itself when it already can.
    public static String readable(String colour) {
        String darker = colour;
        for (int percent = 99; ratio(darker, "#ffffff") < TEXT; percent--) {
            darker = "#%02x%02x%02x"
                    .formatted(
                            channel(colour, 0) * percent / 100,
                            channel(colour, 1) * percent / 100,
                            channel(colour, 2) * percent / 100);
        }
        return darker;
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(channel(colour, 0))
                + 0.7152 * linear(channel(colour, 1))
                + 0.0722 * linear(channel(colour, 2));
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int channel(String colour, int index) {
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("A colour is written #rrggbb, not " + colour);
        }
        return Integer.parseInt(colour, 1 + 2 * index, 3 + 2 * index, 16);
    }
}
