package org.scorefield.figure;

import java.util.OptionalDouble;
import org.scorefield.field.Points;

/**
 * The loss over training steps: raw values faint, their smoothed course on top, and the floor that no network passes.
 *
 * <p>Both axes are logarithmic; the loss's is linear where a loss is not positive, as implicit score matching allows, that of
 * steps while a run has just gone on from another. Steps are gathered per column of two px, so a run of a million steps draws
 * as fast as one of a hundred.
 *
 * @param title what is plotted, such as {@code DSM loss}
 * @param loss (step, loss) per row, steps rising from 1; rows that are not finite, or beyond 10¹⁰⁰, are left out
 * @param floor the exact loss of the best field; empty if unknown
 * @param mark a step that is looked at: a line stands there, and the title has its loss; empty for the last
 */
public record LossPlot(String title, Points loss, OptionalDouble floor, OptionalDouble mark) implements Layer {
    private static final double RAW_OPACITY = 0.28;
    private static final double COLUMN_PX = 2;

    /** Larger losses have diverged and are left out, so that ranges stay finite. */
    private static final double MOST = 1e100;

    /** The smallest loss that a logarithmic axis takes. */
    private static final double LEAST = 1e-100;

    /** A run that begins beyond goes on from another. */
    private static final double LATE = 100;

    /** Steps are on a logarithmic axis once there are so many times those it began with. */
    private static final double DECADES_FROM = 3;

    /** Smoothing reaches this many columns to each side. */
    private static final int REACH = 9;

    /** Looked at from its end. */
    public LossPlot(String title, Points loss, OptionalDouble floor) {
        this(title, loss, floor, OptionalDouble.empty());
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        PlotFrame frame = new PlotFrame(pen, viewport, palette);
        frame.ground();
        Columns c = columns((int) Math.max(2, (frame.right() - frame.left()) / COLUMN_PX));
        if (c.filled == 0) {
            frame.title(title, "–");
            frame.line(
                    Line.solid(palette.of(Role.BORDER), 0.8),
                    frame.left(),
                    frame.bottom(),
                    frame.right(),
                    frame.bottom());
            frame.below(pen.say("no step yet"), frame.left(), Lettering.Anchor.START);
            return;
        }
        double[] smooth = smooth(c);
        frame.title(title, Axis.number(smooth[told(c)]));
        Axis y = range(c);
        frame.ruleY(y);
        frame.ruleX(c.steps, pen.say("step"), 5, frame.right());
        floor.ifPresent(value -> floorLine(frame, y, value, palette));
        double[] raw = new double[4 * c.filled];
        double[] course = new double[2 * c.filled];
        int n = 0;
        for (int i = 0; i < c.least.length; i++) {
            if (c.count[i] > 0) {
                double px = frame.atX((i + 0.5) / c.least.length);
                raw[4 * n] = px;
                raw[4 * n + 1] = frame.atY(y.share(c.least[i]));
                raw[4 * n + 2] = px;
                raw[4 * n + 3] = frame.atY(y.share(c.most[i]));
                course[2 * n] = px;
                course[2 * n + 1] = frame.atY(y.share(smooth[i]));
                n++;
            }
        }
        frame.line(Line.solid(palette.of(Role.LEARNED, RAW_OPACITY), 1), raw);
        frame.line(Line.solid(palette.of(Role.LEARNED), 2), course);
        mark.ifPresent(step -> {
            double px = Math.round(frame.atX(Math.clamp(c.steps.share(Math.max(1, step)), 0, 1)));
            frame.line(Line.solid(palette.of(Role.ACCENT), 2), px, frame.atY(1), px, frame.atY(0));
        });
    }

    private static void floorLine(PlotFrame frame, Axis y, double value, Palette palette) {
        double share = y.share(value);
        if (!(share >= 0 && share <= 1)) {
            return;
        }
        double py = frame.atY(share);
        frame.line(Line.dashed(palette.of(Role.EXACT), 1.2, 4, 3), frame.left(), py, frame.right(), py);
        Lettering style = new Lettering(Face.REGULAR, 11, palette.of(Role.EXACT), Lettering.Anchor.START);
        // Above the line there is the curve's end; below it at the left is always empty.
        double below = py + 13 > frame.bottom() ? py - 5 : py + 13;
        frame.text(frame.pen().say("exact floor"), frame.left() + 4, below, style);
    }

    /** The losses gathered by step. */
    private static final class Columns {
        final Axis steps;
        final double[] least;
        final double[] most;
        final double[] sum; // of logarithms if all losses are positive
        final int[] count;
        final boolean log;
        int filled;

        Columns(Axis steps, int n, boolean log) {
            this.steps = steps;
            this.least = new double[n];
            this.most = new double[n];
            this.sum = new double[n];
            this.count = new int[n];
            this.log = log;
        }
    }

