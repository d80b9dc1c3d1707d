package org.scorefield.sample;

import java.util.List;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.Require;

/** A rule that carries particles down a list of noise levels. Immutable; its settings are fixed when it is made. */
public interface Sampler {
    /**
     * Begins a run.
     *
     * @param sigmas the noise levels, falling, in scene units
     * @param particles where the particles start, n×2
     * @param noise the source of every random number of the run; step k of particle i reads normals 2i and 2i + 1 of
     *     {@code noise.at(k)}, or its own stream {@code noise.at(k).at(i)}
     */
    Run start(List<Double> sigmas, Points particles, RandomStream noise);

    /**
     * N(0, σ₁²) about a centre: the usual start of every sampler.
     *
     * @param sigma the deviation per axis, scene units
     * @param random particle i reads its normals 2i and 2i + 1
     */
    static Points startingPoints(int n, double centerX, double centerY, double sigma, RandomStream random) {
        Require.atLeast(1, "number of particles", n);
        double[] xy = new double[2 * n];
        for (int i = 0; i < n; i++) {
            xy[2 * i] = centerX;
            xy[2 * i + 1] = centerY;
        }
        random.addNormals(sigma, xy, 0, xy.length);
        return Points.wrap(xy);
    }
}
