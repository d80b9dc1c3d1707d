package org.scorefield.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.choice.Catalogue;
import org.scorefield.field.RandomStream;
import org.scorefield.net.Activations;
import org.scorefield.net.Architecture;
import org.scorefield.net.Heads;
import org.scorefield.net.Network;
import org.scorefield.net.NoiseRange;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.objective.Objectives;
import org.scorefield.objective.Weightings;

/** Whatever is chosen, no number that is not finite leaves a step, and a safer rate goes on. */
class RunawayTest {
    private static final int STEPS = 200;

    static Stream<Arguments> wildConfigurations() {
        return LongStream.rangeClosed(1, Long.getLong("scorefield.runaways", 60))
                .mapToObj(seed -> {
                    RandomStream random = RandomStream.of(seed, "wild");
                    double rate = StrictMath.pow(10, -4 + 7 * random.nextDouble());
                    double smallest = StrictMath.pow(10, -3 + 2.5 * random.nextDouble());
                    return Arguments.of(
                            seed,
                            rate,
                            smallest,
                            any(Activations.CATALOGUE, random),
                            any(Heads.CATALOGUE, random),
                            any(Objectives.CATALOGUE, random),
                            any(Weightings.CATALOGUE, random));
                });
    }

    private static String any(Catalogue<?> menu, RandomStream random) {
        return menu.ids().get(random.nextInt(menu.ids().size()));
    }

    @ParameterizedTest(name = "seed {0}: rate {1}, σ_min {2}, {3}, {4}, {5}, {6}")
    @MethodSource("wildConfigurations")
    void everyStepLeavesFiniteNumbersAndASaferRateGoesOn(
            long seed,
            double rate,
            double smallest,
            String activation,
            String head,
            String objective,
            String weighting) {
        RoundScene target = RoundScene.twoModes();
        NoiseLevels levels = NoiseLevels.geometric(2, smallest, 6);
        Network network = new Network(new Architecture(
                List.of(16, 16),
                Activations.CATALOGUE.get(activation).make(),
                Heads.CATALOGUE.get(head).make(),
                DataScale.measure(target.scene()),
                new NoiseRange(2, smallest)));
        Course course = new Course(
                Objectives.CATALOGUE.get(objective).make(),
                Weightings.CATALOGUE.get(weighting).make(),
                64,
                rate,
                Optional.of(scene -> target.exact()));
        Trainer trainer = new Trainer(network, course, target.scene(), levels, seed, Runnable::run);
        int diverged = 0;
        for (int i = 0; i < STEPS; i++) {
            switch (trainer.step()) {
                case TrainingNews.Stepped s ->
                    assertTrue(Double.isFinite(s.loss()) && Double.isFinite(s.gradientNorm()));
                case TrainingNews.Diverged d -> {
                    diverged++;
                    trainer.changeLearningRate(d.saferRate());
                }
            }
            for (float v : trainer.average()) {
                assertTrue(Float.isFinite(v), "step " + i);
            }
        }
        // The first round may halve a rate near 0.02; after a few it must have settled.
        assertTrue(diverged <= 4, diverged + " divergences");
    }
}