    private static boolean usable(double step, double value) {
        return step >= 1 && step <= MOST && Math.abs(value) <= MOST;
    }

    private Columns columns(int n) {
        double first = Double.POSITIVE_INFINITY;
        double last = 1;
        boolean positive = !(floor.isPresent() && floor.getAsDouble() < LEAST);
        for (int i = 0; i < loss.size(); i++) {
            if (usable(loss.x(i), loss.y(i))) {
                first = Math.min(first, loss.x(i));
                last = Math.max(last, loss.x(i));
                positive &= loss.y(i) >= LEAST;
            }
        }
        Columns c = new Columns(stepAxis(first, last), n, positive);
        for (int i = 0; i < loss.size(); i++) {
            double value = loss.y(i);
            if (!usable(loss.x(i), value)) {
                continue;
            }
            int k = (int) Math.clamp(c.steps.share(loss.x(i)) * n, 0, n - 1.0);
            if (c.count[k]++ == 0) {
                c.least[k] = value;
                c.most[k] = value;
                c.filled++;
            }
            c.least[k] = Math.min(c.least[k], value);
            c.most[k] = Math.max(c.most[k], value);
            c.sum[k] += positive ? StrictMath.log(value) : value;
        }
        return c;
    }

    /** Logarithmic, a decade at least; linear at the start of a run that goes on from another, which a decade would squeeze. */
    private static Axis stepAxis(double first, double last) {
        if (first > LATE && first <= last && last < DECADES_FROM * first) { // beyond the last if there is none
            return new Axis(false, first, Math.max(last, first + LATE));
        }
        return new Axis(true, Math.max(1, Math.min(first, last / 10)), Math.max(10, last));
    }

    /** A bell-weighted mean over neighbouring columns, geometric where the axis is logarithmic. */
    private static double[] smooth(Columns c) {
        double[] out = new double[c.count.length];
        for (int i = 0; i < out.length; i++) {
            double sum = 0;
            double weights = 0;
            for (int k = Math.max(0, i - REACH); k <= Math.min(out.length - 1, i + REACH); k++) {
                if (c.count[k] > 0) {
                    double t = (k - i) / (REACH / 2.0);
                    double w = StrictMath.exp(-0.5 * t * t);
                    sum += w * c.sum[k] / c.count[k];
                    weights += w;
                }
            }
            out[i] = weights == 0 ? Double.NaN : c.log ? StrictMath.exp(sum / weights) : sum / weights;
        }
        return out;
    }

    /** The column whose loss the title has: the mark's or the last filled before it, else the first. */
    private int told(Columns c) {
        int n = c.count.length;
        int last = mark.isEmpty()
                ? n - 1
                : (int) Math.clamp(c.steps.share(Math.max(1, mark.getAsDouble())) * n, 0, n - 1.0);
        int first = -1;
        int found = -1;
        for (int i = 0; i < n; i++) {
            if (c.count[i] > 0) {
                first = first < 0 ? i : first;
                found = i <= last ? i : found;
            }
        }
        return found < 0 ? first : found;
    }

    private Axis range(Columns c) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < c.count.length; i++) {
            if (c.count[i] > 0) {
                low = Math.min(low, c.least[i]);
                high = Math.max(high, c.most[i]);
            }
        }
        if (floor.isPresent() && Math.abs(floor.getAsDouble()) <= MOST) {
            low = Math.min(low, floor.getAsDouble());
            high = Math.max(high, floor.getAsDouble());
        }
        if (c.log) {
            // At least a factor of four, so that a settled loss does not look wild.
            double spread = Math.max(2, Math.sqrt(high / low) * 1.15);
            double middle = Math.sqrt(low) * Math.sqrt(high);
            return new Axis(true, middle / spread, middle * spread);
        }
        double room = Math.max(0.08 * (high - low), 1e-3 * Math.max(1, Math.abs(high)));
        return new Axis(false, low - room, high + room);
    }

    /**
     * The row of the loss that stands nearest to {@code px} from the left of the plot.
     *
     * @return −1 if there is none, or beside the plot
     */
    public int rowAt(Viewport viewport, double px) {
        double room = viewport.widthPx() - PlotFrame.LEFT_PX - PlotFrame.RIGHT_PX;
        double share = (px - PlotFrame.LEFT_PX) / room;
        if (!(share >= 0 && share <= 1)) {
            return -1;
        }
        Axis steps = columns(2).steps;
        int nearest = -1;
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < loss.size(); i++) {
            double away = usable(loss.x(i), loss.y(i)) ? Math.abs(steps.share(loss.x(i)) - share) : Double.NaN;
            if (away < best) {
                best = away;
                nearest = i;
            }
        }
        return nearest;
    }

    @Override
    public void tell(Ledger ledger) {
        ledger.points("loss", "", loss);
        floor.ifPresent(value -> ledger.mark("floor", "", Double.NaN, value, Double.NaN, Double.NaN));
    }
}
