package org.scorefield.sample;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Unit;

/** The way down a list of noise levels and then to 0, with geometric steps in between. */
final class Descent {
    private Descent() {}

    /** The rule that leads from one σ to the next lower one. */
    @FunctionalInterface
    interface Rule {
        Move step(double sigma, double next);
    }

    static Parameter substeps(long initial) {
        return new Parameter.Whole(
                "substeps",
                "Steps from each noise level to the next, in equal ratios of σ.",
                Unit.STEPS_A_LEVEL,
                initial,
                1,
                1000);
    }

    /**
     * From σ₁ to σ_L by {@code rule}, then to 0 by Tweedie's formula, without noise.
     *
     * @param substeps steps from each level to the next
     */
    static List<Leg> route(List<Double> sigmas, int substeps, Rule rule) {
        List<Leg> legs = new ArrayList<>();
        int last = sigmas.size() - 1;
        for (int level = 0; level < last; level++) {
            double[] fine = between(sigmas.get(level), sigmas.get(level + 1), substeps);
            for (int k = 0; k < substeps; k++) {
                legs.add(new Leg(level, fine[k], 1, 0, rule.step(fine[k], fine[k + 1])));
            }
        }
        legs.add(new Leg(last, sigmas.get(last), 1, 0, Nudge.denoising(sigmas.get(last))));
        return legs;
    }

    /** {@code count + 1} values in constant ratio, both ends exact. */
    static double[] between(double from, double to, int count) {
        double[] sigma = new double[count + 1];
        double logRatio = StrictMath.log(to / from);
        for (int k = 0; k <= count; k++) {
            sigma[k] = k == 0 ? from : k == count ? to : from * StrictMath.exp(logRatio * k / count);
        }
        return sigma;
    }
}
