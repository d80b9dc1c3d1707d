package org.scorefield.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Observation;
import org.scorefield.scene.Component;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/**
 * A scene as flat arrays of atoms: first its Gaussians, then every drawn point, a Gaussian of zero covariance.
 *
 * <p>Gaussian k has the eigenvalues {@code major[k] ≥ minor[k]} with the first eigenvector (c, s). Components without
 * weight have no atoms. Immutable by convention: nobody writes after {@link #of}.
 */
final class Mixture {
    /** So many points are asked faster through a {@link CloudTree}. */
    private static final int FEWEST_CUT = 4096;

    final int size;
    /** Atoms 0 … gaussians − 1 have a covariance; the rest are points. */
    final int gaussians;

    final int components;
    final int[] component;
    final double[] x;
    final double[] y;
    final double[] weight;
    final double[] logWeight;
    final double[] major;
    final double[] minor;
    final double[] c;
    final double[] s;
    private @Nullable List<CloudTree> trees;

    private Mixture(int size, int gaussians, int components) {
        this.size = size;
        this.gaussians = gaussians;
        this.components = components;
        component = new int[size];
        x = new double[size];
        y = new double[size];
        weight = new double[size];
        logWeight = new double[size];
        major = new double[gaussians];
        minor = new double[gaussians];
        c = new double[gaussians];
        s = new double[gaussians];
    }

    static Mixture of(Scene scene) {
        return of(scene, List.of());
    }

    /**
     * The same with some clouds gathered: a group of points that stray is a Gaussian, one of points in one place a point.
     *
     * @param gathered the groups of each component of the scene, none for one that is taken as it is; or empty
     */
    static Mixture of(Scene scene, List<List<Gathering.Group>> gathered) {
        List<Component> components = scene.components();
        int gaussians = 0;
        int points = 0;
        for (List<Gathering.Group> groups : gathered) {
            for (Gathering.Group group : groups) {
                gaussians += group.isWide() ? 1 : 0;
                points += group.isWide() ? 0 : 1;
            }
        }
        for (int k = 0; k < components.size(); k++) {
            if (components.get(k).weight() > 0 && !isGathered(gathered, k)) {
                switch (components.get(k)) {
                    case Gaussian g -> gaussians++;
                    case PointCloud cloud -> points += cloud.points().size();
                }
            }
        }
        Mixture m = new Mixture(gaussians + points, gaussians, components.size());
        int g = 0;
        int p = gaussians;
        for (int k = 0; k < components.size(); k++) {
            if (isGathered(gathered, k)) {
                long all = gathered.get(k).stream()
                        .mapToLong(Gathering.Group::size)
                        .sum();
                for (Gathering.Group group : gathered.get(k)) {
                    double weight = components.get(k).weight() * group.size() / all;
                    if (group.isWide()) {
                        m.put(g++, k, weight, group);
                    } else {
                        m.put(p++, k, weight, group.x(), group.y());
                    }
                }
            } else if (components.get(k).weight() > 0) {
                switch (components.get(k)) {
                    case Gaussian gaussian -> m.put(g++, k, gaussian);
                    case PointCloud cloud -> {
                        m.put(p, k, cloud);
                        p += cloud.points().size();
                    }
                }
            }
        }
        return m;
    }

    private static boolean isGathered(List<List<Gathering.Group>> gathered, int k) {
        return !gathered.isEmpty() && !gathered.get(k).isEmpty();
    }

    /** A group as a Gaussian; across a line of points it is as thin as a Gaussian may be. */
    private void put(int at, int k, double w, Gathering.Group group) {
        put(at, k, w, group.x(), group.y());
        double half = StrictMath.hypot(0.5 * (group.xx() - group.yy()), group.xy());
        double mean = 0.5 * (group.xx() + group.yy());
        double angle = 0.5 * StrictMath.atan2(2 * group.xy(), group.xx() - group.yy());
        major[at] = mean + half;
        minor[at] = Math.max(mean - half, Covariance.LEAST_VARIANCE);
        c[at] = StrictMath.cos(angle);
        s[at] = StrictMath.sin(angle);
    }

    private void put(int at, int k, double w, double atX, double atY) {
        component[at] = k;
        x[at] = atX;
        y[at] = atY;
        weight[at] = w;
        logWeight[at] = StrictMath.log(w);
    }

    private void put(int at, int k, Gaussian gaussian) {
        Covariance covariance = gaussian.covariance();
        put(at, k, gaussian.weight(), gaussian.meanX(), gaussian.meanY());
        major[at] = covariance.majorVariance();
        // det/major rather than a difference of eigenvalue halves: exact for a long ellipse along an axis. Kahan's det.
        double square = covariance.xy() * covariance.xy();
        double lost = Math.fma(-covariance.xy(), covariance.xy(), square);
        double det = Math.fma(covariance.xx(), covariance.yy(), -square) + lost;
        minor[at] = Math.max(det / major[at], 0.5 * Covariance.LEAST_VARIANCE);
        c[at] = StrictMath.cos(covariance.angle());
        s[at] = StrictMath.sin(covariance.angle());
    }

