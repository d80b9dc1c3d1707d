package org.scorefield.net;

/**
 * What one Gaussian of the data's size cannot explain:
 * {@code s = −x/(σ²+σ_d²) + g(σ) net(x/√(σ²+σ_d²), c)}, with
 * {@code g² = max(1/(σ²+s₀²) − 1/(σ²+σ_d²), 0.01/(σ²+s₀²))} and s₀ the finest local deviation.
 *
 * <p>The EDM head is s₀ = 0. Knowing s₀ keeps the output at one size below it, where the score stops growing: a
 * quarter to a half of the error on drawn mixtures. The floor of 0.01 leaves room when the data are one Gaussian.
 */
final class ResidualHead implements Head {
    private static final double LEAST_SHARE = 0.01;

    @Override
    public double input(double sigma, HeadScale scale) {
        return 1 / Math.sqrt(total(sigma, scale));
    }

    @Override
    public double skip(double sigma, HeadScale scale) {
        return -1 / total(sigma, scale);
    }

    @Override
    public double output(double sigma, HeadScale scale) {
        double local = 1 / (sigma * sigma + scale.finest() * scale.finest());
        return Math.sqrt(Math.max(local - 1 / total(sigma, scale), LEAST_SHARE * local));
    }

    private static double total(double sigma, HeadScale scale) {
        return sigma * sigma + scale.deviation() * scale.deviation();
    }
}
