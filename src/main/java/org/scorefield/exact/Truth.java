package org.scorefield.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.scorefield.field.DensityField;
import org.scorefield.field.Observation;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.Require;
import org.scorefield.scene.Scene;

/**
 * The exact density of a scene at every noise level: p_σ = Σ w_k N(μ_k, Σ_k + σ²I).
 *
 * <p>σ may be 0 where the scene has a density; with drawn points it must be positive. A place that is not finite
 * gives NaN in its own row and disturbs no other, so that a diverged particle can be seen by who drives it.
 *
 * <p>Immutable; any number of threads may ask at once, and each row of an answer depends on its own place only.
 */
public final class Truth implements DensityField {
    /** Into so many groups very many points are gathered: a picture of them takes as long as one of so many Gaussians. */
    public static final int GROUPS = 4096;

    /** So many drawn points a picture takes as they are: with them a density still follows the hand. */
    public static final int MOST_SHOWN = 20_000;

    private final Mixture mixture;
    private final MixtureDraws draws;

    private Truth(Mixture mixture) {
        this(mixture, List.of());
    }

    private Truth(Mixture mixture, List<Points> gathered) {
        this.mixture = mixture;
        this.draws = new MixtureDraws(mixture, gathered);
    }

    public static Truth of(Scene scene) {
        return new Truth(Mixture.of(scene));
    }

    /**
     * The density of a scene that may have very many points, at a price that stays: where all clouds together hold more
     * than {@code most} points, neighbours of the larger clouds are gathered, about {@link #GROUPS} groups in all, and
     * each group counts as a Gaussian of its mean and covariance. The error is of the order (τ/σ)³ where a group strays
     * by τ; draws are of the points themselves.
     *
     * @param most points that are taken as they are, at least 0
     */
    public static Truth gathered(Scene scene, int most) {
        List<List<Gathering.Group>> groups = scene.drawnPoints() <= most ? List.of() : Gathering.of(scene, GROUPS);
        if (groups.stream().allMatch(List::isEmpty)) {
            return of(scene);
        }
        return new Truth(Mixture.of(scene, groups), Gathering.drawnFrom(scene, groups));
    }

    /** The density as pictures show it: {@link #gathered} where there are more than {@link #MOST_SHOWN} points. */
    public static Truth shown(Scene scene) {
        return gathered(scene, MOST_SHOWN);
    }

    /** True if some points are gathered into groups. */
    public boolean isGathered() {
        return draws.areOfGathered();
    }

    /**
     * The density of the clean point given a measurement of it, noised to every level: a mixture again.
     *
     * <p>Its score at σ is the score of this density plus {@code ∇ₓ log p(y | x at σ)}, so the difference of the two is
     * the exact guidance. Components keep their numbers.
     */
    public Truth given(Observation y) {
        return new Truth(mixture.given(y));
    }

    /** Mean and covariance of the clean density. */
    public Moments moments() {
        return mixture.moments();
    }

    /** How many Gaussians and points one evaluation runs over: what it costs. */
    public int size() {
        return mixture.size;
    }

    /** How many components the scene has. */
    public int components() {
        return mixture.components;
    }

    /** The weight of each component of the scene, in its order; sums to one. */
    public List<Double> weights() {
        double[] weights = new double[mixture.components];
        double[] lost = new double[mixture.components]; // Kahan's sum: of millions, what is lost adds up
        for (int k = 0; k < mixture.size; k++) {
            int c = mixture.component[k];
            double next = mixture.weight[k] - lost[c];
            double sum = weights[c] + next;
            lost[c] = sum - weights[c] - next;
            weights[c] = sum;
        }
        return Arrays.stream(weights).boxed().toList();
    }

    /**
     * How samples cover the components, each noised to σ.
     *
     * @param sigma noise level, scene units; as {@link #logDensity}
     */
    public Coverage coverage(Points samples, double sigma) {
        return Coverage.of(samples, level(sigma), weights());
    }

    /** {@code s = Σ r_k (Σ_k + σ²I)⁻¹(μ_k − x)}, with the shares r_k of {@link #responsibilities}. */
    @Override
    public Points score(Points x, double sigma) {
        Place place = place(sigma);
        double[] s = new double[2 * x.size()];
        for (int i = 0; i < x.size(); i++) {
            place.go(x.x(i), x.y(i));
            s[2 * i] = place.sx;
            s[2 * i + 1] = place.sy;
        }
        return Points.wrap(s);
    }

