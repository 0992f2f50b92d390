package fr.parvis.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import fr.parvis.report.Report;
import fr.parvis.report.html.PaperPage;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// The report as a tagged PDF on A4 paper that passes PDF/UA-1 and PDF/A-3a, with bookmarks, page numbers and
/// its fonts embedded.
///
/// A text is drawn as [PdfText#shown] gives it. No date and no random identifier enter the file: the same
/// report gives the same bytes.
public final class PdfRenderer {

    private static final String FALLBACK = ", \"Noto Emoji\", \"DejaVu Sans\"";
    private static final Pattern CREATED = Pattern.compile("\\s*<xmp:CreateDate>[^<]*</xmp:CreateDate>");
    private static final Set<FSFontUseCase> TEXT = EnumSet.of(FSFontUseCase.DOCUMENT);
    private static final Set<FSFontUseCase> TEXT_AND_PICTURES = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfRenderer() {}

    /// Writes the PDF.
    public static void render(Report report, Path file) {
        String xhtml = PaperPage.xhtml(report, PdfText::shown, "");
        boolean plain = PdfText.plain(xhtml);
        if (!plain) {
            xhtml = PaperPage.xhtml(report, PdfText::shown, FALLBACK);
        }
        try (PdfBoxRenderer renderer = renderer(xhtml, !plain).buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            identify(document, report.digest());
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s cannot be written: free the disk or choose another folder".formatted(file), e);
        }
    }

    /// Prints a page of another kind than a report, under the same rules: tagged, fonts embedded, the same
    /// bytes each time.
    ///
    /// @param xhtml whole, its style sheet within; `@fallback@` after a font family stands for those of
    ///     rare characters
    /// @param digest at least 32 hexadecimal digits that name the content
    public static byte[] print(String xhtml, String digest) {
        String shown = PdfText.shown(xhtml);
        boolean plain = PdfText.plain(shown);
        try (PdfBoxRenderer renderer = renderer(shown.replace("@fallback@", plain ? "" : FALLBACK), !plain)
                        .buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen();
                var out = new ByteArrayOutputStream()) {
            identify(document, digest);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder renderer(String xhtml, boolean fallback) {
        var builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Parvis")
                .useSVGDrawer(new BatikSVGDrawer())
                .useUnicodeLineBreaker(new LineBreaks())
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withHtmlContent(xhtml, null);
        font(builder, "ParvisSans-Regular", "Parvis Sans", 400, FontStyle.NORMAL, TEXT_AND_PICTURES);
        font(builder, "ParvisSans-Semibold", "Parvis Sans", 600, FontStyle.NORMAL, TEXT_AND_PICTURES);
        font(builder, "ParvisSans-Italic", "Parvis Sans", 400, FontStyle.ITALIC, TEXT);
        font(builder, "ParvisSans-SemiboldItalic", "Parvis Sans", 600, FontStyle.ITALIC, TEXT);
        font(builder, "ParvisSerif-Regular", "Parvis Serif", 400, FontStyle.NORMAL, TEXT);
        font(builder, "ParvisSerif-Italic", "Parvis Serif", 400, FontStyle.ITALIC, TEXT);
        font(builder, "DejaVuSansMono", "DejaVu Sans Mono", 400, FontStyle.NORMAL, TEXT);
        if (RightToLeft.in(xhtml)) {
            builder.useUnicodeBidiSplitter(RightToLeft.Splitter::new)
                    .useUnicodeBidiReorderer(new RightToLeft.Reorderer());
        }
        if (fallback) {
            font(builder, "DejaVuSans", "DejaVu Sans", 400, FontStyle.NORMAL, TEXT_AND_PICTURES);
            font(builder, "NotoEmoji", "Noto Emoji", 400, FontStyle.NORMAL, TEXT_AND_PICTURES);
        }
        return builder;
    }

    private static void font(
            PdfRendererBuilder builder,
            String file,
            String family,
            int weight,
            FontStyle style,
            Set<FSFontUseCase> uses) {
        builder.useFont(() -> font(file), family, weight, style, true, uses);
    }

    private static InputStream font(String file) {
        InputStream font = PdfRenderer.class.getResourceAsStream("/fr/parvis/report/fonts/" + file + ".ttf");
        if (font == null) {
            throw new IllegalStateException("The jar lacks the font " + file + ": build it again");
        }
        return font;
    }

    /// No clock: the file's identifier is drawn from the content's digest, its dates are left out.
    private static void identify(PDDocument document, String digest) throws IOException {
        document.getDocumentInformation().setCreationDate(null);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(CREATED.matcher(xmp).replaceAll("").getBytes(StandardCharsets.UTF_8));
        var identifier = new COSString(HexFormat.of().parseHex(digest.substring(0, 32)));
        var identifiers = new COSArray();
        identifiers.add(identifier);
        identifiers.add(identifier);
        document.getDocument().getTrailer().setItem(COSName.ID, identifiers);
    }
}
