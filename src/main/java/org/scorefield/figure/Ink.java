package org.scorefield.figure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * How dark a picture is, pixel by pixel: what turns a scan or a logo into a density.
 */
public final class Ink {
    /** A side of the grid; a finer picture is read at every n-th pixel. */
    private static final int MOST_SIDE = 400;

    private static final long MOST_PIXELS = 100_000_000;

    private final double[] darkness;
    private final int columns;

    private Ink(double[] darkness, int columns) {
        this.darkness = darkness;
        this.columns = columns;
    }

    /**
     * Reads a picture, PNG, JPEG, GIF or BMP; its size is looked at before its pixels are.
     *
     * @throws IOException in one sentence, if it is no such picture, is damaged or is too large
     */
    public static Ink read(byte[] picture) throws IOException {
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("this is no picture; use a PNG, JPEG, GIF or BMP");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw new IOException("the picture has " + pixels + " pixels, but at most " + MOST_PIXELS
                            + " are read; make it smaller");
                }
                int every = Math.max(1, (Math.max(reader.getWidth(0), reader.getHeight(0)) - 1) / MOST_SIDE + 1);
                ImageReadParam coarse = reader.getDefaultReadParam();
                coarse.setSourceSubsampling(every, every, 0, 0);
                return of(reader.read(0, coarse));
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException e) { // a damaged picture makes some readers fall over
            throw new IOException("the picture is damaged", e);
        }
    }

    private static Ink of(BufferedImage image) {
        double[] darkness = new double[image.getWidth() * image.getHeight()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int argb = image.getRGB(x, y);
                double opacity = (argb >>> 24) / 255.0;
                double luma = 0.2126 * (argb >> 16 & 255) + 0.7152 * (argb >> 8 & 255) + 0.0722 * (argb & 255);
                darkness[y * image.getWidth() + x] = opacity * Math.max(0, 1 - luma / 255);
            }
        }
        return new Ink(darkness, image.getWidth());
    }

    /** Opacity times (1 − luma), of the colours as they are coded; row by row from the top, each in [0, 1]. */
    public double[] darkness() {
        return darkness.clone();
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return darkness.length / columns;
    }
}
