package org.scorefield.net;

/**
 * The network predicts the noise: {@code ε̂ = net}, so {@code s = −net(c_in (x − centre), c) / σ}.
 *
 * <p>Vincent's identity: x = x₀ + σε has {@code E[ε | x] = −σ s(x)}. It is the 1/σ head with the other sign and an
 * input of unit size.
 *
 * @see "Vincent 2011, A connection between score matching and denoising autoencoders, equation 11"
 * @see "Ho et al. 2020, arXiv:2006.11239, equation 12"
 */
final class NoiseHead implements Head {
    @Override
    public double input(double sigma, HeadScale scale) {
        return 1 / Math.sqrt(sigma * sigma + scale.deviation() * scale.deviation());
    }

    @Override
    public double skip(double sigma, HeadScale scale) {
        return 0;
    }

    @Override
    public double output(double sigma, HeadScale scale) {
        return -1 / sigma;
    }
}
