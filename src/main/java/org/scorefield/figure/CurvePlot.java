package org.scorefield.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.scorefield.field.Points;
import org.scorefield.field.Require;

/**
 * Several curves over one another on logarithmic axes, each named, and the floor that none is expected to pass.
 *
 * @param title what is plotted
 * @param across the name of the x axis
 * @param curves at most a dozen can be told apart
 * @param floor dashed; empty if unknown
 * @param floorName stands at the floor
 * @param names where the curves are named
 */
public record CurvePlot(
        String title, String across, List<Curve> curves, OptionalDouble floor, String floorName, Names names)
        implements Layer {
    private static final double PX_PER_CM = Viewport.PX_PER_INCH / Viewport.CM_PER_INCH;
    private static final double HEIGHT = 0.62;
    private static final Role[] COLOURS = {Role.LEARNED, Role.EXACT, Role.ERROR, Role.TEXT};
    private static final double[] DASHES = {0, 5, 2};

    /** Of the fourth: who sees no red cannot tell its near-black from the third's plum. */
    private static final double LONG_DASH = 9;

    private static final double NAME_PX = 11;
    private static final double DOT_PX = 2.2;

    /** Where the curves are named. */
    public enum Names {
        /** Each at its end, in its colour, with a dot at each of its points: for few points, far apart at the end. */
        AT_ENDS,
        /** In a key at the upper right, where errors that fall leave room: for many points that end close together. */
        IN_KEY,
        /** Beside the plot, by whoever shows it. */
        ELSEWHERE
    }

    /**
     * One curve.
     *
     * @param name what it is called
     * @param points (x, y) per row, x rising; rows that are not positive and finite are left out
     */
    public record Curve(String name, Points points) {}

    public CurvePlot {
        curves = List.copyOf(curves);
        Require.atLeast(1, "number of curves", curves.size());
    }

    /** Curves named at their ends, without a floor. */
    public static CurvePlot of(String title, String across, List<Curve> curves) {
        return new CurvePlot(title, across, curves, OptionalDouble.empty(), "", Names.AT_ENDS);
    }

    public CurvePlot withFloor(double newFloor, String newFloorName) {
        return new CurvePlot(title, across, curves, OptionalDouble.of(newFloor), newFloorName, names);
    }

    public CurvePlot withKey() {
        return new CurvePlot(title, across, curves, floor, floorName, Names.IN_KEY);
    }

    /** The same curves without names, for a window that names them beside the plot in the same colours. */
    public CurvePlot withoutNames() {
        return new CurvePlot(title, across, curves, floor, floorName, Names.ELSEWHERE);
    }

    /** The plot alone as a figure. */
    public Figure figure(double widthCm, Palette palette) {
        double width = Require.positive("width in cm", widthCm) * PX_PER_CM;
        return Figure.of(Viewport.pixels(width, HEIGHT * width), palette, List.of(this));
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        PlotFrame frame = new PlotFrame(pen, viewport, palette);
        frame.ground();
        frame.title(pen.say(title), "");
        Axis x = range(true);
        Axis y = range(false);
        double right = right(frame);
        frame.ruleY(y);
        if (names == Names.AT_ENDS) {
            clearNames(frame, right);
        }
        frame.ruleX(x, pen.say(across), 6, right);
        floor.ifPresent(value -> floorLine(frame, y, value, right));
        List<CurveNames.Named> named = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            double[] px = places(frame, x, y, right, curves.get(i).points());
            Line line = line(palette, i);
            if (px.length > 2) {
                frame.line(line, px);
            }
            if (px.length > 0) {
                named.add(new CurveNames.Named(
                        pen.say(curves.get(i).name()), line, px[px.length - 2], px[px.length - 1]));
            }
            for (int k = 0; k < px.length && (names == Names.AT_ENDS || px.length == 2); k += 2) {
                dot(frame, line.argb(), px[k], px[k + 1]);
            }
        }
        switch (names) {
            case AT_ENDS -> CurveNames.atEnds(frame, named, right);
            case IN_KEY -> CurveNames.key(frame, named);
            case ELSEWHERE -> {
                // intentional: whoever shows the plot names them
            }
        }
    }

    /** Where the curves' room ends. */
    private double right(PlotFrame frame) {
        return switch (names) {
            case AT_ENDS ->
                Math.max(
                        frame.left() + 40,
                        frame.right()
                                - CurveNames.widest(
                                        frame,
                                        curves.stream()
                                                .map(curve -> frame.pen().say(curve.name()))
                                                .toList())
                                - 10);
            case IN_KEY, ELSEWHERE -> frame.right();
        };
    }

    /** Colours in turn, and other dashes once they come round. */
    static Line line(Palette palette, int i) {
        int argb = palette.of(COLOURS[i % COLOURS.length]);
        double dash = i == COLOURS.length - 1 ? LONG_DASH : DASHES[i / COLOURS.length % DASHES.length];
        return dash == 0 ? Line.solid(argb, 1.6) : Line.dashed(argb, 1.6, dash, 3);
    }

    /** The lines of y end where the names begin. */
    private static void clearNames(PlotFrame frame, double right) {
        double top = frame.top() - 8;
        double bottom = frame.bottom() + 2;
        double end = frame.right() + 9;
        frame.fill(frame.palette().of(Role.PANEL), right + 3, top, end, top, end, bottom, right + 3, bottom);
    }

    private static void dot(PlotFrame frame, int argb, double px, double py) {
        double r = DOT_PX;
        frame.fill(argb, px - r, py - r, px + r, py - r, px + r, py + r, px - r, py + r);
    }

    private static double[] places(PlotFrame frame, Axis x, Axis y, double right, Points points) {
        double[] px = new double[2 * points.size()];
        int n = 0;
        for (int i = 0; i < points.size(); i++) {
            if (usable(points.x(i)) && usable(points.y(i))) {
                px[n++] = frame.left() + x.share(points.x(i)) * (right - frame.left());
                px[n++] = frame.atY(y.share(points.y(i)));
            }
        }
        return Arrays.copyOf(px, n);
    }

    private void floorLine(PlotFrame frame, Axis y, double value, double right) {
        if (usable(value)) {
            double py = frame.atY(y.share(value));
            int argb = frame.palette().of(Role.MUTED);
            frame.line(Line.dashed(argb, 1.2, 4, 3), frame.left(), py, right, py);
            Lettering style = new Lettering(Face.REGULAR, NAME_PX, argb, Lettering.Anchor.START);
            frame.text(frame.pen().say(floorName), frame.left() + 4, py + 13, style);
        }
    }

    private static boolean usable(double value) {
        return value >= 1e-100 && value <= 1e100;
    }

    /** Round the values with a little room; a decade where there are none. */
    private Axis range(boolean ofX) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (Curve c : curves) {
            for (int i = 0; i < c.points().size(); i++) {
                double value = ofX ? c.points().x(i) : c.points().y(i);
                if (usable(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        if (!ofX && floor.isPresent() && usable(floor.getAsDouble())) {
            low = Math.min(low, floor.getAsDouble() / 1.5); // the floor's name stands below it
            high = Math.max(high, floor.getAsDouble());
        }
        if (!(high > 0)) {
            return new Axis(true, 1, 10);
        }
        double room = ofX ? 1.05 : 1.3;
        return new Axis(true, low / room, Math.max(high * room, 2 * low));
    }

    @Override
    public void tell(Ledger ledger) {
        curves.forEach(curve -> ledger.points("curve", curve.name(), curve.points()));
        floor.ifPresent(value -> ledger.mark("floor", floorName, Double.NaN, value, Double.NaN, Double.NaN));
    }
}
