package org.scorefield.exact;

import java.util.List;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreField;
import org.scorefield.scene.Component;
import org.scorefield.scene.Scene;

/**
 * The density that classifier-free guidance is meant to sample, {@code t(x) = p(x) p(c|x)^w / Z}, and its noised versions.
 *
 * <p>It is {@code base(x) a(x)} up to a constant: for w ≥ 1 the base is the class's own density and
 * {@code a = p(c|x)^(w−1)}, else the base is p and {@code a = p(c|x)^w}. In both a ≤ 1, so that rejection from the base
 * draws exactly. Noised to σ it has the score {@code (E[x₀|x] − x)/σ²}, the mean taken over the base's
 * posterior with weight a, by Gauss–Hermite.
 *
 * <p>Where points are drawn, p(c|x) is read at a small noise level: without noise it has no value beside them.
 *
 * @see "Bradley and Nakkiran 2024, arXiv:2408.09000, section 3: the tilted density and why guidance does not sample it"
 */
public final class Tilted implements ScoreField {
    private static final double LEAST_ACCEPTANCE = 1e-3;
    private static final int MOST_ROUNDS = 1_000_000;
    private static final int NODES = 16;
    private static final GaussIntegrator HERMITE = new GaussIntegratorFactory().hermite(NODES);

    private final Scene scene;
    private final Truth all;
    private final Truth one;
    private final Truth base;
    private final boolean[] members;
    private final double exponent;
    private final double sharpness;
    private final double acceptance;
    private final double share;
    private final double weight;

    private Tilted(Scene scene, String label, double weight, double sharpness) {
        this.scene = scene;
        this.weight = Require.within("guidance weight", 0, 1000, weight);
        this.sharpness = sharpness;
        all = Truth.of(scene);
        one = Truth.of(scene.ofClass(label));
        List<Component> components = scene.components();
        members = new boolean[components.size()];
        double sum = 0;
        for (int k = 0; k < members.length; k++) {
            members[k] = components.get(k).label().equals(label);
            sum += members[k] ? components.get(k).weight() : 0;
        }
        share = sum;
        boolean own = weight >= 1;
        base = own ? one : all;
        exponent = own ? weight - 1 : weight;
        acceptance = exponent == 0 ? 1 : base.mean(sharpness, x -> factors(x)[0]);
    }

    /**
     * The tilted density of one class.
     *
     * @param weight w, from 0 (all of the scene) over 1 (the class) to 1000
     * @param smallest the noise level at which p(c|x) is read where the scene has drawn points
     * @throws IllegalArgumentException if there is no such class, naming those there are
     */
    public static Tilted of(Scene scene, String label, double weight, double smallest) {
        return new Tilted(scene, label, weight, scene.hasDensity() ? 0 : smallest);
    }

    /** Z = ∫ p(x) p(c|x)^w dx, by quadrature. */
    public double normaliser() {
        return weight >= 1 ? share * acceptance : acceptance;
    }

    /**
     * log t at each place, normalised; nats.
     *
     * @throws IllegalArgumentException if the scene has drawn points
     */
    public double[] logDensity(Points x) {
        double[] log = base.logDensity(x, 0);
        double[] p = all.share(x, sharpness, members);
        double constant = StrictMath.log(acceptance);
        for (int i = 0; i < log.length; i++) {
            log[i] += (exponent == 0 ? 0 : exponent * StrictMath.log(p[i])) - constant;
        }
        return log;
    }

