package org.scorefield.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Unit;
import org.scorefield.field.DensityField;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;

/**
 * Langevin's step as a proposal, accepted so often that p_σ stays what it is: no bias at any step size.
 *
 * <p>From x the proposal is {@code y = x + α s(x) + √(2α) z}, accepted with probability
 * {@code min(1, p(y) q(x|y) / (p(x) q(y|x)))}, {@code q(y|x) ∝ exp(−‖y − x − α s(x)‖²/4α)}; otherwise the particle stays.
 * A field that knows its density gives log p(y) − log p(x). A learned one gives it as the score along the segment,
 * ∫₀¹ s(x + t(y − x))·(y − x) dt by Lobatto's four points: as far as the field has no curl.
 *
 * @see "Roberts and Tweedie 1996, Exponential convergence of Langevin distributions and their discrete approximations"
 */
record Mala(double alpha, int steps, boolean denoise) implements RoutedSampler {
    static final Choice<Sampler> CHOICE = new Choice<>(
            "mala",
            "MALA",
            "Langevin at the smallest noise level with each step accepted or refused: exact at any step size.",
            "Roberts and Tweedie 1996, Bernoulli 2(4), section 1.4",
            List.of(
                    new Parameter.Real(
                            "alpha",
                            "Step size α of x + α s + √(2α) z, scene units squared.",
                            Unit.AREA,
                            1e-4,
                            1e-9,
                            10,
                            true),
                    new Parameter.Whole("steps", "How many steps T.", Unit.STEPS, 1000, 1, 1_000_000),
                    Langevin.denoiseParameter()),
            set -> new Mala(set.real("alpha"), set.whole("steps"), set.flag("denoise")));

    @Override
    public List<Leg> route(List<Double> sigmas) {
        int last = sigmas.size() - 1;
        double sigma = sigmas.get(last);
        List<Leg> legs = new ArrayList<>();
        legs.add(new Leg(last, sigma, steps, alpha, new Step(sigma, alpha)));
        if (denoise) {
            legs.add(new Leg(last, sigma, 1, 0, Nudge.denoising(sigma)));
        }
        return legs;
    }

    /** One proposal for each particle. */
    private record Step(double sigma, double alpha) implements Move {
        /** The inner nodes of Lobatto's four, (1 ∓ 1/√5)/2; the ends weigh 1/12, these 5/12. */
        private static final double INNER = 0.5 * (1 - 1 / Math.sqrt(5));

        @Override
        public double[] apply(Points x, CountedField field, RandomStream noise) {
            Points s = field.score(x, sigma);
            double[] proposal = new double[2 * x.size()];
            double[] uniform = new double[x.size()];
            double deviation = Math.sqrt(2 * alpha);
            for (int i = 0; i < x.size(); i++) {
                RandomStream z = noise.at(i);
                proposal[2 * i] = x.x(i) + alpha * s.x(i) + deviation * z.nextGaussian();
                proposal[2 * i + 1] = x.y(i) + alpha * s.y(i) + deviation * z.nextGaussian();
                uniform[i] = z.nextDouble();
            }
            Points y = Points.of(proposal);
            Points t = field.score(y, sigma);
            double[] rise = rise(x, s, y, t, field);
            for (int i = 0; i < x.size(); i++) {
                boolean lost = !Double.isFinite(s.x(i)) || !Double.isFinite(s.y(i));
                double odds = rise[i] + forth(y, t, x, i) - forth(x, s, y, i);
                // NaN refuses. A particle without a score where it stands has nowhere to go and is let go.
                if (!lost && !(StrictMath.log(uniform[i]) < odds)) {
                    proposal[2 * i] = x.x(i);
                    proposal[2 * i + 1] = x.y(i);
                }
            }
            return proposal;
        }

        /** log q(b | a) up to a constant. */
        private double forth(Points a, Points scoreOfA, Points b, int i) {
            double dx = b.x(i) - a.x(i) - alpha * scoreOfA.x(i);
            double dy = b.y(i) - a.y(i) - alpha * scoreOfA.y(i);
            return -(dx * dx + dy * dy) / (4 * alpha);
        }

        /** log p(y) − log p(x). */
        private double[] rise(Points x, Points s, Points y, Points t, CountedField field) {
            Optional<DensityField> density = field.density();
            double[] rise = new double[x.size()];
            if (density.isPresent()) {
                double[] from = density.get().logDensity(x, sigma);
                double[] to = density.get().logDensity(y, sigma);
                for (int i = 0; i < rise.length; i++) {
                    rise[i] = to[i] - from[i];
                }
                return rise;
            }
            Points early = field.score(between(x, y, INNER), sigma);
            Points late = field.score(between(x, y, 1 - INNER), sigma);
            for (int i = 0; i < rise.length; i++) {
                double sx = (s.x(i) + t.x(i) + 5 * (early.x(i) + late.x(i))) / 12;
                double sy = (s.y(i) + t.y(i) + 5 * (early.y(i) + late.y(i))) / 12;
                rise[i] = sx * (y.x(i) - x.x(i)) + sy * (y.y(i) - x.y(i));
            }
            return rise;
        }

        private static Points between(Points x, Points y, double share) {
            double[] at = new double[2 * x.size()];
            for (int i = 0; i < x.size(); i++) {
                at[2 * i] = x.x(i) + share * (y.x(i) - x.x(i));
                at[2 * i + 1] = x.y(i) + share * (y.y(i) - x.y(i));
            }
            return Points.wrap(at);
        }

        @Override
        public boolean mayRefuse() {
            return true;
        }

        /** A proposal is a Langevin step. */
        @Override
        public Optional<StepReading> reading(Leg leg, double below) {
            return Convention.SQRT_2_ALPHA.step(sigma, alpha).reading(leg, below);
        }
    }
}
