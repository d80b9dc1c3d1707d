package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.scorefield.exact.Truth;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.objective.Objective;
import org.scorefield.objective.Objectives;

/**
 * The least value of an objective on a scene, exactly: what the best of all fields reaches and no field passes.
 *
 * @param levels the noise levels
 * @param perLevel least mean of ℓ at each level, with the factor ½ and without λ, largest σ first; negative for the
 *     implicit objectives, and that is right
 */
public record ObjectiveFloor(NoiseLevels levels, List<Double> perLevel) {
    /** Farther below its floor than this share of the target's size, a loss is no sampling noise. */
    private static final double FAR = 0.5;

    public ObjectiveFloor {
        perLevel = List.copyOf(perLevel);
    }

    /**
     * The floor of an objective.
     *
     * @param objective id in {@code objective.Objectives}
     * @param goOn asked before each level
     * @return null if told to stop
     */
    public static @Nullable ObjectiveFloor of(String objective, Truth truth, NoiseLevels levels, BooleanSupplier goOn) {
        Objective made = Objectives.CATALOGUE.get(objective).make();
        List<Double> floors = new ArrayList<>();
        for (double sigma : levels.sigmas()) {
            if (!goOn.getAsBoolean()) {
                return null;
            }
            floors.add(made.floor(sigma, means(truth, sigma)));
        }
        return new ObjectiveFloor(levels, floors);
    }

    private static Objective.Means means(Truth truth, double sigma) {
        return new Objective.Means() {
            @Override
            public double squaredScore() {
                return truth.fisherNorm(sigma);
            }

            @Override
            public double targetSpread() {
                return truth.lossFloor(sigma);
            }
        };
    }

    /** {@code 2σ²ℓ} at each level, as {@link TrainingReport#lossPerLevel} counts. */
    public List<Double> scaledPerLevel() {
        List<Double> scaled = new ArrayList<>();
        for (int i = 0; i < perLevel.size(); i++) {
            scaled.add(2 * levels.sigma(i) * levels.sigma(i) * perLevel.get(i));
        }
        return scaled;
    }

    /** The mean of {@link #scaledPerLevel}: the floor of {@link TrainingReport#loss}. */
    public double scaled() {
        return mean(scaledPerLevel());
    }

    /**
     * True if a measured loss lies so far below the floor that it cannot be sampling noise: then what is learned is
     * not this density but the finite set of points it was drawn as. On bare points the implicit objectives are
     * unbounded: {@code tr ∇s} can fall for ever at the points themselves.
     *
     * @param loss as {@link TrainingReport#loss}; NaN is not below
     */
    public boolean isFarAbove(double loss) {
        return loss < scaled() - FAR * Math.max(1, Math.abs(scaled()));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
    }
}
