package fr.parvis.report.office;

import fr.parvis.report.Block;
import fr.parvis.report.Report;
import fr.parvis.report.chart.ChartPng;
import fr.parvis.report.chart.ChartSvg;
import fr.parvis.report.chart.Palette;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A picture as office documents hold it.
///
/// @param svg the drawing; null for a picture that came as PNG
/// @param png the same picture in dots
/// @param ratio its height over its width
public record Art(byte @Nullable [] svg, byte[] png, double ratio) {

    private static final int CHART_PIXELS = 1600;
    private static final int LOGO_PIXELS = 600;
    private static final long MOST_BYTES_KEPT = 48 << 20;

    /// The last charts drawn: ODT and DOCX show the same ones, and turning them into dots is a third of the work.
    private static final Map<String, Art> DRAWN = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Art> eldest) {
            return values().stream().mapToLong(Art::bytes).sum() > MOST_BYTES_KEPT;
        }
    });

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    /// @param prefix unique among the pictures of the document
    public static Art of(Block.Picture picture, String prefix, Report report) {
        var palette = Palette.of(report.look().primary(), report.look().secondary());
        var locale = new Words(report.language()).locale();
        String title = picture.title().plain();
        String svg = ChartSvg.draw(picture.chart(), title, picture.description(), prefix, palette, locale);
        return DRAWN.computeIfAbsent(svg, chart -> drawn(Outlines.of(chart), CHART_PIXELS));
    }

    /// The authority's logo, or null when it has none.
    public static @Nullable Art logo(Report.Look look) {
        byte[] logo = look.logo();
        if (logo == null) {
            return null;
        }
        boolean png = logo.length > 24 && Arrays.equals(logo, 0, PNG.length, PNG, 0, PNG.length);
        return png ? new Art(null, logo, ratio(logo)) : drawn(new String(logo, StandardCharsets.UTF_8), LOGO_PIXELS);
    }

    private static Art drawn(String svg, int pixels) {
        byte[] png = ChartPng.draw(svg, pixels);
        return new Art(svg.getBytes(StandardCharsets.UTF_8), png, ratio(png));
    }

    private long bytes() {
        return png.length + (svg == null ? 0 : svg.length);
    }

    private static double ratio(byte[] png) {
        return (double) number(png, 20) / number(png, 16);
    }

    private static int number(byte[] png, int at) {
        return (png[at] & 0xFF) << 24 | (png[at + 1] & 0xFF) << 16 | (png[at + 2] & 0xFF) << 8 | png[at + 3] & 0xFF;
    }
}
