package org.scorefield.figure;

/** The names of the two axes, at their far ends in the gutter. */
public record AxisNamesLayer(String across, String up) implements Layer {
    private static final double SIZE_PX = 11;

    /** {@code x₁} and {@code x₂}, as in print. */
    public static AxisNamesLayer plain() {
        return new AxisNamesLayer("x₁", "x₂");
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        Gutter gutter = viewport.gutter();
        Lettering end = new Lettering(Face.ITALIC, SIZE_PX, palette.of(Role.MUTED), Lettering.Anchor.END);
        double foot = viewport.heightPx() - gutter.bottom();
        pen.text(across, viewport.x(viewport.widthPx() - gutter.right()), viewport.y(foot + 8 + 2 * end.dropPx()), end);
        pen.text(up, viewport.x(gutter.left() - 7), viewport.y(gutter.top() + 2 * end.dropPx()), end);
    }
}
