package org.scorefield.figure;

import java.awt.Graphics2D;
import java.util.function.Consumer;
import org.scorefield.field.Box;

/**
 * A pen on an array of premultiplied ARGB pixels, for what moves 60 times a second.
 *
 * <p>Java2D needs about 24 ms for 40×40 arrows without a graphics card; this pen a tenth of it, because it builds no
 * shapes. {@link Raster} knows how. The rare verbs, image and text, are left to Java2D.
 * Not safe for two threads at once.
 */
public final class RasterPen implements Pen {
    private final Raster raster;
    private final Viewport viewport;
    private final double resolution;
    private final double scale;
    private final double originX;
    private final double originY;
    private final AreaFill area = new AreaFill();
    private final double[] segment = new double[4];

    /**
     * A pen that draws over what is there.
     *
     * @param pixels premultiplied ARGB, {@code width·height}, row by row from the top; written to
     * @param resolution pixels per px of the viewport
     */
    public RasterPen(int[] pixels, int width, int height, Viewport viewport, double resolution) {
        this.raster = new Raster(pixels, width, height);
        this.viewport = viewport;
        this.resolution = resolution;
        this.scale = viewport.scale() * resolution;
        this.originX = viewport.px(0) * resolution;
        this.originY = viewport.py(0) * resolution;
    }

    @Override
    public double resolution() {
        return resolution;
    }

    private double deviceX(double x) {
        return originX + x * scale;
    }

    private double deviceY(double y) {
        return originY - y * scale;
    }

    @Override
    public void stroke(double[] xy, int from, int to, Line line) {
        double half = 0.5 * line.widthPx() * resolution;
        // A translucent line gets square ends that add up at its joints; round ones would show as beads.
        boolean round = line.argb() >>> 24 == 255 && !line.isDashed();
        double x0 = Double.NaN;
        double y0 = Double.NaN;
        double travelled = 0;
        for (int i = from; i < to; i++) {
            double x1 = deviceX(xy[2 * i]);
            double y1 = deviceY(xy[2 * i + 1]);
            if (i > from && Double.isFinite(x0 + y0 + x1 + y1)) {
                if (line.isDashed()) {
                    travelled = dashes(x0, y0, x1, y1, half, line, travelled);
                } else {
                    raster.line(x0, y0, x1, y1, half, round, line.argb());
                }
            }
            x0 = x1;
            y0 = y1;
        }
    }

    /** Draws the dashes of one segment and returns how far the line has come, device pixels. */
    private double dashes(double x0, double y0, double x1, double y1, double half, Line line, double travelled) {
        double length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
        segment[0] = x0;
        segment[1] = y0;
        segment[2] = x1;
        segment[3] = y1;
        double cut = Clipping.segment(
                segment, raster.left() - half, raster.top() - half, raster.right() + half, raster.bottom() + half);
        double end = travelled + length;
        if (cut < 0 || !(length > 0) || !Double.isFinite(end)) {
            return Double.isFinite(end) ? end : 0;
        }
        double sx = segment[0];
        double sy = segment[1];
        double seen = Math.sqrt((segment[2] - sx) * (segment[2] - sx) + (segment[3] - sy) * (segment[3] - sy));
        double ux = (x1 - x0) / length;
        double uy = (y1 - y0) / length;
        double dash = line.dashPx() * resolution;
        double period = dash + line.gapPx() * resolution;
        double phase = (travelled + cut * length) % period;
        for (double at = -phase; at < seen; at += period) {
            double a = Math.max(0, at);
            double b = Math.min(seen, at + dash);
            if (b > a) {
                raster.line(sx + a * ux, sy + a * uy, sx + b * ux, sy + b * uy, half, false, line.argb());
            }
        }
        return end;
    }

    @Override
    public void dot(double x, double y, Dot dot) {
        double cx = deviceX(x);
        double cy = deviceY(y);
        double inner = dot.radiusPx() * resolution;
        double outer = inner + dot.ringPx() * resolution;
        if (!Double.isFinite(cx + cy)) {
            return;
        }
        if (outer > inner) {
            if (dot.fill() >>> 24 == 255) {
                raster.ring(cx, cy, -1, outer, dot.ring());
            } else {
                raster.ring(cx, cy, inner, outer, dot.ring());
            }
        }
        if (dot.fill() >>> 24 != 0 && inner > 0) {
            raster.ring(cx, cy, -1, inner, dot.fill());
        }
    }

    @Override
    public void fill(double[] xy, int argb) {
        double[] device = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            device[i] = deviceX(xy[i]);
            device[i + 1] = deviceY(xy[i + 1]);
            if (!Double.isFinite(device[i]) || !Double.isFinite(device[i + 1])) {
                return;
            }
        }
        double[] seen = Clipping.polygon(device, raster.left(), raster.top(), raster.right(), raster.bottom());
        area.fill(seen, (x, y, coverage) -> raster.blend(x, y, argb, coverage));
    }

    @Override
    public void image(Picture picture, Box where) {
        withJava2D(pen -> pen.image(picture, where));
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        withJava2D(pen -> pen.text(text, x, y, lettering));
    }

    private void withJava2D(Consumer<Pen> drawing) {
        Graphics2D g = raster.picture().asImage().createGraphics();
        g.setClip(raster.left(), raster.top(), raster.right() - raster.left(), raster.bottom() - raster.top());
        g.scale(resolution, resolution);
        drawing.accept(new GraphicsPen(g, viewport, resolution));
        g.dispose();
    }

    @Override
    public void clip(Box box, Runnable painting) {
        raster.clip(deviceX(box.xMin()), deviceY(box.yMax()), deviceX(box.xMax()), deviceY(box.yMin()), painting);
    }
}
