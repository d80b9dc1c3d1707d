package org.scorefield.net;

/**
 * The denoiser {@code D = c_skip x + c_out net(c_in x, c)} about the measured centre, as a score {@code (D − x)/σ²}.
 *
 * <p>With {@code c_skip = σ_d²/(σ²+σ_d²)}, {@code c_out = σ σ_d/√(σ²+σ_d²)}, {@code c_in = 1/√(σ²+σ_d²)} the score is
 * {@code −x/(σ²+σ_d²) + σ_d/(σ√(σ²+σ_d²)) net}. The papers' {@code c_noise = ln σ/4} is our {@code c} up to a line.
 *
 * @see "Karras et al. 2022, arXiv:2206.00364, table 1"
 */
final class EdmHead implements Head {
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
        return scale.deviation() / (sigma * Math.sqrt(total(sigma, scale)));
    }

    private static double total(double sigma, HeadScale scale) {
        return sigma * sigma + scale.deviation() * scale.deviation();
    }
}
