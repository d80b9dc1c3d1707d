package org.scorefield.exact;

import java.util.Arrays;
import java.util.List;

/**
 * What the atoms say at one place: scratch space, owned by one call.
 *
 * <p>Two passes. The first takes the logarithm e_k of every atom's height at x and the largest of them; the second sums
 * exp(e_k − max) over the atoms within reach, so nothing overflows and an atom that would underflow costs nothing. The
 * atoms that count are kept in a list with their share r_k and their own score g_k = C_k⁻¹(μ_k − x).
 *
 * <p>Where a scene has very many points, each of its clouds is one atom here: its height is the sum over its points,
 * its score their mean, and what they stray about it is known to {@link CloudSum}.
 */
final class Place {
    /** exp(−745) is the smallest double above 0. */
    static final double FULL_REACH = 745;

    private final Level level;
    private final double reach;
    /** One a cloud, behind the Gaussians; none where every point is an atom. */
    private final List<CloudSum> clouds;

    private final double[] exponent;

    /** How many atoms count here. */
    int count;

    final int[] atom;
    final double[] share;
    final double[] gx;
    final double[] gy;
    /** Where it stands. */
    double x;

    double y;
    double logDensity;
    /** The score Σ r_k g_k. */
    double sx;

    double sy;

    private Place(Level level, double reach, List<CloudSum> clouds) {
        this.level = level;
        this.reach = reach;
        this.clouds = clouds;
        int n = clouds.isEmpty() ? level.mixture.size : level.mixture.gaussians + clouds.size();
        exponent = new double[n];
        atom = new int[n];
        share = new double[n];
        gx = new double[n];
        gy = new double[n];
    }

    /** The fastest that knows everything but the parts. */
    static Place of(Level level) {
        return new Place(level, FULL_REACH, CloudSum.all(level));
    }

    /**
     * One whose list holds every point that counts.
     *
     * @param reach atoms more than this below the largest exponent are left out
     */
    static Place ofAtoms(Level level, double reach) {
        return new Place(level, reach, List.of());
    }

    /** Goes to (x, y). A coordinate that is not finite makes every result NaN and the list empty. */
    void go(double x, double y) {
        this.x = x;
        this.y = y;
        double max = exponents(x, y);
        if (nowhere(max)) {
            return;
        }
        double least = max - reach;
        int n = 0;
        double sum = 0;
        for (int k = 0; k < exponent.length; k++) {
            if (exponent[k] >= least) {
                double r = StrictMath.exp(exponent[k] - max);
                atom[n] = k;
                share[n] = r;
                sum += r;
                n++;
            }
        }
        count = n;
        logDensity = max + StrictMath.log(sum);
        scores(x, y, sum);
    }

