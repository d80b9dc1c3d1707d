package org.scorefield.figure;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.scorefield.field.Require;

/** A rectangle of pixels, opaque or premultiplied ARGB, row by row from the top; not to be written to. */
public final class Picture {
    private final int width;
    private final int height;
    private final int[] argb;

    private Picture(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    /** Takes {@code argb} over without a copy: the caller must not write to it again. */
    public static Picture wrap(int width, int height, int[] argb) {
        Require.atLeast(1, "picture width", width);
        Require.atLeast(1, "picture height", height);
        if (argb.length != width * height) {
            throw new IllegalArgumentException("a picture of " + width + "×" + height + " needs " + width * height
                    + " pixels, but got " + argb.length);
        }
        return new Picture(width, height, argb);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The premultiplied ARGB pixel in column {@code x} of row {@code y} from the top. */
    public int argb(int x, int y) {
        return argb[y * width + x];
    }

    /** A copy of all pixels, row by row from the top. */
    public int[] toArray() {
        return argb.clone();
    }

    /** The pixels themselves, without a copy. */
    int[] pixels() {
        return argb;
    }

    /** The same pixels as Java2D sees them, without a copy. */
    BufferedImage asImage() {
        DirectColorModel model = new DirectColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                32,
                0x00FF0000,
                0x0000FF00,
                0x000000FF,
                0xFF000000,
                true,
                DataBuffer.TYPE_INT);
        WritableRaster raster = Raster.createPackedRaster(
                new DataBufferInt(argb, width * height),
                width,
                height,
                width,
                new int[] {0x00FF0000, 0x0000FF00, 0x000000FF, 0xFF000000},
                null);
        return new BufferedImage(model, raster, true, null);
    }
}