    /**
     * Draws from t exactly, by rejection. Row i depends on (stream, i) alone.
     *
     * @throws IllegalArgumentException if less than a thousandth of the base would be accepted
     */
    public Points sample(int n, RandomStream random) {
        Require.atLeast(0, "number of draws", n);
        if (!(acceptance >= LEAST_ACCEPTANCE)) {
            throw new IllegalArgumentException("guidance weight " + weight + " leaves only a share of " + acceptance
                    + " of scene \"" + scene.name() + "\" to draw from, less than " + LEAST_ACCEPTANCE
                    + "; lower the weight");
        }
        double[] xy = new double[2 * n];
        for (int i = 0; i < n; i++) {
            RandomStream own = random.at(i);
            Points x = base.sample(1, 0, own.at(0));
            for (int round = 1; own.nextDouble() >= factors(x)[0] && round < MOST_ROUNDS; round++) {
                x = base.sample(1, 0, own.at(round));
            }
            xy[2 * i] = x.x(0);
            xy[2 * i + 1] = x.y(0);
        }
        return Points.wrap(xy);
    }

    /** a at each place. */
    private double[] factors(Points x) {
        double[] a = all.share(x, sharpness, members);
        for (int i = 0; i < a.length; i++) {
            a[i] = StrictMath.pow(a[i], exponent);
        }
        return a;
    }

    /**
     * The score of t noised to σ; for σ = 0 of t itself, which is what guidance follows there.
     *
     * @throws IllegalArgumentException as {@link Truth#score}
     */
    @Override
    public Points score(Points x, double sigma) {
        double[] s = new double[2 * x.size()];
        if (sigma == 0) {
            Points own = all.score(x, 0);
            Points conditional = one.score(x, 0);
            for (int i = 0; i < x.size(); i++) {
                s[2 * i] = own.x(i) + weight * (conditional.x(i) - own.x(i));
                s[2 * i + 1] = own.y(i) + weight * (conditional.y(i) - own.y(i));
            }
            return Points.wrap(s);
        }
        for (int i = 0; i < x.size(); i++) {
            if (Double.isFinite(x.x(i)) && Double.isFinite(x.y(i))) {
                noised(x.x(i), x.y(i), sigma, s, 2 * i);
            } else {
                s[2 * i] = Double.NaN;
                s[2 * i + 1] = Double.NaN;
            }
        }
        return Points.wrap(s);
    }

    private void noised(double x, double y, double sigma, double[] s, int at) {
        Posterior posterior = base.posterior(x, y, sigma);
        WeightedSum sum = new WeightedSum();
        for (Posterior.Part part : posterior.parts()) {
            add(part, sum);
        }
        boolean lost = !(sum.weight > 0); // a underflowed everywhere here
        s[at] = ((lost ? posterior.meanX() : sum.x / sum.weight) - x) / (sigma * sigma);
        s[at + 1] = ((lost ? posterior.meanY() : sum.y / sum.weight) - y) / (sigma * sigma);
    }

    private static final class WeightedSum {
        double weight;
        double x;
        double y;
    }

    /** Adds the clean points of one Gaussian of the posterior, each with its share times a: Gauss–Hermite nodes. */
    private void add(Posterior.Part part, WeightedSum sum) {
        double l00 = Math.sqrt(part.xx());
        double l10 = l00 == 0 ? 0 : part.xy() / l00;
        double l11 = Math.sqrt(Math.max(0, part.yy() - l10 * l10));
        int nodes = l00 == 0 && l11 == 0 ? 1 : NODES;
        double[] clean = new double[2 * nodes * nodes];
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < nodes; j++) {
                double u = nodes == 1 ? 0 : Math.sqrt(2) * HERMITE.getPoint(i);
                double v = nodes == 1 ? 0 : Math.sqrt(2) * HERMITE.getPoint(j);
                clean[2 * (i * nodes + j)] = part.meanX() + l00 * u;
                clean[2 * (i * nodes + j) + 1] = part.meanY() + l10 * u + l11 * v;
            }
        }
        double[] a = factors(Points.of(clean));
        for (int k = 0; k < a.length; k++) {
            double node = nodes == 1 ? 1 : HERMITE.getWeight(k / nodes) * HERMITE.getWeight(k % nodes) / Math.PI;
            double w = part.weight() * node * a[k];
            sum.weight += w;
            sum.x += w * clean[2 * k];
            sum.y += w * clean[2 * k + 1];
        }
    }
}
