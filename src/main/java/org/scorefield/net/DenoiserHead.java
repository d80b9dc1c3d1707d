package org.scorefield.net;

/**
 * The network is the denoiser: {@code D = centre + σ_data net(c_in (x − centre), c)}, so {@code s = (D − x)/σ²}.
 *
 * <p>Tweedie: {@code D(x) = E[x₀ | x] = x + σ² s(x)}. Without a skip connection the network must copy x where σ is
 * small, to within σ²: its error is divided by σ². The EDM head is the mend.
 *
 * @see "Alain and Bengio 2014, What regularized auto-encoders learn from the data-generating distribution, theorem 1"
 */
final class DenoiserHead implements Head {
    @Override
    public double input(double sigma, HeadScale scale) {
        return 1 / Math.sqrt(sigma * sigma + scale.deviation() * scale.deviation());
    }

    @Override
    public double skip(double sigma, HeadScale scale) {
        return -1 / (sigma * sigma);
    }

    @Override
    public double output(double sigma, HeadScale scale) {
        return scale.deviation() / (sigma * sigma);
    }
}
