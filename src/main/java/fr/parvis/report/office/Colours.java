package fr.parvis.report.office;

import fr.parvis.report.Report;
import java.util.Locale;

/// The authority's two colours and the pale ground made of the first, each as six hexadecimal digits without `#`.
public record Colours(String primary, String secondary, String pale) {

    private static final double WHITE = 0.92;

    public static Colours of(Report.Look look) {
        String primary = digits(look.primary());
        return new Colours(primary, digits(look.secondary()), pale(primary));
    }

    private static String digits(String colour) {
        String digits = colour.replace("#", "");
        if (digits.matches("[0-9a-fA-F]{3}")) {
            digits = digits.replaceAll("(.)", "$1$1");
        }
        if (!digits.matches("[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException(
                    "Colour \"" + colour + "\" is not # followed by 3 or 6 hexadecimal digits, such as #1d4f91");
        }
        return digits.toUpperCase(Locale.ROOT);
    }

    private static String pale(String digits) {
        int rgb = Integer.parseInt(digits, 16);
        int pale = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = rgb >> shift & 0xFF;
            pale |= (int) Math.round(part + (255 - part) * WHITE) << shift;
        }
        return "%06X".formatted(pale);
    }
}
