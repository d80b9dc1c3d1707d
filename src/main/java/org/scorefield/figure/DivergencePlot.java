package org.scorefield.figure;

import java.util.List;
import java.util.OptionalDouble;
import org.scorefield.field.Require;

/**
 * KL and Fisher over σ in one plot, both without unit on one logarithmic axis: from the largest σ at the left to the
 * smallest, as on the slider. Where the error of the score is large, the KL climbs.
 *
 * @param sigmas falling
 * @param scaledFisher σ² times the Fisher divergence at each; what is not a positive number is left out
 * @param kl nats, at each
 * @param current the σ looked at, if one is
 */
public record DivergencePlot(List<Double> sigmas, List<Double> scaledFisher, List<Double> kl, OptionalDouble current)
        implements Layer {
    /** A curve that starts at 0 would need all decades there are. */
    private static final double MOST_DECADES = 5;

    public DivergencePlot {
        sigmas = List.copyOf(sigmas);
        scaledFisher = List.copyOf(scaledFisher);
        kl = List.copyOf(kl);
        Require.atLeast(2, "number of noise levels of a plot", sigmas.size());
        if (sigmas.size() != scaledFisher.size() || sigmas.size() != kl.size()) {
            throw new IllegalArgumentException("there must be one value per noise level, but there are "
                    + scaledFisher.size() + " and " + kl.size() + " for " + sigmas.size());
        }
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        PlotFrame frame = new PlotFrame(pen, viewport, palette);
        frame.ground();
        frame.title(pen.say("KL and Fisher over σ"), pen.say("KL " + Axis.number(kl.getLast()) + " nats"));
        Axis y = range();
        Axis x = new Axis(true, sigmas.getLast(), sigmas.getFirst());
        frame.ruleY(y);
        ruleX(frame, x);
        current.ifPresent(sigma -> {
            double px = frame.atX(1 - x.share(sigma));
            if (px >= frame.left() && px <= frame.right()) {
                Line thin = Line.solid(palette.of(Role.MUTED, 0.7), 1);
                frame.line(thin, px, frame.top(), px, frame.bottom());
            }
        });
        curve(frame, x, y, scaledFisher, Line.dashed(palette.of(Role.ERROR), 2, 5, 3));
        curve(frame, x, y, kl, Line.solid(palette.of(Role.LEARNED), 2));
        key(frame, palette);
    }

    private Axis range() {
        double high = 0;
        double low = Double.POSITIVE_INFINITY;
        for (List<Double> values : List.of(scaledFisher, kl)) {
            for (double v : values) {
                if (drawable(v)) {
                    high = Math.max(high, v);
                    low = Math.min(low, v);
                }
            }
        }
        if (!(high > 0)) {
            return new Axis(true, 1e-3, 1);
        }
        double top = StrictMath.log10(high * 1.5);
        double bottom = Math.clamp(StrictMath.log10(low / 1.5), top - MOST_DECADES, top - 1);
        return new Axis(true, StrictMath.pow(10, bottom), StrictMath.pow(10, top));
    }

    private static boolean drawable(double v) {
        return v > 1e-300 && v < 1e300;
    }

    private void curve(PlotFrame frame, Axis x, Axis y, List<Double> values, Line line) {
        double[] px = new double[2 * values.size()];
        int n = 0;
        for (int i = 0; i < values.size(); i++) {
            if (drawable(values.get(i)) && y.share(values.get(i)) >= 0) {
                px[2 * n] = frame.atX(1 - x.share(sigmas.get(i)));
                px[2 * n + 1] = frame.atY(y.share(values.get(i)));
                n++;
            }
        }
        if (n > 1) {
            frame.pen().stroke(frame.scene(px, 2 * n), line);
        }
    }

    private void ruleX(PlotFrame frame, Axis x) {
        Line tick = Line.solid(frame.palette().of(Role.MUTED, 0.7), 1);
        frame.line(tick, frame.left(), frame.bottom(), frame.right(), frame.bottom());
        frame.below("σ " + Axis.number(sigmas.getFirst()), frame.left(), Lettering.Anchor.START);
        frame.below(Axis.number(sigmas.getLast()), frame.right(), Lettering.Anchor.END);
        for (Axis.Tick t : x.ticks(6)) {
            if (!t.minor()) {
                double px = frame.atX(1 - x.share(t.value()));
                frame.line(tick, px, frame.bottom(), px, frame.bottom() + 3);
            }
        }
    }

    /** Low and left of the middle, which KL has left by then and the Fisher curve has not reached. */
    private static void key(PlotFrame frame, Palette palette) {
        Lettering words = frame.label(Lettering.Anchor.START);
        String nats = frame.pen().say("KL, nats");
        double width = Math.max(words.widthPx("σ² Fisher"), words.widthPx(nats)) + 26;
        double left = frame.atX(0.2);
        double py = frame.bottom() - 24;
        Plate.fill(frame.pen(), frame.viewport(), palette, left - 5, py - 9, width + 5, 30);
        frame.line(Line.solid(palette.of(Role.LEARNED), 2), left, py, left + 18, py);
        frame.text(nats, left + 23, py + words.dropPx(), words);
        frame.line(Line.dashed(palette.of(Role.ERROR), 2, 5, 3), left, py + 14, left + 18, py + 14);
        frame.text("σ² Fisher", left + 23, py + 14 + words.dropPx(), words);
    }

    @Override
    public void tell(Ledger ledger) {
        for (int i = 0; i < sigmas.size(); i++) {
            ledger.mark("scaled-fisher", "", sigmas.get(i), scaledFisher.get(i), Double.NaN, Double.NaN);
            ledger.mark("kl", "", sigmas.get(i), kl.get(i), Double.NaN, Double.NaN);
        }
    }
}
