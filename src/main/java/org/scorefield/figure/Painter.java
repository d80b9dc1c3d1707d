package org.scorefield.figure;

import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;

/**
 * Composes the window's picture in pixels: what stands still by Java2D, once per change; what moves by {@link RasterPen}, over
 * a copy, each frame.
 */
public final class Painter {
    private Painter() {}

    /** How many pixels wide a picture is at this resolution. */
    public static int width(Viewport viewport, double resolution) {
        return Math.max(1, (int) Math.round(viewport.widthPx() * resolution));
    }

    /** How many pixels high a picture is at this resolution. */
    public static int height(Viewport viewport, double resolution) {
        return Math.max(1, (int) Math.round(viewport.heightPx() * resolution));
    }

    /**
     * Paints layers, first to last, on the palette's canvas.
     *
     * @param resolution pixels per px
     * @return premultiplied ARGB, all opaque, {@link #width}·{@link #height}, row by row from the top
     */
    public static int[] still(List<? extends Layer> layers, Viewport viewport, Palette palette, double resolution) {
        int[] pixels = new int[width(viewport, resolution) * height(viewport, resolution)];
        Arrays.fill(pixels, palette.canvas());
        over(layers, viewport, palette, resolution, pixels);
        return pixels;
    }

    /**
     * Paints layers, first to last, on glass: to be laid over other pixels with {@link #lay}.
     *
     * @return premultiplied ARGB, not opaque
     */
    public static int[] glass(List<? extends Layer> layers, Viewport viewport, Palette palette, double resolution) {
        int[] pixels = new int[width(viewport, resolution) * height(viewport, resolution)];
        over(layers, viewport, palette, resolution, pixels);
        return pixels;
    }

    /** Lays a painted glass over opaque pixels of the same size, which are written to. */
    public static void lay(int[] glass, int[] pixels) {
        for (int i = 0; i < glass.length; i++) {
            int top = glass[i];
            int alpha = top >>> 24;
            if (alpha == 255) {
                pixels[i] = top;
            } else if (alpha != 0) {
                int left = 255 - alpha;
                int below = pixels[i];
                // Two channels at a time; +128 and the fold divide by 255 with rounding.
                int rb = (below & 0xFF00FF) * left + 0x800080;
                int g = (below >>> 8 & 0xFF) * left + 0x80;
                rb = (rb + (rb >>> 8 & 0xFF00FF)) >>> 8 & 0xFF00FF;
                g = (g + (g >>> 8)) & 0xFF00;
                pixels[i] = 0xFF000000 | (top & 0xFFFFFF) + (rb | g);
            }
        }
    }

    /**
     * Paints layers by Java2D, first to last, over pixels that are there already.
     *
     * @param pixels premultiplied ARGB as {@link #still} gives, written to
     */
    public static void over(
            List<? extends Layer> layers, Viewport viewport, Palette palette, double resolution, int[] pixels) {
        int width = width(viewport, resolution);
        int height = height(viewport, resolution);
        Graphics2D g = Picture.wrap(width, height, pixels).asImage().createGraphics();
        g.scale(resolution, resolution);
        Pen pen = new GraphicsPen(g, viewport, resolution);
        for (Layer layer : layers) {
            layer.paint(pen, viewport, palette);
        }
        g.dispose();
    }

    /**
     * Paints layers, first to last, over pixels that are there already.
     *
     * @param pixels premultiplied ARGB as {@link #still} gives, written to
     */
    public static void moving(
            List<? extends Layer> layers, Viewport viewport, Palette palette, double resolution, int[] pixels) {
        Pen pen =
                new RasterPen(pixels, width(viewport, resolution), height(viewport, resolution), viewport, resolution);
        for (Layer layer : layers) {
            layer.paint(pen, viewport, palette);
        }
    }

    /**
     * Paints a whole figure.
     *
     * @param resolution pixels per px
     */
    public static Picture picture(Figure figure, double resolution) {
        int width = Math.max(1, (int) Math.round(figure.widthPx() * resolution));
        int height = Math.max(1, (int) Math.round(figure.heightPx() * resolution));
        Picture picture = Picture.wrap(width, height, new int[Math.multiplyExact(width, height)]);
        Graphics2D g = picture.asImage().createGraphics();
        g.scale(width / figure.widthPx(), height / figure.heightPx());
        figure.paint(g, resolution);
        g.dispose();
        return picture;
    }
}