    /**
     * log p_σ at each place, by log-sum-exp: finite however far out.
     *
     * @param x places, n×2, scene units
     * @param sigma noise level, scene units
     * @return n values, natural logarithm
     * @throws IllegalArgumentException if σ is negative or not finite, or 0 where the scene has drawn points
     */
    @Override
    public double[] logDensity(Points x, double sigma) {
        Place place = place(sigma);
        double[] log = new double[x.size()];
        for (int i = 0; i < log.length; i++) {
            place.go(x.x(i), x.y(i));
            log[i] = place.logDensity;
        }
        return log;
    }

    /**
     * The density of one coordinate, the other integrated out: {@code Σ w_k N(μ_k, (Σ_k)_xx + σ²)} along x, with yy along
     * y.
     *
     * @param alongX x, or else y
     * @param at places on that axis, scene units
     * @param sigma noise level, scene units; as {@link #logDensity}
     * @return one density a place, per scene unit
     */
    public double[] marginal(boolean alongX, double[] at, double sigma) {
        level(sigma); // refuses what the density refuses
        double[] density = new double[at.length];
        for (int k = 0; k < mixture.size; k++) {
            double mean = alongX ? mixture.x[k] : mixture.y[k];
            double variance = sigma * sigma;
            if (k < mixture.gaussians) {
                double along = alongX ? mixture.c[k] : mixture.s[k];
                double across = alongX ? mixture.s[k] : mixture.c[k];
                variance += mixture.major[k] * along * along + mixture.minor[k] * across * across;
            }
            double peak = mixture.weight[k] / Math.sqrt(2 * Math.PI * variance);
            for (int i = 0; i < at.length; i++) {
                double d = at[i] - mean;
                density[i] += peak * StrictMath.exp(-0.5 * d * d / variance);
            }
        }
        return density;
    }

    /**
     * The second derivatives of log p_σ; their trace is the divergence of the score.
     *
     * @throws IllegalArgumentException as {@link #logDensity}
     */
    public Hessian hessian(double x, double y, double sigma) {
        return at(x, y, sigma).hessian();
    }

    /** {@link #hessian} at each place; NaN where a place is not finite. */
    public List<Hessian> hessians(Points x, double sigma) {
        Place place = place(sigma);
        List<Hessian> hessians = new ArrayList<>(x.size());
        for (int i = 0; i < x.size(); i++) {
            place.go(x.x(i), x.y(i));
            hessians.add(place.hessian());
        }
        return hessians;
    }

    /**
     * The distribution of the clean point given its noised place.
     *
     * @throws IllegalArgumentException if σ is not positive and finite, or the place is not finite
     */
    public Posterior posterior(double x, double y, double sigma) {
        Require.positive("noise level sigma of a posterior", sigma);
        Require.finite("x", x);
        Require.finite("y", y);
        Level level = level(sigma);
        Place place = Place.ofAtoms(level, Place.FULL_REACH);
        place.go(x, y);
        return Posterior.at(level, place, x, y);
    }

    /**
     * The probability of each component of the scene, in its order, given a point drawn from p_σ at (x, y).
     *
     * @return sums to one
     * @throws IllegalArgumentException as {@link #logDensity}
     */
    public double[] responsibilities(double x, double y, double sigma) {
        return at(x, y, sigma).shares();
    }

    /**
     * The most probable component of each place: the largest of {@link #responsibilities}, the first if several tie;
     * −1 for a place that is not finite.
     *
     * @throws IllegalArgumentException as {@link #logDensity}
     */
    public int[] classify(Points x, double sigma) {
        Place place = place(sigma);
        int[] winners = new int[x.size()];
        for (int i = 0; i < winners.length; i++) {
            place.go(x.x(i), x.y(i));
            winners[i] = place.count == 0 ? -1 : argmax(place.shares());
        }
        return winners;
    }

    /**
     * The probability that the component is one of {@code members}, given a point drawn from p_σ at each place.
     *
     * @param members one a component of the scene
     */
    double[] share(Points x, double sigma, boolean[] members) {
        Place place = place(sigma);
        double[] sums = new double[x.size()];
        for (int i = 0; i < sums.length; i++) {
            place.go(x.x(i), x.y(i));
            double[] shares = place.shares();
            for (int k = 0; k < members.length; k++) {
                sums[i] += members[k] ? shares[k] : 0;
            }
            sums[i] = Math.min(1, sums[i]);
        }
        return sums;
    }

