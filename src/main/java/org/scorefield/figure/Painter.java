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
}
