package org.scorefield.figure;

/**
 * Lines and dots on an array of premultiplied ARGB pixels, inside a clip, in pixels from the top left.
 *
 * <p>A line is, per row of pixels, the stretch that lies within half a width of it, with the distance to its edge as coverage; a dot the
 * same around a point.
 */
final class Raster {
    /** Half the width, in pixels, up to which a translucent line is drawn as a thin one. */
    private static final double THIN = 0.6;

    private final int[] pixels;
    private final int width;
    private final int height;
    private final double[] segment = new double[4];
    private int left;
    private int top;
    private int right;
    private int bottom;

    /**
     * Wraps pixels, which are written to.
     *
     * @param pixels {@code width·height}, row by row from the top
     */
    Raster(int[] pixels, int width, int height) {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(width + "×" + height + " pixels need an array of " + width * height
                    + ", but got one of " + pixels.length);
        }
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.right = width;
        this.bottom = height;
    }

    int left() {
        return left;
    }

    int top() {
        return top;
    }

    int right() {
        return right;
    }

    int bottom() {
        return bottom;
    }

    /** The same pixels as a picture. */
    Picture picture() {
        return Picture.wrap(width, height, pixels);
    }

    /** Narrows the clip to a rectangle, rounded to whole pixels, while {@code painting} runs. */
    void clip(double x0, double y0, double x1, double y1, Runnable painting) {
        int[] before = {left, top, right, bottom};
        left = Math.clamp(Math.round(x0), before[0], before[2]);
        right = Math.clamp(Math.round(x1), left, before[2]);
        top = Math.clamp(Math.round(y0), before[1], before[3]);
        bottom = Math.clamp(Math.round(y1), top, before[3]);
        painting.run();
        left = before[0];
        top = before[1];
        right = before[2];
        bottom = before[3];
    }

    /**
     * Draws one straight stretch.
     *
     * @param half half its width
     * @param round round ends, which add half a width each; else square ones, which add nothing
     */
    void line(double x0, double y0, double x1, double y1, double half, boolean round, int argb) {
        double reach = half + 0.5;
        segment[0] = x0;
        segment[1] = y0;
        segment[2] = x1;
        segment[3] = y1;
        if (Clipping.segment(segment, left - reach, top - reach, right + reach, bottom + reach) < 0) {
            return;
        }
        double ax = segment[0];
        double ay = segment[1];
        double bx = segment[2];
        double by = segment[3];
        double dx = bx - ax;
        double dy = by - ay;
        double length = Math.sqrt(dx * dx + dy * dy);
        if (!(length > 1e-9)) {
            if (round) {
                ring(ax, ay, -1, half, argb);
            }
            return;
        }
        if (!round && half <= THIN) {
            thin(ax, ay, bx, by, 2 * half * length, argb);
            return;
        }
        double ux = dx / length;
        double uy = dy / length;
        int firstRow = Math.max(top, (int) Math.floor(Math.min(ay, by) - reach));
        int lastRow = Math.min(bottom - 1, (int) Math.floor(Math.max(ay, by) + reach));
        double boxLeft = Math.min(ax, bx) - reach;
        double boxRight = Math.max(ax, bx) + reach;
        double slope = uy == 0 ? 0 : ux / uy;
        double spread = uy == 0 ? Double.POSITIVE_INFINITY : reach / Math.abs(uy);
        double peak = Math.min(1, 2 * half); // a line thinner than a pixel is paler, not narrower
        for (int row = firstRow; row <= lastRow; row++) {
            double qy = row + 0.5 - ay;
            double from = boxLeft;
            double to = boxRight;
            if (uy != 0) {
                double center = ax + qy * slope;
                from = Math.max(from, center - spread);
                to = Math.min(to, center + spread);
            }
            int firstColumn = Math.max(left, (int) Math.ceil(from - 0.5));
            int lastColumn = Math.min(right - 1, (int) Math.floor(to - 0.5));
            int at = row * width;
            double along = (firstColumn + 0.5 - ax) * ux + qy * uy;
            double across = qy * ux - (firstColumn + 0.5 - ax) * uy;
            for (int column = firstColumn; column <= lastColumn; column++, along += ux, across -= uy) {
                double coverage;
                if (round) {
                    double beyond = along < 0 ? along : along > length ? along - length : 0;
                    double distance = beyond == 0 ? Math.abs(across) : Math.sqrt(beyond * beyond + across * across);
                    coverage = Math.min(reach - distance, peak);
                } else {
                    double inside = Math.min(along + 0.5, length) - Math.max(along - 0.5, 0);
                    coverage = inside * Math.min(reach - Math.abs(across), peak);
                    if (inside < 0) {
                        coverage = 0;
                    }
                }
                if (coverage > 0) {
                    blend(at + column, argb, coverage);
                }
            }
        }
    }

    /**
     * A thin translucent line, as trails are made of by the ten thousand: per step along its longer axis, two pixels share what
     * the line covers there. Ends are weighted by how far they reach into a pixel, so that joints add up.
     *
     * @param ink the area of the line, pixels
     * @see "Wu 1991, An efficient antialiasing technique"
     */
    private void thin(double ax, double ay, double bx, double by, double ink, int argb) {
        boolean flat = Math.abs(bx - ax) >= Math.abs(by - ay);
        double u0 = flat ? ax : ay;
        double v0 = flat ? ay : ax;
        double u1 = flat ? bx : by;
        double v1 = flat ? by : bx;
        if (u1 < u0) {
            double swapU = u0;
            u0 = u1;
            u1 = swapU;
            double swapV = v0;
            v0 = v1;
            v1 = swapV;
        }
        double slope = (v1 - v0) / (u1 - u0);
        double density = ink / (u1 - u0); // up to √2 on a diagonal, where two pixels always share it
        int uMin = flat ? left : top;
        int uMax = flat ? right : bottom;
        int vMin = flat ? top : left;
        int vMax = flat ? bottom : right;
        int uStride = flat ? 1 : width;
        int vStride = flat ? width : 1;
        int last = Math.min(uMax - 1, (int) Math.floor(u1));
        for (int u = Math.max(uMin, (int) Math.floor(u0)); u <= last; u++) {
            double from = Math.max(u0, u);
            double to = Math.min(u1, u + 1);
            double cover = (to - from) * density;
            double v = v0 + (0.5 * (from + to) - u0) * slope - 0.5;
            int row = (int) (v + 4096) - 4096; // floor, for v above −4096, which clipping grants
            double far = cover * (v - row);
            if (row >= vMin && row < vMax) {
                blend(u * uStride + row * vStride, argb, Math.min(1, cover - far));
            }
            if (row + 1 >= vMin && row + 1 < vMax) {
                blend(u * uStride + (row + 1) * vStride, argb, Math.min(1, far));
            }
        }
    }

    /** Lays a colour over the pixel in column {@code x} of row {@code y}, which must lie inside the clip. */
    void blend(int x, int y, int argb, double coverage) {
        blend(y * width + x, argb, coverage);
    }

    /** Lays a colour over a pixel with coverage in [0, 1]. */
    private void blend(int index, int argb, double coverage) {
        int a = (int) ((argb >>> 24) * coverage * (256.0 / 255) + 0.5); // 0…256
        if (a <= 0) {
            return;
        }
        int under = pixels[index];
        int keep = 256 - a;
        int sourceA = 255 * a;
        int outA = sourceA + (under >>> 24) * keep;
        int outR = (argb >> 16 & 255) * a + (under >> 16 & 255) * keep;
        int outG = (argb >> 8 & 255) * a + (under >> 8 & 255) * keep;
        int outB = (argb & 255) * a + (under & 255) * keep;
        pixels[index] = (outA + 128 >> 8) << 24 | (outR + 128 >> 8) << 16 | (outG + 128 >> 8) << 8 | (outB + 128 >> 8);
    }

    /** All between two circles; a negative inner radius fills the disc. */
    void ring(double cx, double cy, double inner, double outer, int argb) {
        double reach = outer + 0.5;
        int firstRow = (int) Math.max(top, Math.floor(cy - reach));
        int lastRow = (int) Math.min(bottom - 1, Math.floor(cy + reach));
        int firstColumn = (int) Math.max(left, Math.floor(cx - reach));
        int lastColumn = (int) Math.min(right - 1, Math.floor(cx + reach));
        double solid = outer > 0.5 ? (outer - 0.5) * (outer - 0.5) : -1;
        for (int row = firstRow; row <= lastRow; row++) {
            double dy = row + 0.5 - cy;
            int at = row * width;
            for (int column = firstColumn; column <= lastColumn; column++) {
                double dx = column + 0.5 - cx;
                double square = dx * dx + dy * dy;
                if (square >= reach * reach) {
                    continue;
                }
                if (inner < 0 && square <= solid) {
                    blend(at + column, argb, 1);
                    continue;
                }
                double distance = Math.sqrt(square);
                double coverage = Math.min(1, reach - distance);
                if (inner >= 0) {
                    coverage -= Math.clamp(inner + 0.5 - distance, 0.0, 1.0);
                }
                if (coverage > 0) {
                    blend(at + column, argb, coverage);
                }
            }
        }
    }
}
