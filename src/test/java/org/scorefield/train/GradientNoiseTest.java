package org.scorefield.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorefield.field.RandomStream;
import org.scorefield.net.Activations;
import org.scorefield.net.Architecture;
import org.scorefield.net.Heads;
import org.scorefield.net.Network;
import org.scorefield.net.NoiseRange;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.objective.Objectives;
import org.scorefield.objective.Weightings;

/** What is said of a gradient's noise is true in the mean. */
class GradientNoiseTest {
    private static final NoiseLevels LEVELS = NoiseLevels.geometric(2, 0.02, 10);
    private static final RoundScene TWO_MODES = RoundScene.twoModes();

    /** ‖mean of B gradients‖² is too large by their variance over B; what is told must not depend on B. */
    @Test
    void theSquaredMeanGradientIsWithoutBiasHoweverFewBatchesAreMeasured() {
        Network network = new Network(new Architecture(
                List.of(4),
                Activations.CATALOGUE.get("silu").make(),
                Heads.CATALOGUE.get("residual").make(),
                DataScale.measure(TWO_MODES.scene()),
                new NoiseRange(LEVELS.largest(), LEVELS.smallest())));
        float[] theta = network.initialParameters(RandomStream.of(1, "initial weights"));
        Course course = new Course(
                Objectives.CATALOGUE.get("dsm").make(),
                Weightings.CATALOGUE.get("balanced").make(),
                32,
                1e-2);
        GradientNoise many = GradientNoise.measure(network, course, TWO_MODES.scene(), LEVELS, theta, 2000, 1);
        int runs = 1000;
        double sum = 0;
        double squares = 0;
        for (int seed = 0; seed < runs; seed++) {
            double told = GradientNoise.measure(network, course, TWO_MODES.scene(), LEVELS, theta, 2, seed)
                    .squaredMean();
            sum += told;
            squares += told * told;
        }
        double mean = sum / runs;
        double error = Math.sqrt((squares / runs - mean * mean) / runs);
        assertTrue(many.variance() / 2 > 10 * error, "the bias would be seen");
        assertEquals(many.squaredMean(), mean, 5 * error + 5 * many.variance() / 2000, "five standard errors");
    }
}
