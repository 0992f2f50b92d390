package fr.parvis.report.html;

import fr.parvis.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/// The style sheets of the two media, with the authority's colours in place of their names.
final class StyleSheet {

    private static final String DEFAULT_PRIMARY = "#1d4f73";
    private static final String DEFAULT_SECONDARY = "#8a5a00";

    private StyleSheet() {}

    /// @param name the style sheet beside this class, in which `@name@` stands for a colour
    static String of(String name, Report.Look look) {
        String css = new String(bytes(name), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> tone : tones(look).entrySet()) {
            css = css.replace("@" + tone.getKey() + "@", tone.getValue());
        }
        return css;
    }

    /// Each text font as a `@font-face` rule that holds the font itself.
    static String screenFonts() {
        return face("Parvis Sans", "ParvisSans-Regular", 400, "normal")
                + face("Parvis Sans", "ParvisSans-Semibold", 600, "normal")
                + face("Parvis Sans", "ParvisSans-Italic", 400, "italic")
                + face("Parvis Serif", "ParvisSerif-Regular", 400, "normal")
                + face("Parvis Serif", "ParvisSerif-Italic", 400, "italic");
    }

    static String primary(Report.Look look) {
        return Tones.readable(Tones.known(look.primary(), DEFAULT_PRIMARY), Tones.WHITE, Tones.INK);
    }

    static String secondary(Report.Look look) {
        return Tones.readable(Tones.known(look.secondary(), DEFAULT_SECONDARY), Tones.WHITE, Tones.INK);
    }

    private static Map<String, String> tones(Report.Look look) {
        String primary = primary(look);
        String secondary = secondary(look);
        return Map.of(
                "ink", Tones.INK,
                "night", Tones.NIGHT,
                "primary", primary,
                "on-primary", Tones.on(primary),
                "secondary", secondary,
                "wash", Tones.mix(primary, Tones.WHITE, 0.93),
                "tint", Tones.mix(primary, Tones.WHITE, 0.55),
                "night-primary", Tones.clear(primary, Tones.NIGHT, Tones.WHITE),
                "night-secondary", Tones.readable(secondary, Tones.NIGHT, Tones.WHITE),
                "night-wash", Tones.mix(primary, Tones.NIGHT, 0.82));
    }

    private static String face(String family, String file, int weight, String style) {
        String font = Base64.getEncoder().encodeToString(bytes("/fr/parvis/report/fonts/" + file + ".woff2"));
        return "@font-face{font-family:\"%s\";font-weight:%s;font-style:%s;font-display:swap;src:url(data:font/woff2;base64,%s) format(\"woff2\")}\n"
                .formatted(family, weight, style, font);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = StyleSheet.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + resource + ": build it again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
