package org.scorefield.train;

import org.scorefield.field.RandomStream;
import org.scorefield.field.Require;
import org.scorefield.net.Network;
import org.scorefield.net.PackedTheta;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.scene.Scene;

/**
 * How much a batch's gradient g differs from the mean gradient at one fixed θ.
 *
 * @param squaredMean {@code ‖E g‖²}, without bias, so it may come out negative where noise is all there is
 * @param variance {@code tr Cov g} of one batch, without bias
 */
public record GradientNoise(double squaredMean, double variance) {
    /**
     * Measures it over fresh batches; θ stays where it is.
     *
     * @param theta not modified
     * @param batches how many, at least 2
     * @throws IllegalArgumentException if θ is that of another network
     */
    public static GradientNoise measure(
            Network network, Course course, Scene scene, NoiseLevels levels, float[] theta, int batches, long seed) {
        Require.atLeast(2, "number of batches", batches);
        Subject subject = new Subject(network, course, scene, levels);
        PackedTheta packed = new PackedTheta(network);
        packed.load(theta);
        Crew crew = new Crew(network, packed, course, subject, new Chunks(Runnable::run));
        RandomStream random = RandomStream.of(seed, "gradient noise");
        double[] sum = new double[theta.length];
        double squares = 0;
        for (int b = 0; b < batches; b++) {
            crew.learn(subject, random, b, theta);
            float[] gradient = crew.gradient();
            for (int i = 0; i < gradient.length; i++) {
                sum[i] += gradient[i];
                squares += (double) gradient[i] * gradient[i];
            }
        }
        double meanSquare = 0;
        for (double s : sum) {
            meanSquare += s / batches * (s / batches);
        }
        double variance = (squares - batches * meanSquare) / (batches - 1);
        return new GradientNoise(meanSquare - variance / batches, variance);
    }
}
