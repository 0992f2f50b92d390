package fr.parvis.report.html;

import java.util.regex.Pattern;

/// Colours by the web's rules of contrast (WCAG 2.2, relative luminance).
final class Tones {

    static final String INK = "#1b1f24";
    static final String WHITE = "#ffffff";
    static final String NIGHT = "#15191e";

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final double READABLE = 4.5;
    private static final double CLEAR = 7;

    private Tones() {}

    /// The colour, or this other one when it is not written `#rrggbb`.
    static String known(String colour, String otherwise) {
        return HEX.matcher(colour).matches() ? colour : otherwise;
    }

    /// White or ink, whichever reads better on this colour.
    static String on(String colour) {
        return contrast(colour, WHITE) >= contrast(colour, INK) ? WHITE : INK;
    }

    /// The colour moved towards another just as far as text of it needs to be read on this ground.
    static String readable(String colour, String ground, String towards) {
        return readable(colour, ground, towards, READABLE);
    }

    /// The colour moved as little as a contrast of 7 with this ground asks: ours to choose at night, not the
    /// authority's.
    static String clear(String colour, String ground, String towards) {
        return readable(colour, ground, towards, CLEAR);
    }

    private static String readable(String colour, String ground, String towards, double least) {
        String tone = colour;
        for (int step = 1; step <= 20 && contrast(tone, ground) < least; step++) {
            tone = mix(colour, towards, step / 20.0);
        }
        return tone;
    }

    /// @param share how much of the second colour, 0 to 1
    static String mix(String colour, String other, double share) {
        var mixed = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            mixed.append("%02x".formatted(Math.round(part(colour, i) * (1 - share) + part(other, i) * share)));
        }
        return mixed.toString();
    }

    static double contrast(String one, String other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return first > second ? first / second : second / first;
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(part(colour, 0)) + 0.7152 * linear(part(colour, 1)) + 0.0722 * linear(part(colour, 2));
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int part(String colour, int index) {
        return Integer.parseInt(colour.substring(1 + 2 * index, 3 + 2 * index), 16);
    }
}
