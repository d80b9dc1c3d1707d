package org.scorefield.train;

import java.util.List;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.Scene;

/** A scene of round Gaussians, whose exact score is short enough to write in a test. */
record RoundScene(List<Gaussian> modes) {
    static RoundScene twoModes() {
        return new RoundScene(
                List.of(Gaussian.round("left", 0.5, -2, 0, 0.4), Gaussian.round("right", 0.5, 2, 0, 0.4)));
    }

    /** Eight modes of deviation 0.075 on a circle of radius 1. */
    static RoundScene ring() {
        return new RoundScene(java.util.stream.IntStream.range(0, 8)
                .mapToObj(k -> Gaussian.round(
                        "mode " + k, 0.125, StrictMath.cos(k * Math.PI / 4), StrictMath.sin(k * Math.PI / 4), 0.075))
                .toList());
    }

    Scene scene() {
        return new Scene("round", List.<Component>copyOf(modes), Box.square(4));
    }

    /** {@code Σ r_k (μ_k − x)/(s_k² + σ²)}. */
    ScoreField exact() {
        return (x, sigma) -> {
            double[] s = new double[2 * x.size()];
            for (int i = 0; i < x.size(); i++) {
                double[] log = new double[modes.size()];
                double most = Double.NEGATIVE_INFINITY;
                for (int k = 0; k < log.length; k++) {
                    Gaussian g = modes.get(k);
                    double v = g.covariance().xx() + sigma * sigma;
                    double dx = g.meanX() - x.x(i);
                    double dy = g.meanY() - x.y(i);
                    log[k] = Math.log(g.weight() / v) - (dx * dx + dy * dy) / (2 * v);
                    most = Math.max(most, log[k]);
                }
                double total = 0;
                for (int k = 0; k < log.length; k++) {
                    Gaussian g = modes.get(k);
                    double v = g.covariance().xx() + sigma * sigma;
                    double r = Math.exp(log[k] - most);
                    total += r;
                    s[2 * i] += r * (g.meanX() - x.x(i)) / v;
                    s[2 * i + 1] += r * (g.meanY() - x.y(i)) / v;
                }
                s[2 * i] /= total;
                s[2 * i + 1] /= total;
            }
            return Points.wrap(s);
        };
    }

    /** {@code E‖s − s*‖²/E‖s*‖²} over n fresh points of p_σ. */
    double relativeFisherError(ScoreField learned, double sigma, int n) {
        RandomStream random = RandomStream.of(77, "truth");
        float[] xy = new float[2 * n];
        Draws draws = new Draws(scene());
        double[] noised = new double[2 * n];
        for (int i = 0; i < n; i++) {
            draws.draw(random.nextDouble(), (float) random.nextGaussian(), (float) random.nextGaussian(), xy, 2 * i);
            noised[2 * i] = xy[2 * i] + sigma * random.nextGaussian();
            noised[2 * i + 1] = xy[2 * i + 1] + sigma * random.nextGaussian();
        }
        Points x = Points.wrap(noised);
        double[] s = learned.score(x, sigma).toArray();
        double[] t = exact().score(x, sigma).toArray();
        double error = 0;
        double size = 0;
        for (int i = 0; i < s.length; i++) {
            error += (s[i] - t[i]) * (s[i] - t[i]);
            size += t[i] * t[i];
        }
        return error / size;
    }
}
