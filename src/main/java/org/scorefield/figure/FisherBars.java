package org.scorefield.figure;

import java.util.List;
import org.scorefield.field.Require;
import org.scorefield.noise.NoiseLevels;

/**
 * The Fisher divergence of the learned field at each noise level, as bars from the largest σ to the smallest, in the slider's order.
 *
 * @param levels large to small
 * @param errors one per level; levels whose error is not a positive number have no bar
 * @param current the level looked at, from 0: solid, the others at 45 %
 */
public record FisherBars(NoiseLevels levels, List<Double> errors, int current) implements Layer {
    private static final double OTHERS_OPACITY = 0.45;

    /** Bars take this share of their room. */
    private static final double FILL = 0.78;

    public FisherBars {
        errors = List.copyOf(errors);
        if (errors.size() != levels.count()) {
            throw new IllegalArgumentException("there must be one error per noise level, but there are " + errors.size()
                    + " for " + levels.count());
        }
        Require.within("current noise level", 0, levels.count() - 1.0, current);
    }

    /** The level whose bar stands at {@code px} from the left of the plot, or −1 beside the bars. */
    public int levelAt(Viewport viewport, double px) {
        double room = viewport.widthPx() - PlotFrame.LEFT_PX - PlotFrame.RIGHT_PX;
        double at = (px - PlotFrame.LEFT_PX) / room * levels.count();
        return at >= 0 && at < levels.count() ? (int) at : -1;
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        PlotFrame frame = new PlotFrame(pen, viewport, palette);
        frame.ground();
        double error = errors.get(current);
        frame.title(
                pen.say("Fisher error per σ"),
                pen.say(Axis.number(error) + " at σ = " + Axis.number(levels.sigma(current))));
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (double e : errors) {
            if (drawable(e)) {
                low = Math.min(low, e);
                high = Math.max(high, e);
            }
        }
        Axis y = high > 0 ? decades(low, high) : new Axis(true, 1e-3, 1);
        frame.ruleY(y);
        double bar = (frame.right() - frame.left()) / levels.count();
        for (int i = 0; i < levels.count(); i++) {
            if (drawable(errors.get(i))) {
                double left = frame.left() + bar * (i + 0.5 * (1 - FILL));
                double right = left + FILL * bar;
                double top = frame.atY(y.share(errors.get(i)));
                int argb = i == current ? palette.of(Role.ERROR) : palette.of(Role.ERROR, OTHERS_OPACITY);
                frame.fill(argb, left, frame.bottom(), left, top, right, top, right, frame.bottom());
            }
        }
        frame.line(
                Line.solid(palette.of(Role.MUTED, 0.7), 1),
                frame.left(),
                frame.bottom(),
                frame.right(),
                frame.bottom());
        words(frame);
    }

    private static boolean drawable(double e) {
        return e > 0 && e < Double.POSITIVE_INFINITY;
    }

    /** Whole decades around the bars, so that the lowest bar has a height too; at least two. */
    private static Axis decades(double low, double high) {
        double bottom = StrictMath.floor(StrictMath.log10(low / 1.5));
        double top = Math.max(StrictMath.log10(high * 1.25), bottom + 2);
        return new Axis(true, StrictMath.pow(10, bottom), StrictMath.pow(10, top));
    }

    private void words(PlotFrame frame) {
        double bar = (frame.right() - frame.left()) / levels.count();
        String first = "σ " + Axis.number(levels.largest());
        String last = Axis.number(levels.smallest());
        frame.below(first, frame.left(), Lettering.Anchor.START);
        if (levels.count() > 1) {
            frame.below(last, frame.right(), Lettering.Anchor.END);
        }
        Lettering label = frame.label(Lettering.Anchor.MIDDLE);
        String here = Axis.number(levels.sigma(current));
        double px = frame.left() + bar * (current + 0.5);
        double half = label.widthPx(here) / 2 + 8;
        boolean free =
                px - half > frame.left() + label.widthPx(first) && px + half < frame.right() - label.widthPx(last);
        if (free) {
            Lettering strong =
                    new Lettering(Face.SEMIBOLD, label.sizePx(), frame.palette().of(Role.TEXT), label.anchor());
            frame.text(here, px, frame.bottom() + 16, strong);
        }
    }

    @Override
    public void tell(Ledger ledger) {
        for (int i = 0; i < errors.size(); i++) {
            ledger.mark("fisher-error", "", levels.sigma(i), errors.get(i), Double.NaN, Double.NaN);
        }
    }
}
