package org.scorefield.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreField;

/**
 * The forward process: data noised level by level, {@code x ← x + √(σ_{i+1}² − σ_i²) z} from σ = 0 up to σ₁.
 *
 * <p>The same particles go all the way, and after each step their density is p_σ exactly, whatever the steps: a sum of
 * independent normals. The field is not asked.
 *
 * @see "Song et al. 2021, arXiv:2011.13456, equation 8 (the variance-exploding chain)"
 */
public final class Forward implements Run {
    private final List<Double> stops = new ArrayList<>();
    private final int levels;
    private final int substeps;
    private final RandomStream noise;
    private Points particles;
    private int step;

    /**
     * Begins at the data.
     *
     * @param sigmas the noise levels, falling as for a sampler; walked from the last to the first
     * @param substeps steps from each level to the next, in equal ratios of σ; the first level is reached in as many
     *     equal steps of σ
     * @param data clean points, n×2, scene units
     * @param noise step k of particle i reads normals 2i and 2i + 1 of {@code noise.at(k)}
     */
    public Forward(List<Double> sigmas, int substeps, Points data, RandomStream noise) {
        RoutedSampler.check(sigmas, data);
        this.substeps = Require.atLeast(1, "steps between noise levels", substeps);
        this.levels = sigmas.size();
        this.noise = noise;
        this.particles = data;
        double smallest = sigmas.getLast();
        stops.add(0.0);
        for (int k = 1; k <= substeps; k++) {
            stops.add(k == substeps ? smallest : smallest * k / substeps);
        }
        for (int level = levels - 1; level > 0; level--) {
            double[] rising = Descent.between(sigmas.get(level), sigmas.get(level - 1), substeps);
            for (int k = 1; k <= substeps; k++) {
                stops.add(rising[k]);
            }
        }
    }

    private Forward(Forward of) {
        stops.addAll(of.stops);
        levels = of.levels;
        substeps = of.substeps;
        noise = of.noise;
        particles = of.particles;
        step = of.step;
    }

    @Override
    public Forward fork() {
        return new Forward(this);
    }

    @Override
    public void skip(int steps) {
        if (steps < 0 || steps > stops.size() - 1 - step) {
            throw new IllegalArgumentException("only " + (stops.size() - 1 - step)
                    + " steps are left to pass over, but " + steps + " were asked for");
        }
        step += steps;
    }

    @Override
    public int stepAt(double place) {
        return (int) Math.round(Math.clamp(levels - place, 0, levels) * substeps);
    }

    @Override
    public boolean done() {
        return step == stops.size() - 1;
    }

    @Override
    public void step(ScoreField field) {
        if (done()) {
            throw new IllegalStateException("the data are noised after " + step + " steps; start a new run");
        }
        double from = stops.get(step);
        double to = stops.get(step + 1);
        // The field is not read: a drift of 0 times a score of 0.
        Nudge nudge = new Nudge(to, 0, Math.sqrt((to - from) * (to + from)));
        particles = Points.wrap(nudge.apply(
                particles, new CountedField((x, s) -> Points.wrap(new double[2 * x.size()])), noise.at(step)));
        step++;
    }

    /** Where the run stands; its σ is that of the particles, 0 at the start. */
    @Override
    public Progress progress() {
        int rung = step == 0 ? 0 : (step - 1) / substeps;
        return new Progress(
                particles,
                0,
                levels - 1 - rung,
                levels,
                step - rung * substeps,
                substeps,
                step,
                stops.size() - 1,
                stops.get(step),
                0,
                0,
                OptionalDouble.empty());
    }
}
