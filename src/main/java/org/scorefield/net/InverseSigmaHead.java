package org.scorefield.net;

/**
 * {@code s = net(x − centre, c) / σ}: the output keeps one size, because a score at level σ is of size 1/σ.
 *
 * @see "Song and Ermon 2020, arXiv:2006.09011, technique 3"
 */
final class InverseSigmaHead implements Head {
    @Override
    public double input(double sigma, HeadScale scale) {
        return 1;
    }

    @Override
    public double skip(double sigma, HeadScale scale) {
        return 0;
    }

    @Override
    public double output(double sigma, HeadScale scale) {
        return 1 / sigma;
    }
}
