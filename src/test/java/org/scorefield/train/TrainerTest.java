package org.scorefield.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.choice.Choice;
import org.scorefield.field.Points;
import org.scorefield.net.Activations;
import org.scorefield.net.Architecture;
import org.scorefield.net.Heads;
import org.scorefield.net.Network;
import org.scorefield.net.NoiseRange;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.objective.Objectives;
import org.scorefield.objective.Weightings;

class TrainerTest {
    private static final NoiseLevels LEVELS = NoiseLevels.geometric(2, 0.02, 10);
    private static final RoundScene TWO_MODES = RoundScene.twoModes();

    private static Network network(RoundScene target, int... hidden) {
        return new Network(new Architecture(
                java.util.Arrays.stream(hidden).boxed().toList(),
                Activations.CATALOGUE.get("silu").make(),
                Heads.CATALOGUE.get("residual").make(),
                DataScale.measure(target.scene()),
                new NoiseRange(LEVELS.largest(), LEVELS.smallest())));
    }

    private static Course course(String objective, int batch, double rate) {
        return new Course(
                Objectives.CATALOGUE.get(objective).make(),
                Weightings.CATALOGUE.get("balanced").make(),
                batch,
                rate,
                Optional.of(scene -> TWO_MODES.exact()));
    }

    private static Trainer small(double rate, long seed, Executor executor) {
        return new Trainer(
                network(TWO_MODES, 16, 16), course("dsm", 200, rate), TWO_MODES.scene(), LEVELS, seed, executor);
    }

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

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 3})
    void sameSeedSameBitsOnAnyNumberOfThreads(int threads) {
        Trainer alone = small(1e-2, 7, Runnable::run);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Trainer together = small(1e-2, 7, pool).sharingAll();
            for (int i = 0; i < 60; i++) {
                assertEquals(alone.step(), together.step());
            }
            assertArrayEquals(alone.theta(), together.theta());
            assertArrayEquals(alone.average(), together.average());
            assertArrayEquals(alone.lossPerLevel(), together.lossPerLevel());
        }
    }

    @ParameterizedTest(name = "two layers of 64, batch {0}: shared {1}")
    @CsvSource({"128, false", "256, false", "512, true", "1024, true"})
    void onlyAStepThatIsWorthItIsShared(int batch, boolean shared) {
        AtomicInteger asked = new AtomicInteger();
        Executor counting = help -> asked.incrementAndGet(); // and never gets to it
        Trainer trainer = new Trainer(
                network(TWO_MODES, 64, 64), course("dsm", batch, 1e-2), TWO_MODES.scene(), LEVELS, 7, counting);
        trainer.step();
        assertEquals(shared, asked.get() > 0);
    }

    @Test
    void aBatchOfManyPartsSharesEightLanesAndKeepsItsBits() {
        Course course = course("dsm", 1100, 1e-2); // 18 parts, the last of 12 rows
        Network network = network(TWO_MODES, 8);
        Trainer alone = new Trainer(network, course, TWO_MODES.scene(), LEVELS, 7, Runnable::run);
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            Trainer together = new Trainer(network, course, TWO_MODES.scene(), LEVELS, 7, pool).sharingAll();
            for (int i = 0; i < 20; i++) {
                assertEquals(alone.step(), together.step());
            }
            assertArrayEquals(alone.theta(), together.theta());
        }
        assertEquals(8, Lane.number(1100));
        assertEquals(1, Lane.number(2));
        assertEquals(4, Lane.number(200));
    }

    @Test
    void aBatchCountsEveryRowOnce() {
        // At the first step the loss per level and the loss are two sums over the same rows.
        for (int batch : new int[] {2, 64, 66, 200, 512, 576, 1100}) {
            NoiseLevels one = new NoiseLevels(List.of(0.5));
            Trainer trainer = new Trainer(
                    network(TWO_MODES, 8), course("dsm", batch, 1e-2), TWO_MODES.scene(), one, 3, Runnable::run);
            trainer.step();
            double scaled = trainer.weights().getFirst() / (2 * 0.25);
            assertEquals(scaled * trainer.lossPerLevel()[0], trainer.loss(), 1e-5 * trainer.loss(), "batch " + batch);
        }
    }

    @Test
    void anotherSeedIsAnotherRun() {
        Trainer one = small(1e-2, 7, Runnable::run);
        Trainer other = small(1e-2, 8, Runnable::run);
        one.step();
        other.step();
        assertFalse(one.loss() == other.loss());
    }

    @ParameterizedTest(name = "rate {0}")
    @ValueSource(doubles = {1e3, 1e6, 1e30})
    void aRunawayIsStoppedUndoneAndCanGoOn(double rate) {
        Trainer trainer = small(1e-2, 3, Runnable::run);
        for (int i = 0; i < 120; i++) {
            trainer.step();
        }
        trainer.changeLearningRate(rate);
        TrainingNews news = trainer.step();
        for (int i = 0; i < 50 && news instanceof TrainingNews.Stepped s; i++) {
            assertTrue(Double.isFinite(s.loss()), "a step that went well has a finite loss");
            news = trainer.step();
        }
        TrainingNews.Diverged diverged = assertInstanceOf(TrainingNews.Diverged.class, news);
        assertEquals(rate, diverged.learningRate());
        assertEquals(100, diverged.backTo());
        assertFinite(trainer.theta());
        assertFinite(trainer.average());

        trainer.changeLearningRate(diverged.saferRate());
        trainer.step();
        double first = trainer.loss();
        for (int i = 0; i < 300; i++) {
            assertInstanceOf(TrainingNews.Stepped.class, trainer.step());
        }
        assertTrue(trainer.smoothedLoss() < 2 * Math.abs(first));
    }

    @Test
    void aRunThatFailsAgainGoesFurtherBack() {
        Trainer trainer = small(1e-2, 3, Runnable::run);
        for (int i = 0; i < 220; i++) {
            trainer.step();
        }
        trainer.changeLearningRate(1e6);
        assertEquals(200, diverge(trainer).backTo());
        assertEquals(150, diverge(trainer).backTo());
        for (int i = 0; i < 20; i++) {
            diverge(trainer);
        }
        assertFinite(trainer.theta());
    }

    private static TrainingNews.Diverged diverge(Trainer trainer) {
        for (int i = 0; i < 50; i++) {
            if (trainer.step() instanceof TrainingNews.Diverged d) {
                return d;
            }
        }
        throw new AssertionError("50 steps at this rate went well");
    }

    @Test
    void aDivergenceSaysWhatWasSeenAndWhatToDo() {
        String headline = new TrainingNews.Diverged(112, 100, 1, 4e7, 3, "the loss is no longer finite").headline();
        assertEquals(
                "diverged at step 112: the loss is no longer finite, gradient norm 4.00e+07 after a usual 3.00;"
                        + " learning rate 1.000 is too high, back at step 100, go on at 0.01000",
                headline);
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

    @Test
    void weightsAreScaledToTheSizeOfTheOutput() {
        Trainer trainer = small(1e-2, 1, Runnable::run);
        double mean = 0;
        for (int l = 0; l < LEVELS.count(); l++) {
            double g = trainer.network().outputScale(LEVELS.sigma(l));
            mean += trainer.weights().get(l) * g * g / LEVELS.count();
        }
        assertEquals(1, mean, 1e-12);
    }

    private static void assertFinite(float[] values) {
        for (float v : values) {
            assertTrue(Float.isFinite(v));
        }
    }
}
