package fr.parvis.report.chart;

import java.util.regex.Pattern;

/// The colours of a chart, each `#rrggbb`: the authority's two, and the neutral ones of text, secondary text and
/// grid lines.
///
/// Charts stand on white: a colour of marks under 3:1 against white, or one of words under 4.5:1, is refused with
/// an [IllegalArgumentException].
public record Palette(String primary, String secondary, String text, String muted, String grid) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    public Palette {
        readable("primary", primary, 3);
        readable("secondary", secondary, 3);
        readable("text", text, 4.5);
        readable("muted", muted, 4.5);
        readable("grid", grid, 1);
    }

    /// The authority's two colours among the house's greys.
    public static Palette of(String primary, String secondary) {
        return new Palette(primary, secondary, "#1a1a1a", "#595959", "#dcdcdc");
    }

    private static void readable(String role, String colour, double least) {
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException(
                    "The %s colour “%s” is not written #rrggbb, for example #1f4e79".formatted(role, colour));
        }
        double contrast = Tone.of(colour).contrast(Tone.WHITE);
        if (contrast < least) {
            throw new IllegalArgumentException(
                    "The %s colour %s has a contrast of %.2f on white: choose one of %.1f or more"
                            .formatted(role, colour, contrast, least));
        }
    }

    /// A colour as its three channels from 0 to 255; contrast is that of WCAG 2.
    record Tone(int red, int green, int blue) {

        static final Tone WHITE = new Tone(255, 255, 255);

        static Tone of(String hex) {
            return new Tone(
                    Integer.parseInt(hex, 1, 3, 16), Integer.parseInt(hex, 3, 5, 16), Integer.parseInt(hex, 5, 7, 16));
        }

        /// This colour laid on white, `share` from 0 (white) to 1 (the colour itself).
        Tone on(double share) {
            return new Tone(faded(red, share), faded(green, share), faded(blue, share));
        }

        double contrast(Tone other) {
            double a = luminance();
            double b = other.luminance();
            return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        }

        String hex() {
            return "#%02x%02x%02x".formatted(red, green, blue);
        }

        private double luminance() {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        private static double linear(int channel) {
            double c = channel / 255.0;
            return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
        }

        private static int faded(int channel, double share) {
            return (int) Math.round(255 - (255 - channel) * share);
        }
    }
}
