package org.scorefield.experiment;

import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Choice;
import org.scorefield.noise.NoiseLevels;

/**
 * "My loss does not go down": the least {@code E‖σs + ε‖²} that any score can reach, level by level.
 *
 * <p>It is {@code tr E Cov(x₀|x)/σ²}: what the noised point leaves open about the clean one.
 */
final class LossFloor implements Experiment {
    static final Choice<Experiment> CHOICE = Choice.plain(
            "loss-floor",
            "Why the loss stays up",
            "The least loss any network can reach at each noise level; only what lies above it can be learned.",
            "Vincent 2011; the floor is the posterior's spread, tr E Cov(x₀|x)/σ²",
            new LossFloor());

    private LossFloor() {}

    @Override
    public boolean looksAtAScore() {
        return false;
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public @Nullable Finding run(Situation s, Watch watch) {
        NoiseLevels levels = s.recipe().levels();
        Finding.Table table = Finding.Table.headed("σ", "floor", "E‖σ s‖²");
        double mean = 0;
        for (double sigma : levels.sigmas()) {
            if (!watch.goOn()) {
                return null;
            }
            double floor = sigma * sigma * s.truth().lossFloor(sigma);
            double size = sigma * sigma * s.truth().fisherNorm(sigma);
            mean += floor / levels.count();
            table = table.and(Cell.of(sigma), Cell.of(floor), Cell.of(size));
        }
        return Finding.of(
                "A perfect network still has a mean loss of " + Cell.of(mean)
                        + ". Floor and learnable part add up to 2, the size of the noise.",
                table);
    }
}
