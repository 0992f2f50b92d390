package fr.parvis.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import java.util.HashMap;
import java.util.Map;
import org.apache.batik.bridge.DefaultFontFamilyResolver;
import org.apache.batik.bridge.ExternalResourceSecurity;
import org.apache.batik.bridge.FontFace;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.NoLoadExternalResourceSecurity;
import org.apache.batik.bridge.NoLoadScriptSecurity;
import org.apache.batik.bridge.ScriptSecurity;
import org.apache.batik.bridge.UserAgent;
import org.apache.batik.gvt.font.AWTGVTFont;
import org.apache.batik.gvt.font.GVTFont;
import org.apache.batik.gvt.font.GVTFontFace;
import org.apache.batik.gvt.font.GVTFontFamily;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.apache.batik.util.ParsedURL;
import org.jspecify.annotations.Nullable;

/// Turns a chart into a picture of points on white, for documents that hold no SVG.
///
/// Texts are drawn with the Source Sans 3 of the report. Nothing outside the given text is read: no file, no
/// network, no script.
public final class ChartPng {

    /// A chart of hundreds of bars is drawn smaller rather than in more points than memory holds.
    private static final int HIGHEST = 8000;

    private ChartPng() {}

    /// @param svg what [ChartSvg] drew
    /// @param widthPixels the width, less when the height that follows would pass 8000. 1950 makes 300 points an
    ///     inch on 165 mm.
    /// @throws IllegalArgumentException when the text is not an SVG picture
    public static byte[] draw(String svg, int widthPixels) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PNGTranscoder transcoder = new Closed();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) widthPixels);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_MAX_HEIGHT, (float) HIGHEST);
        transcoder.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(png));
        } catch (TranscoderException e) {
            throw new IllegalArgumentException("This text is no SVG picture: " + e.getMessage(), e);
        }
        return png.toByteArray();
    }

    /// A transcoder that reads nothing but its input, and knows the report's font.
    private static final class Closed extends PNGTranscoder {

        @Override
        protected UserAgent createUserAgent() {
            return new SVGAbstractTranscoderUserAgent() {
                @Override
                public FontFamilyResolver getFontFamilyResolver() {
                    return ReportFonts.RESOLVER;
                }

                @Override
                public ScriptSecurity getScriptSecurity(String type, ParsedURL script, ParsedURL document) {
                    return new NoLoadScriptSecurity(type);
                }

                @Override
                public ExternalResourceSecurity getExternalResourceSecurity(ParsedURL resource, ParsedURL document) {
                    return new NoLoadExternalResourceSecurity();
                }
            };
        }
    }

    /// The fonts that come with the report, then those of the machine for what they do not hold.
    private static final class ReportFonts implements FontFamilyResolver {

        static final FontFamilyResolver RESOLVER = new ReportFonts();

        private final FontFamilyResolver machine = DefaultFontFamilyResolver.SINGLETON;
        private final Map<String, GVTFontFamily> own = new HashMap<>();

        private ReportFonts() {
            add("Parvis Sans", "ParvisSans-Regular.ttf", "ParvisSans-Semibold.ttf");
            add("DejaVu Sans", "DejaVuSans.ttf", "DejaVuSans.ttf");
            add("Noto Emoji", "NotoEmoji.ttf", "NotoEmoji.ttf");
        }

        private void add(String name, String regular, String semibold) {
            Font light = read(regular);
            Font heavy = read(semibold);
            if (light != null && heavy != null) {
                own.put(name, new Own(name, light, heavy));
            }
        }

        private static @Nullable Font read(String file) {
            try (InputStream in = ReportFonts.class.getResourceAsStream("/fr/parvis/report/fonts/" + file)) {
                return in == null ? null : Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + file + " cannot be read", e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("The font " + file + " is damaged: build the jar again", e);
            }
        }

        @Override
        public @Nullable GVTFontFamily resolve(String family) {
            GVTFontFamily found = own.get(family);
            return found != null ? found : machine.resolve(family);
        }

        @Override
        public @Nullable GVTFontFamily resolve(String family, FontFace face) {
            return machine.resolve(family, face);
        }

        @Override
        public GVTFontFamily loadFont(InputStream in, FontFace face) throws Exception {
            return machine.loadFont(in, face);
        }

        @Override
        public GVTFontFamily getDefault() {
            return machine.getDefault();
        }

        @Override
        public @Nullable GVTFontFamily getFamilyThatCanDisplay(char character) {
            return machine.getFamilyThatCanDisplay(character);
        }

        private record Own(String name, Font regular, Font semibold) implements GVTFontFamily {

            @Override
            public String getFamilyName() {
                return name;
            }

            @Override
            public GVTFontFace getFontFace() {
                return new GVTFontFace(name);
            }

            @Override
            public GVTFont deriveFont(float size, AttributedCharacterIterator text) {
                return deriveFont(size, text.getAttributes());
            }

            @Override
            @SuppressWarnings("rawtypes")
            public GVTFont deriveFont(float size, Map attributes) {
                Object weight = attributes.get(TextAttribute.WEIGHT);
                boolean heavy = weight instanceof Float value && value > TextAttribute.WEIGHT_REGULAR;
                return new AWTGVTFont(heavy ? semibold : regular, size);
            }

            @Override
            public boolean isComplex() {
                return false;
            }
        }
    }
}
