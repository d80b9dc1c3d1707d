package org.scorefield.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scorefield.train.SmallTrainers.LEVELS;
import static org.scorefield.train.SmallTrainers.TWO_MODES;
import static org.scorefield.train.SmallTrainers.course;
import static org.scorefield.train.SmallTrainers.network;
import static org.scorefield.train.SmallTrainers.small;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.choice.Choice;
import org.scorefield.field.Points;
import org.scorefield.net.Network;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.objective.Objectives;

/** What is learned, from which weights, and how it goes on after an edit. */
class TrainerTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void recipeALearnsTwoModesToTwoPercentAtEveryLevel(long seed) {
        Network network = network(TWO_MODES, 64, 64, 64);
        Trainer trainer =
                new Trainer(network, course("dsm", 256, 1e-2), TWO_MODES.scene(), LEVELS, seed, Runnable::run);
        for (int i = 0; i < 2500; i++) {
            trainer.step();
        }
        for (double sigma : LEVELS.sigmas()) {
            // Seen here: 0.1 to 0.6 %. Without the moving average or the pairs ±ε it is above 2 % somewhere.
            double error = TWO_MODES.relativeFisherError(network.freeze(trainer.average()), sigma, 2000);
            assertTrue(error < 0.02, "relative Fisher error " + error + " at σ = " + sigma);
        }
    }

    static Stream<String> everyObjective() {
        return Objectives.CATALOGUE.choices().stream()
                .filter(c -> !c.make().mistaken())
                .map(Choice::id);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyObjective")
    void everyObjectiveLearnsTheSameScore(String objective) {
        Network network = network(TWO_MODES, 32, 32);
        NoiseLevels levels = NoiseLevels.geometric(2, 0.5, 3);
        Trainer trainer =
                new Trainer(network, course(objective, 128, 1e-2), TWO_MODES.scene(), levels, 4, Runnable::run);
        double before = TWO_MODES.relativeFisherError(network.freeze(trainer.average()), 0.5, 1000);
        for (int i = 0; i < 1500; i++) {
            assertInstanceOf(TrainingNews.Stepped.class, trainer.step());
        }
        for (double sigma : levels.sigmas()) {
            // The noisiest, ssm, ends at a few percent; at the start it is near 100 %.
            double error = TWO_MODES.relativeFisherError(network.freeze(trainer.average()), sigma, 1000);
            assertTrue(error < 0.08, "relative Fisher error " + error + " at σ = " + sigma + ", before " + before);
        }
    }

    @Test
    void anEditDoesNotMoveTheFieldUntilTheNextStepAndIsThenLearned() {
        Network network = network(TWO_MODES, 32, 32);
        Trainer trainer = new Trainer(network, course("dsm", 128, 1e-2), TWO_MODES.scene(), LEVELS, 5, Runnable::run);
        for (int i = 0; i < 600; i++) {
            trainer.step();
        }
        Points probe = Points.of(0, 0, 1, -1, 2.5, 0.5);
        Points before = network.freeze(trainer.average()).score(probe, 0.3);
        float[] theta = trainer.theta();
        RoundScene moved = new RoundScene(List.of(
                TWO_MODES.modes().getFirst(), TWO_MODES.modes().getLast().withMean(1, 1.5)));
        trainer.retarget(moved.scene(), LEVELS);
        assertEquals(before, network.freeze(trainer.average()).score(probe, 0.3));
        assertArrayEquals(theta, trainer.theta());

        double wrong = moved.relativeFisherError(network.freeze(trainer.average()), 0.3, 1000);
        for (int i = 0; i < 600; i++) {
            assertInstanceOf(TrainingNews.Stepped.class, trainer.step());
        }
        double learned = moved.relativeFisherError(network.freeze(trainer.average()), 0.3, 1000);
        assertTrue(wrong > 1 && learned < 0.05, "from " + wrong + " to " + learned);
    }

    @Test
    void aTrainerGoesOnFromGivenWeights() {
        Trainer first = small(1e-2, 6, Runnable::run);
        for (int i = 0; i < 10; i++) {
            first.step();
        }
        Trainer second = new Trainer(
                first.network(),
                first.average(),
                first.steps(),
                first.course(),
                TWO_MODES.scene(),
                LEVELS,
                6,
                Runnable::run);
        assertArrayEquals(first.average(), second.average());
        assertEquals(10, second.steps());
        assertInstanceOf(TrainingNews.Stepped.class, second.step());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Trainer(
                        first.network(), new float[2], 0, first.course(), TWO_MODES.scene(), LEVELS, 6, Runnable::run));
    }

    @Test
    void anotherCourseGoesOnFromTheSameWeights() {
        Trainer trainer = small(1e-2, 6, Runnable::run);
        trainer.step();
        float[] theta = trainer.theta();
        trainer.follow(course("ism", 64, 1e-3), TWO_MODES.scene(), LEVELS);
        assertArrayEquals(theta, trainer.theta());
        assertInstanceOf(TrainingNews.Stepped.class, trainer.step());
    }

    @Test
    void theLossOfALevelComesDownToItsFloor() {
        // One Gaussian of variance v: the floor of ‖σs + ε‖² is 2v/(v + σ²).
        RoundScene one = new RoundScene(List.of(org.scorefield.scene.Gaussian.round("one", 1, 0.5, -1, 0.8)));
        NoiseLevels levels = NoiseLevels.geometric(2, 0.2, 3);
        Trainer trainer =
                new Trainer(network(one, 16), course("dsm", 256, 1e-2), one.scene(), levels, 2, Runnable::run);
        assertTrue(Double.isNaN(trainer.lossPerLevel()[0]));
        for (int i = 0; i < 1500; i++) {
            trainer.step();
        }
        for (int l = 0; l < 3; l++) {
            double sigma = levels.sigma(l);
            double floor = 2 * 0.64 / (0.64 + sigma * sigma);
            // About 100 batches of 43 pairs: 2 % of sampling noise.
            assertEquals(floor, trainer.lossPerLevel()[l], 0.08 * floor, "σ = " + sigma);
        }
    }
}
