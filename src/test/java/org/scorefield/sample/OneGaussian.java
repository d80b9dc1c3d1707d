package org.scorefield.sample;

import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;

/** The density N(0, v I), whose every sampler can be computed by hand. */
final class OneGaussian {
    private OneGaussian() {}

    /** s(x, σ) = −x/(v + σ²). */
    static ScoreField score(double v) {
        return (x, sigma) -> {
            double[] s = x.toArray();
            for (int k = 0; k < s.length; k++) {
                s[k] /= -(v + sigma * sigma);
            }
            return Points.wrap(s);
        };
    }

    /** n draws of N(0, variance I). */
    static Points draw(int n, double variance, long seed) {
        return Sampler.startingPoints(n, 0, 0, Math.sqrt(variance), RandomStream.of(seed, "start"));
    }

    /** The mean of x² and y²: the variance per axis about the true mean 0, from 2n numbers. */
    static double variance(Points x) {
        double sum = 0;
        for (double c : x.toArray()) {
            sum += c * c;
        }
        return sum / (2 * x.size());
    }
}
