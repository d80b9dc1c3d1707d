package org.scorefield.net;

/** The network is the score: {@code s = net(x − centre, c)}. Its output must span as many decades as 1/σ does. */
final class RawHead implements Head {
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
        return 1;
    }
}
