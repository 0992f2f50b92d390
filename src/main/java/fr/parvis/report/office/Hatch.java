package fr.parvis.report.office;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// The diagonal stripes that fill a masked cell, as a tile.
public final class Hatch {

    private Hatch() {}

    /// A tile of 8 by 8 points that joins its neighbours, as PNG.
    public static byte[] tile() {
        var tile = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64; i++) {
            int x = i % 8;
            int y = i / 8;
            tile.setRGB(x, y, ((x + y) % 8 == 0 ? new Color(0xB0B0B0) : Color.WHITE).getRGB());
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(tile, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
