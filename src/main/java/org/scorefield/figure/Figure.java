package org.scorefield.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import org.scorefield.field.Require;

/**
 * One picture, or several side by side, in one palette: what a format writes.
 *
 * @param palette the colours of all panels
 * @param panels left to right, then down
 * @param columns panels per row
 * @param caption under the panels; none if empty
 * @param attachment a text that travels inside the file, such as the project that made it; none if empty
 */
public record Figure(Palette palette, List<Panel> panels, int columns, String caption, String attachment) {
    static final double TITLE_PX = 26;
    private static final double CAPTION_PX = 26;
    static final double GAP_PX = 16;

    public Figure {
        panels = List.copyOf(panels);
        Require.atLeast(1, "number of panels", panels.size());
        Require.atLeast(1, "number of columns of panels", columns);
    }

    /** A figure of one picture. */
    public static Figure of(Viewport viewport, Palette palette, List<Layer> layers) {
        return new Figure(palette, List.of(new Panel("", viewport, layers)), 1, "", "");
    }

    /** Small multiples: the same thing several times, to compare. */
    public static Figure multiples(Palette palette, int columns, List<Panel> panels) {
        return new Figure(palette, panels, columns, "", "");
    }

    public Figure withCaption(String newCaption) {
        return new Figure(palette, panels, columns, newCaption, attachment);
    }

    public Figure withAttachment(String newAttachment) {
        return new Figure(palette, panels, columns, caption, newAttachment);
    }

    private int rows() {
        return (panels.size() + columns - 1) / columns;
    }

    private double panelWidthPx() {
        return panels.stream().mapToDouble(p -> p.viewport().widthPx()).max().orElseThrow();
    }

    private double panelHeightPx() {
        return panels.stream().mapToDouble(p -> p.viewport().heightPx()).max().orElseThrow() + titlePx();
    }

    private double titlePx() {
        return panels.stream().allMatch(p -> p.title().isEmpty()) ? 0 : TITLE_PX;
    }

    /** Its natural width, px of 1/96 inch. */
    public double widthPx() {
        int across = Math.min(columns, panels.size());
        return across * panelWidthPx() + (across - 1) * GAP_PX;
    }

    /** Its natural height, px. */
    public double heightPx() {
        return rows() * panelHeightPx() + (rows() - 1) * GAP_PX + (caption.isEmpty() ? 0 : CAPTION_PX);
    }

    /**
     * Draws everything on a surface whose user unit is one px.
     *
     * @param resolution device pixels per px
     */
    void paint(Graphics2D g, double resolution) {
        paint(g, resolution, new Transcript());
    }

    /** As {@link #paint(Graphics2D, double)}, and writes down all text. */
    void paint(Graphics2D g, double resolution, Transcript transcript) {
        Function<Viewport, Pen> pens = viewport -> new GraphicsPen(g, viewport, resolution, transcript);
        // One pixel more on each side, so that a fraction of a pixel at the edge is not left transparent.
        g.setColor(new Color(palette.of(Role.PAGE)));
        g.fill(new Rectangle2D.Double(-1, -1, widthPx() + 2, heightPx() + 2));
        for (int i = 0; i < panels.size(); i++) {
            double x = i % columns * (panelWidthPx() + GAP_PX);
            double y = i / columns * (panelHeightPx() + GAP_PX);
            paint(g, pens, panels.get(i), x, y);
        }
        if (!caption.isEmpty()) {
            Viewport whole = Viewport.pixels(widthPx(), heightPx());
            Lettering style = new Lettering(Face.REGULAR, 12, palette.of(Role.MUTED), Lettering.Anchor.START);
            pens.apply(whole).text(caption, 4, 9, style);
        }
    }

    private void paint(Graphics2D g, Function<Viewport, Pen> pens, Panel panel, double x, double y) {
        if (!panel.title().isEmpty()) {
            Viewport whole = Viewport.pixels(widthPx(), heightPx());
            Lettering style = new Lettering(Face.SEMIBOLD, 13, palette.of(Role.TEXT), Lettering.Anchor.START);
            double left = x + panel.viewport().gutter().left();
            pens.apply(whole).text(panel.title(), left, heightPx() - y - 17, style);
        }
        double top = y + titlePx();
        g.translate(x, top);
        Viewport v = panel.viewport();
        Rectangle2D inside =
                new Rectangle2D.Double(v.gutter().left(), v.gutter().top(), v.plotWidthPx(), v.plotHeightPx());
        g.setColor(new Color(palette.canvas()));
        g.fill(inside);
        Pen pen = pens.apply(v);
        for (Layer layer : panel.layers()) {
            layer.paint(pen, v, palette);
        }
        g.translate(-x, -top);
    }
}