    private void put(int from, int k, PointCloud cloud) {
        int n = cloud.points().size();
        double logShare = StrictMath.log(cloud.weight()) - StrictMath.log(n);
        for (int i = 0; i < n; i++) {
            component[from + i] = k;
            x[from + i] = cloud.points().x(i);
            y[from + i] = cloud.points().y(i);
            weight[from + i] = cloud.weight() / n;
            logWeight[from + i] = logShare;
        }
    }

    /**
     * The mixture given a measurement, by Bayes' rule: each atom a Gaussian again, with
     * {@code Σ̄ = Σ − K A Σ}, {@code μ̄ = μ + K (y − A μ)}, {@code K = ΣAᵀ/(AΣAᵀ + σ_y²)}, and
     * {@code w̄ ∝ w N(y; A μ, AΣAᵀ + σ_y²)}. A point only changes its weight.
     *
     * @see "Kalman 1960, A new approach to linear filtering and prediction problems, equations 16 to 18"
     */
    Mixture given(Observation y) {
        Mixture m = new Mixture(size, gaussians, components);
        System.arraycopy(component, 0, m.component, 0, size);
        double noise = y.noise() * y.noise();
        double max = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < size; k++) {
            double residual = y.y() - y.of(x[k], this.y[k]);
            double variance = noise;
            if (k < gaussians) {
                variance += m.update(k, this, y, residual);
            } else {
                m.x[k] = x[k];
                m.y[k] = this.y[k];
            }
            m.logWeight[k] = logWeight[k] - 0.5 * (residual * residual / variance + StrictMath.log(variance));
            max = Math.max(max, m.logWeight[k]);
        }
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += StrictMath.exp(m.logWeight[k] - max);
        }
        double logSum = max + StrictMath.log(sum);
        for (int k = 0; k < size; k++) {
            m.logWeight[k] -= logSum;
            m.weight[k] = StrictMath.exp(m.logWeight[k]);
        }
        return m;
    }

    /** Mean and axes of Gaussian k after the measurement; returns the prior's share AΣAᵀ of its variance. */
    private double update(int k, Mixture prior, Observation y, double residual) {
        double cos = prior.c[k];
        double sin = prior.s[k];
        double along = y.a() * cos + y.b() * sin; // A in the axes of Σ
        double over = y.b() * cos - y.a() * sin;
        double p = prior.major[k];
        double q = prior.minor[k];
        double own = along * along * p + over * over * q;
        double variance = own + y.noise() * y.noise();
        double du = along * p * residual / variance;
        double dv = over * q * residual / variance;
        x[k] = prior.x[k] + cos * du - sin * dv;
        this.y[k] = prior.y[k] + sin * du + cos * dv;
        // Each entry without the difference that would cancel where the measurement is sharp.
        double noise = y.noise() * y.noise();
        double uu = p * (over * over * q + noise) / variance;
        double vv = q * (along * along * p + noise) / variance;
        double uv = -along * over * p * q / variance;
        double half = StrictMath.hypot(0.5 * (uu - vv), uv);
        double turn = 0.5 * StrictMath.atan2(2 * uv, uu - vv);
        major[k] = 0.5 * (uu + vv) + half;
        minor[k] = p * q * noise / variance / major[k];
        double ct = StrictMath.cos(turn);
        double st = StrictMath.sin(turn);
        c[k] = cos * ct - sin * st;
        s[k] = sin * ct + cos * st;
        return own;
    }

    /** Mean and covariance without noise. */
    Moments moments() {
        double total = Arrays.stream(weight).sum();
        double meanX = 0;
        double meanY = 0;
        for (int k = 0; k < size; k++) {
            meanX += weight[k] / total * x[k];
            meanY += weight[k] / total * y[k];
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int k = 0; k < size; k++) {
            double w = weight[k] / total;
            double dx = x[k] - meanX;
            double dy = y[k] - meanY;
            double p = k < gaussians ? major[k] : 0;
            double q = k < gaussians ? minor[k] : 0;
            double cos = k < gaussians ? c[k] : 1;
            double sin = k < gaussians ? s[k] : 0;
            xx += w * (dx * dx + cos * cos * p + sin * sin * q);
            xy += w * (dx * dy + cos * sin * (p - q));
            yy += w * (dy * dy + sin * sin * p + cos * cos * q);
        }
        return new Moments(meanX, meanY, xx, xy, yy);
    }

    /** The points of each component, cut into boxes; none where there are few. Made when first asked for. */
    synchronized List<CloudTree> trees() {
        if (trees == null) {
            trees = size - gaussians < FEWEST_CUT ? List.of() : cut();
        }
        return trees;
    }

    private List<CloudTree> cut() {
        List<CloudTree> all = new ArrayList<>();
        int from = gaussians;
        for (int k = gaussians; k < size; k++) {
            if (k + 1 == size || component[k + 1] != component[k]) {
                all.add(CloudTree.of(this, from, k + 1));
                from = k + 1;
            }
        }
        return List.copyOf(all);
    }

    /** True if σ = 0 is allowed. */
    boolean hasDensity() {
        return gaussians == size;
    }
}
