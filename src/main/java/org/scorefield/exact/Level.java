package org.scorefield.exact;

/**
 * A mixture noised to one σ: the inverse eigenvalues and the logarithm of each atom's height, w_k / 2π√det C_k with
 * C_k = Σ_k + σ²I. Immutable; costs one logarithm per Gaussian to make.
 */
final class Level {
    private static final double LOG_TWO_PI = StrictMath.log(2 * Math.PI);

    final Mixture mixture;
    final double sigma;
    /** σ² */
    final double lambda;

    final double[] inverseMajor;
    final double[] inverseMinor;
    final double[] logHeight;
    /** Added to the weight's logarithm of a point. */
    final double logPointHeight;

    Level(Mixture mixture, double sigma) {
        this.mixture = mixture;
        this.sigma = sigma;
        lambda = sigma * sigma;
        inverseMajor = new double[mixture.gaussians];
        inverseMinor = new double[mixture.gaussians];
        logHeight = new double[mixture.gaussians];
        for (int k = 0; k < mixture.gaussians; k++) {
            double a = mixture.major[k] + lambda;
            double b = mixture.minor[k] + lambda;
            inverseMajor[k] = 1 / a;
            inverseMinor[k] = 1 / b;
            logHeight[k] = mixture.logWeight[k] - LOG_TWO_PI - 0.5 * StrictMath.log(a * b);
        }
        logPointHeight = -LOG_TWO_PI - 2 * StrictMath.log(sigma);
    }

    /** Eigenvalue of the posterior covariance (Σ⁻¹ + I/σ²)⁻¹ = Σ C⁻¹ σ² along the long axis. */
    double posteriorMajor(int k) {
        return k < mixture.gaussians ? mixture.major[k] * inverseMajor[k] * lambda : 0;
    }

    /** The same along the thin axis. */
    double posteriorMinor(int k) {
        return k < mixture.gaussians ? mixture.minor[k] * inverseMinor[k] * lambda : 0;
    }

    /** The logarithm of w_k N(x; μ_k, C_k). */
    double logHeight(int k, double x, double y) {
        double d = distance(k, x, y);
        return peak(k) - 0.5 * d * d;
    }

    /** The logarithm of atom k's height at its own centre. */
    double peak(int k) {
        return k < mixture.gaussians ? logHeight[k] : mixture.logWeight[k] + logPointHeight;
    }

    /** Mahalanobis' distance from atom k, in its deviations. */
    double distance(int k, double x, double y) {
        double dx = x - mixture.x[k];
        double dy = y - mixture.y[k];
        if (k >= mixture.gaussians) {
            return Math.sqrt(dx * dx + dy * dy) / sigma;
        }
        double u = mixture.c[k] * dx + mixture.s[k] * dy;
        double v = mixture.c[k] * dy - mixture.s[k] * dx;
        return Math.sqrt(u * u * inverseMajor[k] + v * v * inverseMinor[k]);
    }

    /** The deviation of atom k along its thin axis, √(λ_min(Σ_k) + σ²). */
    double thinDeviation(int k) {
        return k < mixture.gaussians ? Math.sqrt(mixture.minor[k] + lambda) : sigma;
    }
}