    /** E f(x) under p_σ; f is given one place at a time. */
    double mean(double sigma, ToDoubleFunction<Points> f) {
        return Quadrature.mean(level(sigma), place -> f.applyAsDouble(Points.of(place.x, place.y)));
    }

    private static int argmax(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }

    /**
     * The least value of E‖s_θ − target‖² at σ, without ½ and without weighting: E tr Cov(x₀|x)/σ⁴.
     *
     * <p>Times λ(σ) = σ² it is d·v/(v + σ²) for one Gaussian of variance v in d dimensions. It equals 2/σ² −
     * {@link #fisherNorm}, but does not cancel at large σ. Relative error below 1e-6, some tens of milliseconds for
     * 128 Gaussians or 2,000 points; with many more points, about 1e-2 from a fixed sample.
     *
     * @throws IllegalArgumentException if σ is not positive and finite
     */
    public double lossFloor(double sigma) {
        Require.positive("noise level sigma of a loss floor", sigma);
        return Quadrature.mean(new Level(mixture, sigma), Place::scaledPosteriorTrace);
    }

    /**
     * E‖∇ log p_σ‖² under p_σ; the least value of implicit score matching with ½ is −½ of it. Accurate as
     * {@link #lossFloor}.
     *
     * @throws IllegalArgumentException as {@link #logDensity}
     */
    public double fisherNorm(double sigma) {
        return Quadrature.mean(level(sigma), p -> p.sx * p.sx + p.sy * p.sy);
    }

    /**
     * {@code KL(p_σ ‖ q_σ) = E log(p_σ/q_σ)} under p_σ, this density p, the other q. Its slope is known:
     * {@code dKL/dσ² = −½ E‖∇log p_σ − ∇log q_σ‖²}.
     *
     * @return at least 0 but for the error of the quadrature, nats; accurate as {@link #lossFloor}
     * @throws IllegalArgumentException as {@link #logDensity}, for either scene
     * @see "Lyu 2009, Interpretation and Generalization of Score Matching, theorem 1"
     */
    public double divergenceFrom(Truth other, double sigma) {
        Place there = other.place(sigma);
        return Quadrature.mean(level(sigma), p -> {
            there.go(p.x, p.y);
            return p.logDensity - there.logDensity;
        });
    }

    /**
     * The Fisher divergence {@code E‖∇log p_σ − ∇log q_σ‖²} under p_σ, this density p, the other q; no factor ½.
     *
     * @throws IllegalArgumentException as {@link #divergenceFrom}
     */
    public double fisherDivergenceFrom(Truth other, double sigma) {
        Place there = other.place(sigma);
        return Quadrature.mean(level(sigma), p -> {
            there.go(p.x, p.y);
            double dx = p.sx - there.sx;
            double dy = p.sy - there.sy;
            return dx * dx + dy * dy;
        });
    }

    /** {@link #draw}, the points only. */
    public Points sample(int n, double sigma, RandomStream random) {
        return draw(n, sigma, random).points();
    }

    /**
     * Draws from p_σ. Row i depends on (stream, i) alone, and moves smoothly with σ. At σ = 0 these are clean data,
     * and drawn points come back as they are.
     *
     * @param n how many, at least 0
     * @param sigma noise level, scene units, at least 0
     * @param random not moved: row i reads {@code random.at(i)} and the normals 2i and 2i + 1
     * @throws IllegalArgumentException if n or σ is negative, or σ is not finite
     */
    public Drawn draw(int n, double sigma, RandomStream random) {
        Require.atLeast(0, "number of draws", n);
        notNegative(sigma);
        return draws.draw(n, sigma, random);
    }

    private Place at(double x, double y, double sigma) {
        Place place = place(sigma);
        place.go(x, y);
        return place;
    }

    private Place place(double sigma) {
        return Place.of(level(sigma));
    }

    private Level level(double sigma) {
        notNegative(sigma);
        if (sigma == 0 && (!mixture.hasDensity() || isGathered())) {
            throw new IllegalArgumentException(
                    "the noise level sigma must be above 0, but was 0: drawn points have no density without noise");
        }
        return new Level(mixture, sigma);
    }

    private static void notNegative(double sigma) {
        if (!(sigma >= 0) || Double.isInfinite(sigma)) {
            throw new IllegalArgumentException("the noise level sigma must be at least 0 and finite, but was " + sigma);
        }
    }
}
