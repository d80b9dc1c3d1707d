package org.scorefield.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.scorefield.field.Points;

/**
 * Several curves over one another on logarithmic axes, each named at its end, and the floor that none is expected to pass.
 *
 * @param title what is plotted
 * @param across the name of the x axis
 * @param curves at most a dozen can be told apart
 * @param floor dashed; empty if unknown
 * @param floorName stands at the floor
 */
public record CurvePlot(String title, String across, List<Curve> curves, OptionalDouble floor, String floorName)
        implements Layer {
    private static final Role[] COLOURS = {Role.LEARNED, Role.EXACT, Role.ERROR, Role.TEXT};
    private static final double[] DASHES = {0, 5, 2};
    private static final double NAME_PX = 11;
    private static final double LINE_PX = 13;
    private static final double DOT_PX = 2.2;

    /**
     * One curve.
     *
     * @param name at its end
     * @param points (x, y) per row, x rising; rows that are not positive and finite are left out
     */
    public record Curve(String name, Points points) {}

    public CurvePlot {
        curves = List.copyOf(curves);
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        PlotFrame frame = new PlotFrame(pen, viewport, palette);
        frame.ground();
        frame.title(title, "");
        Axis x = range(true);
        Axis y = range(false);
        Lettering word = new Lettering(Face.REGULAR, NAME_PX, palette.of(Role.TEXT), Lettering.Anchor.START);
        double names =
                curves.stream().mapToDouble(c -> word.widthPx(c.name())).max().orElse(0);
        double right = Math.max(frame.left() + 40, frame.right() - names - 10);
        frame.ruleY(y);
        frame.fill(
                palette.of(Role.PANEL),
                right + 3,
                frame.top() - 8,
                frame.right() + 9,
                frame.top() - 8,
                frame.right() + 9,
                frame.bottom() + 2,
                right + 3,
                frame.bottom() + 2);
        ruleX(frame, x, right);
        floor.ifPresent(value -> floorLine(frame, y, value, right));
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            double[] px = places(frame, x, y, right, curves.get(i).points());
            if (px.length > 0) {
                int argb = palette.of(COLOURS[i % COLOURS.length]);
                double dash = DASHES[i / COLOURS.length % DASHES.length];
                frame.line(dash == 0 ? Line.solid(argb, 1.6) : Line.dashed(argb, 1.6, dash, 3), px);
                for (int k = 0; k < px.length; k += 2) {
                    dot(frame, argb, px[k], px[k + 1]);
                }
                ends.add(new End(curves.get(i).name(), argb, px[px.length - 2], px[px.length - 1]));
            }
        }
        name(frame, ends, right);
    }

    /** Where a curve ends and what it is called. */
    private record End(String name, int argb, double px, double py) {}

    /** Names stand at their curves' ends, pushed apart where ends are close. */
    private static void name(PlotFrame frame, List<End> ends, double right) {
        List<End> order =
                ends.stream().sorted(Comparator.comparingDouble(End::py)).toList();
        double[] at = new double[order.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = Math.max(order.get(i).py() + 4, i == 0 ? frame.top() : at[i - 1] + LINE_PX);
        }
        double room = frame.bottom();
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], room);
            room = at[i] - LINE_PX;
        }
        for (int i = 0; i < at.length; i++) {
            End end = order.get(i);
            Lettering style = new Lettering(Face.REGULAR, NAME_PX, end.argb(), Lettering.Anchor.START);
            frame.line(Line.solid(frame.palette().of(Role.BORDER), 0.8), end.px() + 3, end.py(), right + 6, at[i] - 4);
            frame.text(end.name(), right + 8, at[i], style);
        }
    }

    private static void dot(PlotFrame frame, int argb, double px, double py) {
        frame.fill(
                argb,
                px - DOT_PX,
                py - DOT_PX,
                px + DOT_PX,
                py - DOT_PX,
                px + DOT_PX,
                py + DOT_PX,
                px - DOT_PX,
                py + DOT_PX);
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

    private void ruleX(PlotFrame frame, Axis x, double right) {
        Line tick = Line.solid(frame.palette().of(Role.MUTED, 0.7), 1);
        Lettering word = frame.label(Lettering.Anchor.MIDDLE);
        frame.below(across, frame.right(), Lettering.Anchor.END);
        double free = frame.right() - word.widthPx(across) - 8;
        for (Axis.Tick t : x.ticks(6)) {
            if (!t.minor()) {
                double px = frame.left() + x.share(t.value()) * (right - frame.left());
                frame.line(tick, px, frame.bottom(), px, frame.bottom() + 3);
                if (px + word.widthPx(t.label()) / 2 < free) {
                    frame.below(t.label(), px, Lettering.Anchor.MIDDLE);
                }
            }
        }
    }

    private void floorLine(PlotFrame frame, Axis y, double value, double right) {
        if (!usable(value)) {
            return;
        }
        double py = frame.atY(y.share(value));
        int argb = frame.palette().of(Role.MUTED);
        frame.line(Line.dashed(argb, 1.2, 4, 3), frame.left(), py, right, py);
        frame.text(
                floorName,
                frame.left() + 4,
                py + 13,
                new Lettering(Face.REGULAR, NAME_PX, argb, Lettering.Anchor.START));
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
}
