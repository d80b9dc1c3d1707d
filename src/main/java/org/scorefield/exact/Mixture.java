package org.scorefield.exact;

import java.util.List;
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
        List<Component> components = scene.components();
        int gaussians = 0;
        int points = 0;
        for (Component component : components) {
            if (component.weight() > 0) {
                switch (component) {
                    case Gaussian g -> gaussians++;
                    case PointCloud cloud -> points += cloud.points().size();
                }
            }
        }
        Mixture m = new Mixture(gaussians + points, gaussians, components.size());
        int g = 0;
        int p = gaussians;
        for (int k = 0; k < components.size(); k++) {
            if (components.get(k).weight() > 0) {
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

    private void put(int at, int k, Gaussian gaussian) {
        Covariance covariance = gaussian.covariance();
        component[at] = k;
        x[at] = gaussian.meanX();
        y[at] = gaussian.meanY();
        weight[at] = gaussian.weight();
        logWeight[at] = StrictMath.log(gaussian.weight());
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

    /** True if σ = 0 is allowed. */
    boolean hasDensity() {
        return gaussians == size;
    }
}
