package org.scorefield.sample;

import java.util.List;
import java.util.Optional;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Unit;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;

/**
 * The probability flow by Heun's method, second order, optionally with a little noise added before each step.
 *
 * @see "Karras et al. 2022, arXiv:2206.00364, Algorithms 1 and 2, where S_tmin = 0, S_tmax = ∞, S_noise = 1"
 */
record Heun(double churn, int substeps) implements RoutedSampler {
    static final Choice<Sampler> CHOICE = new Choice<>(
            "heun",
            "Heun (EDM)",
            "Follows the probability flow with the mean of the slopes at both ends of each step.",
            "Karras et al. 2022, arXiv:2206.00364, Algorithms 1 and 2",
            List.of(
                    new Parameter.Real(
                            "churn", "S_churn: noise added on the way, 0 for none.", Unit.NONE, 0, 0, 1000, false),
                    Descent.substeps(2)),
            set -> new Heun(set.real("churn"), set.whole("substeps")));

    @Override
    public List<Leg> route(List<Double> sigmas) {
        int steps = (sigmas.size() - 1) * substeps + 1;
        double gamma = Math.min(churn / steps, Math.sqrt(2) - 1);
        return Descent.route(sigmas, substeps, (sigma, next) -> new Step(sigma, gamma, next));
    }

    /** One step from t = σ over t̂ = (1 + γ)σ down to t′; the paper's letters. */
    record Step(double t, double gamma, double tNext) implements Move {
        @Override
        public double[] apply(Points x, CountedField field, RandomStream noise) {
            double tHat = t * (1 + gamma);
            double[] xHat = x.toArray();
            if (gamma > 0) {
                double added = Math.sqrt(tHat * tHat - t * t);
                noise.addNormals(added, xHat, 0, xHat.length);
            }
            double h = tNext - tHat;
            double[] d = slope(field, Points.of(xHat), tHat);
            double[] euler = new double[xHat.length];
            for (int k = 0; k < xHat.length; k++) {
                euler[k] = xHat[k] + h * d[k];
            }
            double[] dNext = slope(field, Points.wrap(euler), tNext);
            for (int k = 0; k < xHat.length; k++) {
                xHat[k] += h * 0.5 * (d[k] + dNext[k]);
            }
            return xHat;
        }

        @Override
        public Optional<StepReading> reading(Leg leg, double below) {
            return Optional.of(new StepReading(StepReading.Kind.HEUN, t, tNext, Double.NaN, Double.NaN));
        }

        /** dx/dt = −t s(x, t). */
        private static double[] slope(ScoreField field, Points x, double t) {
            double[] s = field.score(x, t).toArray();
            for (int k = 0; k < s.length; k++) {
                s[k] *= -t;
            }
            return s;
        }
    }
}
