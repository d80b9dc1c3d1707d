package org.scorefield.study;

import java.util.List;
import java.util.Optional;
import org.scorefield.exact.Posterior;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.Require;

/**
 * All that is known at one place and one noise level, exact and learned side by side.
 *
 * @param x first coordinate of the noised place
 * @param y second coordinate
 * @param sigma noise level, scene units
 * @param logDensity log p_σ, nats
 * @param responsibilities the probability of each component of the scene, given that the noised point is here
 * @param cloud clean points that could have led here, drawn from the exact posterior
 * @param exact what the closed form says
 * @param learned what the network says; empty if there is none
 */
public record Probe(
        double x,
        double y,
        double sigma,
        double logDensity,
        List<Double> responsibilities,
        Points cloud,
        Answer exact,
        Optional<Answer> learned) {
    public Probe {
        responsibilities = List.copyOf(responsibilities);
    }

    /**
     * A score and its Jacobian, and what follows from them.
     *
     * @param posterior mean and covariance of the clean point: by Tweedie {@code x + σ²s} and {@code σ²I + σ⁴J}, J made
     *     symmetric
     * @param jacobianXx ∂s_x/∂x; the four numbers are the Hessian of log p_σ where the score is exact
     */
    public record Answer(
            double scoreX,
            double scoreY,
            Ellipse posterior,
            double jacobianXx,
            double jacobianXy,
            double jacobianYx,
            double jacobianYy) {
        static Answer of(double x, double y, double sigma, Slopes s) {
            Ellipse posterior = Ellipse.byTweedie(x, y, sigma, s, 0);
            return new Answer(s.score().x(0), s.score().y(0), posterior, s.xx(0), s.xy(0), s.yx(0), s.yy(0));
        }

        /** First coordinate of the denoised point E[x₀|x]. */
        public double denoisedX() {
            return posterior.centerX();
        }

        public double denoisedY() {
            return posterior.centerY();
        }

        public double divergence() {
            return jacobianXx + jacobianYy;
        }

        /** 0 where the field is a gradient. */
        public double curl() {
            return jacobianYx - jacobianXy;
        }

        /** The eigenvalues of the symmetric part: above 0 where the score pushes apart. */
        public double largestEigenvalue() {
            return symmetric().largestVariance();
        }

        public double smallestEigenvalue() {
            return symmetric().smallestVariance();
        }

        private Ellipse symmetric() {
            return new Ellipse(0, 0, jacobianXx, 0.5 * (jacobianXy + jacobianYx), jacobianYy);
        }
    }

    /**
     * How far the learned answer is from the exact one.
     *
     * @param score ‖s_θ − s*‖, 1/scene unit
     * @param relativeScore the same over ‖s*‖
     * @param denoised how far apart the denoised points are, σ²‖s_θ − s*‖, scene units
     * @param relativeJacobian ‖J − H‖/‖H‖, Frobenius
     */
    public record Gap(double score, double relativeScore, double denoised, double relativeJacobian) {}

    /** How far the learned answer is from the exact one, if there is one. */
    public Optional<Gap> gap() {
        return learned.map(l -> {
            double off = StrictMath.hypot(l.scoreX - exact.scoreX, l.scoreY - exact.scoreY);
            return new Gap(
                    off,
                    off / StrictMath.hypot(exact.scoreX, exact.scoreY),
                    sigma * sigma * off,
                    norm(
                                    l.jacobianXx - exact.jacobianXx,
                                    l.jacobianXy - exact.jacobianXy,
                                    l.jacobianYx - exact.jacobianYx,
                                    l.jacobianYy - exact.jacobianYy)
                            / norm(exact.jacobianXx, exact.jacobianXy, exact.jacobianYx, exact.jacobianYy));
        });
    }

    /**
     * Probes a place.
     *
     * @param learned the learned field; empty if there is none
     * @param cloud how many clean points to draw
     * @param random for the cloud; not moved
     * @throws IllegalArgumentException if σ is not positive and finite, or the place is not finite
     */
    public static Probe at(
            Truth truth,
            Optional<SlopedField> learned,
            double x,
            double y,
            double sigma,
            int cloud,
            RandomStream random) {
        Require.positive("noise level sigma of a probe", sigma);
        Posterior posterior = truth.posterior(x, y, sigma);
        Points place = Points.of(x, y);
        Answer derived = Answer.of(x, y, sigma, SlopedField.exact(truth).at(place, sigma));
        // The mixture's own covariance does not cancel at large σ, as σ² + σ⁴H does.
        Ellipse covariance =
                new Ellipse(posterior.meanX(), posterior.meanY(), posterior.xx(), posterior.xy(), posterior.yy());
        Answer exact = new Answer(
                derived.scoreX,
                derived.scoreY,
                covariance,
                derived.jacobianXx,
                derived.jacobianXy,
                derived.jacobianYx,
                derived.jacobianYy);
        return new Probe(
                x,
                y,
                sigma,
                truth.logDensity(place, sigma)[0],
                posterior.weights(),
                posterior.sample(cloud, random),
                exact,
                learned.map(field -> Answer.of(x, y, sigma, field.at(place, sigma))));
    }

    private static double norm(double a, double b, double c, double d) {
        return Math.sqrt(a * a + b * b + c * c + d * d);
    }
}
