package org.scorefield.sample;

import java.util.Optional;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;

/**
 * Moves each particle along the score and shakes it: {@code x ← x + drift · s(x, σ) + deviation · z}, z ~ N(0, I).
 *
 * <p>Langevin's step, the reverse SDE's, ancestral sampling, the Euler step of the probability flow and the
 * last denoising step all have this form; they differ in the two coefficients.
 *
 * @param sigma noise level at which the field is read, scene units
 * @param drift what the score is multiplied with, scene units squared
 * @param deviation of the noise added, scene units; 0 reads no random number
 */
record Nudge(double sigma, double drift, double deviation) implements Move {
    /** Tweedie's formula {@code x + σ² s(x, σ)}: the mean of the clean points that could have become x. */
    static Nudge denoising(double sigma) {
        return new Nudge(sigma, sigma * sigma, 0);
    }

    @Override
    public double[] apply(Points x, CountedField field, RandomStream noise) {
        Points s = field.score(x, sigma);
        double[] next = x.toArray();
        s.addTo(next, drift);
        if (deviation != 0) {
            noise.addNormals(deviation, next, 0, next.length);
        }
        return next;
    }

    @Override
    public Optional<StepReading> reading(Leg leg, double below) {
        if (leg.stepSize() > 0) {
            return Optional.of(new StepReading(StepReading.Kind.LANGEVIN, sigma, sigma, drift, deviation));
        }
        boolean last = below == 0 && deviation == 0;
        return Optional.of(new StepReading(
                last ? StepReading.Kind.DENOISING : StepReading.Kind.DOWN, sigma, below, drift, deviation));
    }
}
