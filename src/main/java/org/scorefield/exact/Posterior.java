package org.scorefield.exact;

import java.util.Arrays;
import java.util.List;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.Require;

/**
 * The distribution of the clean point x₀ given the noised x: a mixture again.
 *
 * @param meanX first coordinate of E[x₀|x], which Tweedie's formula gives as x + σ²s
 * @param meanY second coordinate
 * @param xx Var(x₀|x) of the first coordinate; the matrix is σ²I + σ⁴∇² log p_σ
 * @param xy covariance of both coordinates
 * @param yy variance of the second coordinate
 * @param weights share of every component of the scene, in its order; sums to one
 * @param parts the mixture, one part per Gaussian or drawn point that counts at x
 * @see "Efron 2011, Tweedie's formula and selection bias, equation 1.4"
 */
public record Posterior(
        double meanX, double meanY, double xx, double xy, double yy, List<Double> weights, List<Part> parts) {
    public Posterior {
        weights = List.copyOf(weights);
        parts = List.copyOf(parts);
    }

    /** The mean squared distance of x₀ from its mean, scene units squared. */
    public double trace() {
        return xx + yy;
    }

    /**
     * One Gaussian of the posterior, with covariance (Σ_k⁻¹ + I/σ²)⁻¹; a drawn point stays a point.
     *
     * @param component number of the component of the scene it comes from
     * @param weight r_k, its share
     * @param meanX first coordinate of its mean x + σ²g_k, scene units
     * @param xx variance of the first coordinate, scene units squared
     */
    public record Part(int component, double weight, double meanX, double meanY, double xx, double xy, double yy) {}

    /**
     * Draws clean points that could have led here.
     *
     * @param random not moved: row i reads {@code random.at(i)}
     * @return n×2, scene units
     */
    public Points sample(int n, RandomStream random) {
        Require.atLeast(0, "number of draws", n);
        double[] xy = new double[2 * n];
        for (int i = 0; i < n; i++) {
            RandomStream own = random.at(i);
            Part part = pick(own.nextDouble());
            double a = own.nextGaussian();
            double b = own.nextGaussian();
            // Cholesky's root of the covariance; rounding may leave the last diagonal a hair below 0.
            double l = Math.sqrt(part.xx);
            double m = l > 0 ? part.xy / l : 0;
            xy[2 * i] = part.meanX + l * a;
            xy[2 * i + 1] = part.meanY + m * a + Math.sqrt(Math.max(0, part.yy - m * m)) * b;
        }
        return Points.wrap(xy);
    }

    private Part pick(double u) {
        double passed = 0;
        for (Part part : parts) {
            passed += part.weight;
            if (u < passed) {
                return part;
            }
        }
        return parts.getLast();
    }

    static Posterior at(Level level, Place place, double x, double y) {
        Mixture m = level.mixture;
        double lambda = level.lambda;
        double meanX = x + lambda * place.sx;
        double meanY = y + lambda * place.sy;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        Part[] parts = new Part[place.count];
        for (int i = 0; i < place.count; i++) {
            int k = place.atom[i];
            double r = place.share[i];
            double c = k < m.gaussians ? m.c[k] : 1;
            double s = k < m.gaussians ? m.s[k] : 0;
            double p = level.posteriorMajor(k);
            double q = level.posteriorMinor(k);
            Part part = new Part(
                    m.component[k],
                    r,
                    x + lambda * place.gx[i],
                    y + lambda * place.gy[i],
                    c * c * p + s * s * q,
                    c * s * (p - q),
                    s * s * p + c * c * q);
            double a = lambda * (place.gx[i] - place.sx);
            double b = lambda * (place.gy[i] - place.sy);
            xx += r * (part.xx + a * a);
            xy += r * (part.xy + a * b);
            yy += r * (part.yy + b * b);
            parts[i] = part;
        }
        List<Double> weights = Arrays.stream(place.shares()).boxed().toList();
        return new Posterior(meanX, meanY, xx, xy, yy, weights, List.of(parts));
    }
}
