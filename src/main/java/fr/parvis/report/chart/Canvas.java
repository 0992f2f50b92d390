package fr.parvis.report.chart;

import fr.parvis.report.chart.Face.Lettering;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// The sheet a chart is drawn on, 640 units wide and as high as what is put on it: SVG 1.1 with presentation
/// attributes only.
final class Canvas {

    static final double WIDTH = 640;

    private static final String FAMILIES =
            "Parvis Sans, Source Sans 3, Source Sans, Noto Sans, DejaVu Sans, Noto Emoji, sans-serif";

    /// Which point of its lines a text is placed by.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final StringBuilder marks = new StringBuilder();

    void rectangle(double x, double y, double width, double height, String fill) {
        element("rect", "x", n(x), "y", n(y), "width", n(width), "height", n(height), "fill", fill);
    }

    void frame(double x, double y, double width, double height, String stroke, double thickness) {
        element(
                "rect",
                "x",
                n(x),
                "y",
                n(y),
                "width",
                n(width),
                "height",
                n(height),
                "fill",
                "none",
                "stroke",
                stroke,
                "stroke-width",
                n(thickness));
    }

    void line(double x1, double y1, double x2, double y2, String stroke, double thickness) {
        element(
                "line",
                "x1",
                n(x1),
                "y1",
                n(y1),
                "x2",
                n(x2),
                "y2",
                n(y2),
                "stroke",
                stroke,
                "stroke-width",
                n(thickness));
    }

    void dashes(double x1, double y1, double x2, double y2, String stroke) {
        element(
                "line",
                "x1",
                n(x1),
                "y1",
                n(y1),
                "x2",
                n(x2),
                "y2",
                n(y2),
                "stroke",
                stroke,
                "stroke-width",
                "1",
                "stroke-dasharray",
                "3 3");
    }

    void dot(double x, double y, double radius, String fill) {
        element("circle", "cx", n(x), "cy", n(y), "r", n(radius), "fill", fill);
    }

    /// A triangle of 10 by 7 whose upper point is at this place.
    void pointer(double x, double y, String fill) {
        String path = "M%s %sL%s %sL%s %sZ".formatted(n(x), n(y), n(x + 5), n(y + 7), n(x - 5), n(y + 7));
        element("path", "d", path, "fill", fill);
    }

    /// Slanting lines over a rectangle, each cut at its edges, so that every reader of SVG shows the same.
    void hatch(double x, double y, double width, double height, double thickness, String stroke) {
        double step = 7;
        List<String> strokes = new ArrayList<>();
        for (double c = step; c < width + height; c += step) {
            double left = Math.max(0, c - height);
            double right = Math.min(width, c);
            strokes.add("M%s %sL%s %s".formatted(n(x + left), n(y + c - left), n(x + right), n(y + c - right)));
        }
        if (!strokes.isEmpty()) {
            element(
                    "path",
                    "d",
                    String.join("", strokes),
                    "stroke",
                    stroke,
                    "stroke-width",
                    n(thickness),
                    "fill",
                    "none");
        }
    }

    /// The lines from `top` down; returns where they end.
    double text(Lettering words, double x, double top, Anchor anchor, String fill) {
        Face face = words.face();
        double baseline = top + face.lineHeight() / 2 + 0.33 * face.size();
        for (String line : words.lines()) {
            List<String> attributes = new ArrayList<>(List.of("x", n(x), "y", n(baseline)));
            attributes.addAll(List.of("font-size", n(face.size()), "fill", fill));
            if (face.bold()) {
                attributes.addAll(List.of("font-weight", "700"));
            }
            if (anchor != Anchor.START) {
                attributes.addAll(List.of("text-anchor", anchor == Anchor.END ? "end" : "middle"));
            }
            open("text", attributes.toArray(String[]::new));
            marks.append('>').append(Markup.escaped(line)).append("</text>\n");
            baseline += face.lineHeight();
        }
        return top + words.height();
    }

    String document(double height, String title, String description, String prefix) {
        String size = n(Math.ceil(height));
        String titleId = Markup.escaped(prefix) + "-title";
        String descriptionId = Markup.escaped(prefix) + "-desc";
        return """
            <svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="640" height="%1$s" viewBox="0 0 640 %1$s" \
            role="img" aria-labelledby="%2$s %3$s" font-family="%4$s">
            <title id="%2$s">%5$s</title>
            <desc id="%3$s">%6$s</desc>
            %7$s</svg>
            """.formatted(
                size, titleId, descriptionId, FAMILIES, Markup.escaped(title), Markup.escaped(description), marks);
    }

    private void element(String name, String... attributes) {
        open(name, attributes);
        marks.append("/>\n");
    }

    private void open(String name, String... attributes) {
        marks.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            marks.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(attributes[i + 1])
                    .append('"');
        }
    }

    private static String n(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
