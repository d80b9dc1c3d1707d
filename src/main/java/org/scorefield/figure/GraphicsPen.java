package org.scorefield.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.scorefield.field.Box;

/**
 * A pen on Java2D, and so on everything that looks like it: PNG, SVG by Batik, PDF by PDFBox.
 *
 * <p>Text is drawn as outlines of the program's own fonts, so that it is the same shape in each format and on each machine.
 */
public final class GraphicsPen implements Pen {
    /** Lines are cut this far outside the picture, px: beyond any line width, and small enough for floats. */
    private static final double MARGIN_PX = 200;

    private final Graphics2D g;
    private final Viewport viewport;
    private final double resolution;
    private final double scale;
    private final Transcript transcript;

    /**
     * A pen for a surface whose user unit is one px.
     *
     * @param g drawn to; its transform is kept, its hints are set
     * @param resolution device pixels per px
     */
    public GraphicsPen(Graphics2D g, Viewport viewport, double resolution) {
        this(g, viewport, resolution, new Transcript());
    }

    /** As {@link #GraphicsPen(Graphics2D, Viewport, double)}, and writes down all text it draws. */
    GraphicsPen(Graphics2D g, Viewport viewport, double resolution, Transcript transcript) {
        this.transcript = transcript;
        this.g = g;
        this.viewport = viewport;
        this.resolution = resolution;
        this.scale = viewport.scale();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    @Override
    public double resolution() {
        return resolution;
    }

    @Override
    public void stroke(double[] xy, int from, int to, Line line) {
        Path2D path = new Path2D.Double();
        double[] s = new double[4];
        boolean any = false;
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = from; i + 1 < to; i++) {
            s[0] = viewport.px(xy[2 * i]);
            s[1] = viewport.py(xy[2 * i + 1]);
            s[2] = viewport.px(xy[2 * i + 2]);
            s[3] = viewport.py(xy[2 * i + 3]);
            if (!finite(s)
                    || Clipping.segment(
                                    s,
                                    -MARGIN_PX,
                                    -MARGIN_PX,
                                    viewport.widthPx() + MARGIN_PX,
                                    viewport.heightPx() + MARGIN_PX)
                            < 0) {
                continue;
            }
            if (!any || s[0] != lastX || s[1] != lastY) {
                path.moveTo(s[0], s[1]);
            }
            lastX = s[2];
            lastY = s[3];
            path.lineTo(lastX, lastY);
            any = true;
        }
        if (any) {
            if (closes(xy, from, to)) {
                path.closePath();
            }
            g.setColor(color(line.argb()));
            g.setStroke(stroke(line));
            g.draw(path);
        }
    }

    /** True if a line ends where it starts and lies near the picture as a whole, so that closing its path joins its own ends. */
    private boolean closes(double[] xy, int from, int to) {
        if (to - from < 4 || xy[2 * from] != xy[2 * to - 2] || xy[2 * from + 1] != xy[2 * to - 1]) {
            return false;
        }
        for (int i = from; i < to; i++) {
            double px = viewport.px(xy[2 * i]);
            double py = viewport.py(xy[2 * i + 1]);
            if (!(px >= -MARGIN_PX
                    && px <= viewport.widthPx() + MARGIN_PX
                    && py >= -MARGIN_PX
                    && py <= viewport.heightPx() + MARGIN_PX)) {
                return false;
            }
        }
        return true;
    }

    private static boolean finite(double[] s) {
        return Double.isFinite(s[0]) && Double.isFinite(s[1]) && Double.isFinite(s[2]) && Double.isFinite(s[3]);
    }

    private static BasicStroke stroke(Line line) {
        float width = (float) line.widthPx();
        if (!line.isDashed()) {
            return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        // Dashes are cut square: round caps would close a gap of two px.
        return new BasicStroke(
                width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                new float[] {(float) line.dashPx(), (float) line.gapPx()},
                0);
    }

    @Override
    public void fill(double[] xy, int argb) {
        double[] px = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            px[i] = viewport.px(xy[i]);
            px[i + 1] = viewport.py(xy[i + 1]);
            if (!Double.isFinite(px[i]) || !Double.isFinite(px[i + 1])) {
                return;
            }
        }
        double[] cut = Clipping.polygon(
                px, -MARGIN_PX, -MARGIN_PX, viewport.widthPx() + MARGIN_PX, viewport.heightPx() + MARGIN_PX);
        if (cut.length < 6) {
            return;
        }
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        path.moveTo(cut[0], cut[1]);
        for (int i = 2; i < cut.length; i += 2) {
            path.lineTo(cut[i], cut[i + 1]);
        }
        path.closePath();
        g.setColor(color(argb));
        g.fill(path);
    }

    @Override
    public void dot(double x, double y, Dot dot) {
        double px = viewport.px(x);
        double py = viewport.py(y);
        double r = dot.radiusPx();
        double reach = r + dot.ringPx();
        if (!(px > -reach && px < viewport.widthPx() + reach && py > -reach && py < viewport.heightPx() + reach)) {
            return;
        }
        if (dot.ringPx() > 0) {
            double middle = r + dot.ringPx() / 2;
            g.setColor(color(dot.ring()));
            g.setStroke(new BasicStroke((float) dot.ringPx()));
            g.draw(new Ellipse2D.Double(px - middle, py - middle, 2 * middle, 2 * middle));
        }
        if (dot.fill() >>> 24 != 0 && r > 0) {
            g.setColor(color(dot.fill()));
            g.fill(new Ellipse2D.Double(px - r, py - r, 2 * r, 2 * r));
        }
    }

    @Override
    public void image(Picture picture, Box where) {
        AffineTransform place = new AffineTransform(
                where.width() * scale / picture.width(),
                0,
                0,
                where.height() * scale / picture.height(),
                viewport.px(where.xMin()),
                viewport.py(where.yMax()));
        g.drawImage(picture.asImage(), place, null);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        double px = viewport.px(x);
        double py = viewport.py(y);
        if (!(Math.abs(px) < 1e6 && Math.abs(py) < 1e6)) {
            return;
        }
        double width = lettering.widthPx(text);
        double start = switch (lettering.anchor()) {
            case START -> px;
            case MIDDLE -> px - width / 2;
            case END -> px - width;
        };
        transcript.hear(g, text, new Transcript.Span(start, py, width, lettering.sizePx()));
        g.setColor(color(lettering.argb()));
        double at = start;
        for (Face.Run run : lettering.face().runs(text)) {
            GlyphVector glyphs = run.font(lettering.sizePx()).createGlyphVector(Face.EXACT, run.text());
            g.fill(glyphs.getOutline((float) at, (float) py));
            at += glyphs.getLogicalBounds().getWidth();
        }
    }

    @Override
    public void clip(Box box, Runnable painting) {
        Shape before = g.getClip();
        double left = viewport.px(box.xMin());
        double top = viewport.py(box.yMax());
        g.clip(new Rectangle2D.Double(left, top, viewport.px(box.xMax()) - left, viewport.py(box.yMin()) - top));
        painting.run();
        g.setClip(before);
    }

    private static Color color(int argb) {
        return new Color(argb, true);
    }
}
