package fr.parvis.browser;

import com.microsoft.playwright.Page;
import fr.parvis.definition.Contrast;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Pixels of a page, as a person sees them.
record Shot(BufferedImage pixels) {

    static Shot of(Page page) {
        return of(page, new Page.ScreenshotOptions().setFullPage(true));
    }

    /// A line of 12 pixels of the window, from here on.
    static Shot line(Page page, double left, double top) {
        return of(page, new Page.ScreenshotOptions().setClip(Math.floor(left), Math.floor(top), 12, 1));
    }

    private static Shot of(Page page, Page.ScreenshotOptions options) {
        try {
            return new Shot(ImageIO.read(new ByteArrayInputStream(page.screenshot(options))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The best contrast, with the pixel at `ground`, of those between `from` and `to` on the same line.
    double contrast(double ground, double from, double to, double line) {
        String beside = colour(ground, line);
        double best = 1;
        for (double x = from; x <= to; x++) {
            best = Math.max(best, Contrast.ratio(colour(x, line), beside));
        }
        return best;
    }

    private String colour(double x, double y) {
        int column = (int) Math.round(Math.clamp(x, 0, pixels.getWidth() - 1));
        int row = (int) Math.round(Math.clamp(y, 0, pixels.getHeight() - 1));
        return "#%06x".formatted(pixels.getRGB(column, row) & 0xffffff);
    }
}