    /** Goes to (x, y) and asks only these atoms, which the caller knows to be all that count there. */
    void go(double x, double y, int[] candidates) {
        this.x = x;
        this.y = y;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < candidates.length; i++) {
            exponent[i] = level.logHeight(candidates[i], x, y);
            max = Math.max(max, exponent[i]);
        }
        if (nowhere(max)) {
            return;
        }
        double least = max - reach;
        int n = 0;
        double sum = 0;
        for (int i = 0; i < candidates.length; i++) {
            if (exponent[i] >= least) {
                double r = StrictMath.exp(exponent[i] - max);
                atom[n] = candidates[i];
                share[n] = r;
                sum += r;
                n++;
            }
        }
        count = n;
        logDensity = max + StrictMath.log(sum);
        scores(x, y, sum);
    }

    private boolean nowhere(double max) {
        if (Double.isFinite(max)) {
            return false;
        }
        count = 0;
        logDensity = Double.NaN;
        sx = Double.NaN;
        sy = Double.NaN;
        return true;
    }

    private double exponents(double x, double y) {
        Mixture m = level.mixture;
        double[] e = exponent;
        double max = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < m.gaussians; k++) {
            double dx = x - m.x[k];
            double dy = y - m.y[k];
            double u = m.c[k] * dx + m.s[k] * dy;
            double v = m.c[k] * dy - m.s[k] * dx;
            e[k] = level.logHeight[k] - 0.5 * (u * u * level.inverseMajor[k] + v * v * level.inverseMinor[k]);
        }
        double h = 0.5 / level.lambda;
        for (int k = m.gaussians; k < e.length && clouds.isEmpty(); k++) {
            double dx = x - m.x[k];
            double dy = y - m.y[k];
            e[k] = m.logWeight[k] + level.logPointHeight - (dx * dx + dy * dy) * h;
        }
        for (int i = 0; i < clouds.size(); i++) {
            clouds.get(i).go(x, y);
            e[m.gaussians + i] = level.logPointHeight + clouds.get(i).logSum();
        }
        for (int k = 0; k < e.length; k++) {
            max = Math.max(max, e[k]); // NaN wins
        }
        return max;
    }

    private void scores(double x, double y, double sum) {
        Mixture m = level.mixture;
        double inverse = 1 / level.lambda;
        double scoreX = 0;
        double scoreY = 0;
        for (int i = 0; i < count; i++) {
            int k = atom[i];
            double dx = m.x[k] - x;
            double dy = m.y[k] - y;
            if (k < m.gaussians) {
                double u = (m.c[k] * dx + m.s[k] * dy) * level.inverseMajor[k];
                double v = (m.c[k] * dy - m.s[k] * dx) * level.inverseMinor[k];
                gx[i] = m.c[k] * u - m.s[k] * v;
                gy[i] = m.s[k] * u + m.c[k] * v;
            } else if (clouds.isEmpty()) {
                gx[i] = dx * inverse;
                gy[i] = dy * inverse;
            } else {
                gx[i] = cloud(k).meanX() * inverse;
                gy[i] = cloud(k).meanY() * inverse;
            }
            share[i] /= sum;
            scoreX += share[i] * gx[i];
            scoreY += share[i] * gy[i];
        }
        sx = scoreX;
        sy = scoreY;
    }

    private CloudSum cloud(int k) {
        return clouds.get(k - level.mixture.gaussians);
    }

    private boolean isCloud(int k) {
        return k >= level.mixture.gaussians && !clouds.isEmpty();
    }

    /**
     * The Hessian of log p_σ as Σ r (g − s)(g − s)ᵀ − Σ r C⁻¹: centred, since Σ r g gᵀ − s sᵀ cancels far from the data.
     */
    Hessian hessian() {
        Mixture m = level.mixture;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < count; i++) {
            int k = atom[i];
            double r = share[i];
            double a = gx[i] - sx;
            double b = gy[i] - sy;
            boolean gaussian = k < m.gaussians;
            double p = gaussian ? level.inverseMajor[k] : 1 / level.lambda;
            double q = gaussian ? level.inverseMinor[k] : p;
            double c = gaussian ? m.c[k] : 1;
            double s = gaussian ? m.s[k] : 0;
            xx += r * (a * a - (c * c * p + s * s * q));
            xy += r * (a * b - c * s * (p - q));
            yy += r * (b * b - (s * s * p + c * c * q));
            if (isCloud(k)) {
                CloudSum cloud = cloud(k);
                double scale = r / level.lambda / level.lambda;
                xx += scale * cloud.xx();
                xy += scale * cloud.xy();
                yy += scale * cloud.yy();
            }
        }
        return count == 0 ? new Hessian(Double.NaN, Double.NaN, Double.NaN) : new Hessian(xx, xy, yy);
    }

    /** tr Cov(x₀|x)/σ⁴ = Σ r (tr V_k/σ⁴ + |g_k − s|²), since the posterior mean of atom k is x + σ²g_k. */
    double scaledPosteriorTrace() {
        Mixture m = level.mixture;
        double trace = 0;
        for (int i = 0; i < count; i++) {
            int k = atom[i];
            double a = gx[i] - sx;
            double b = gy[i] - sy;
            double own = k < m.gaussians
                    ? (m.major[k] * level.inverseMajor[k] + m.minor[k] * level.inverseMinor[k]) / level.lambda
                    : isCloud(k) ? (cloud(k).xx() + cloud(k).yy()) / level.lambda / level.lambda : 0;
            trace += share[i] * (own + a * a + b * b);
        }
        return trace;
    }

    /** The shares, summed by component of the scene. */
    double[] shares() {
        double[] shares = new double[level.mixture.components];
        for (int i = 0; i < count; i++) {
            int k = atom[i];
            shares[isCloud(k) ? cloud(k).component() : level.mixture.component[k]] += share[i];
        }
        if (count == 0) {
            Arrays.fill(shares, Double.NaN);
        }
        return shares;
    }
}
