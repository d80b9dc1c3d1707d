package org.scorefield.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.choice.Catalogue;
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
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.Scene;

/** The parts of a recipe: each does what it says, and with each the same score is learned. */
class TechniqueTest {
    private static final NoiseLevels LEVELS = NoiseLevels.geometric(2, 0.02, 10);
    private static final RoundScene TWO_MODES = RoundScene.twoModes();

    private static double[] table(String id) {
        return SigmaSamplings.CATALOGUE.get(id).make().table(LEVELS, 0.5);
    }

    @Test
    void theLevelsAreTheirOwnTable() {
        assertArrayEquals(LEVELS.sigmas().stream().mapToDouble(s -> s).toArray(), table("levels"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"log-uniform", "log-normal"})
    void aTableFallsAndStaysWithinTheLevels(String id) {
        double[] table = table(id);
        assertTrue(table[0] < 2 && table[table.length - 1] > 0.02);
        for (int i = 1; i < table.length; i++) {
            assertTrue(table[i] < table[i - 1]);
        }
    }

    @Test
    void logUniformIsEvenInTheLogarithm() {
        double[] table = table("log-uniform");
        for (int i = 0; i < table.length; i++) {
            double lnSigma = Math.log(2) - Math.log(100) * (i + 0.5) / table.length;
            assertEquals(lnSigma, Math.log(table[i]), 1e-12);
        }
    }

    @ParameterizedTest(name = "σ_data {0}")
    @ValueSource(doubles = {0.5, 0.25})
    void logNormalHasTheMeanAndDeviationOfThePaperWhereTheEndsAreFar(double deviation) {
        NoiseLevels wide = NoiseLevels.geometric(1e3, 1e-5, 10);
        double[] table = SigmaSamplings.CATALOGUE.get("log-normal").make().table(wide, deviation);
        double[] logs = Arrays.stream(table).map(Math::log).toArray();
        double mean = Arrays.stream(logs).average().orElseThrow();
        double variance =
                Arrays.stream(logs).map(l -> (l - mean) * (l - mean)).average().orElseThrow();
        assertEquals(-1.2 + Math.log(deviation / 0.5), mean, 1e-4);
        // A table of 1024 has no tails: its variance is 0.3 % short.
        assertEquals(1.44, variance, 0.006 * 1.44);
    }

    @Test
    void theStandardRateFallsLikeARootAfterAHundredSteps() {
        RateSchedule rate = Technique.standard().schedule();
        assertEquals(0.01, rate.share(0));
        assertEquals(1 / Math.sqrt(2), rate.share(500), 1e-15);
        assertEquals(0.01, rate.share(500 * 9999), 1e-15);
    }

    @Test
    void aCosineIsAtHalfItsWayHalfDownAndThenStays() {
        RateSchedule rate = RateSchedules.CATALOGUE.make(
                RateSchedules.CATALOGUE.pick("cosine").with("horizon", 2000));
        assertEquals(0.505, rate.share(1000), 1e-12);
        assertEquals(0.01, rate.share(2000), 1e-12);
        assertEquals(0.01, rate.share(1_000_000), 1e-12);
        assertEquals(1, RateSchedules.CATALOGUE.get("constant").make().share(1_000_000));
    }

    @Test
    void anExponentialAverageOfNumbersIsFirstTheirMeanAndForgetsLater() {
        Averaging averaging = Averagings.CATALOGUE.make(
                Averagings.CATALOGUE.pick("exponential").with("decay", 0.99));
        double mean = 0;
        for (int t = 0; t < 100; t++) {
            mean += averaging.share(t) * (t - mean);
        }
        assertEquals(49.5, mean, 1e-9);
        for (int t = 100; t < 5000; t++) {
            mean += averaging.share(t) * (7 - mean);
        }
        assertEquals(7, mean, 1e-9);
        assertEquals(1, Averagings.CATALOGUE.get("none").make().share(12_345));
    }

    private static Network network(int... hidden) {
        return new Network(new Architecture(
                Arrays.stream(hidden).boxed().toList(),
                Activations.CATALOGUE.get("silu").make(),
                Heads.CATALOGUE.get("residual").make(),
                DataScale.measure(TWO_MODES.scene()),
                new NoiseRange(LEVELS.largest(), LEVELS.smallest())));
    }

    private static Course course(String weighting, Technique technique) {
        return new Course(
                Objectives.CATALOGUE.get("dsm").make(),
                Weightings.CATALOGUE.get(weighting).make(),
                128,
                1e-2,
                Optional.empty(),
                technique);
    }

    private static Trainer trainer(Network network, String weighting, Technique technique, Scene scene) {
        return new Trainer(network, course(weighting, technique), scene, LEVELS, 5, Runnable::run);
    }

    /** What is drawn from, one choice a level. */
    private static Subject subject(Network network, String weighting) {
        Subject subject = new Subject(network, course(weighting, Technique.standard()), TWO_MODES.scene(), LEVELS);
        assertEquals(LEVELS.count(), subject.choices());
        return subject;
    }

    private static Stream<Named<Technique>> each(
            Catalogue<?> menu, java.util.function.Function<Object, Technique> with) {
        return menu.choices().stream().map(c -> Named.of(c.id(), with.apply(((Choice<?>) c).make())));
    }

    static Stream<Named<Technique>> everyTechnique() {
        Technique t = Technique.standard();
        return Stream.of(
                        each(
                                Targets.CATALOGUE,
                                p -> new Technique(
                                        (Target) p, t.sigmaSampling(), t.pairs(), t.schedule(), t.averaging())),
                        each(
                                SigmaSamplings.CATALOGUE,
                                p -> new Technique(
                                        t.target(), (SigmaSampling) p, t.pairs(), t.schedule(), t.averaging())),
                        each(
                                NoisePairs.CATALOGUE,
                                p -> new Technique(
                                        t.target(), t.sigmaSampling(), (NoisePairs) p, t.schedule(), t.averaging())),
                        each(
                                RateSchedules.CATALOGUE,
                                p -> new Technique(
                                        t.target(), t.sigmaSampling(), t.pairs(), (RateSchedule) p, t.averaging())),
                        each(
                                Averagings.CATALOGUE,
                                p -> new Technique(
                                        t.target(), t.sigmaSampling(), t.pairs(), t.schedule(), (Averaging) p)))
                .flatMap(s -> s);
    }

    private static double meanError(Network network, Trainer trainer, RoundScene scene) {
        return LEVELS.sigmas().stream()
                .mapToDouble(s -> scene.relativeFisherError(network.freeze(trainer.average()), s, 500))
                .average()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyTechnique")
    void everyTechniqueLearnsTheSameScore(Technique technique) {
        Network network = network(32, 32);
        Trainer trainer = trainer(network, "balanced", technique, TWO_MODES.scene());
        for (int i = 0; i < 1500; i++) {
            trainer.step();
        }
        for (double loss : trainer.lossPerLevel()) {
            // At most 2 in the mean; of the seldom drawn ends of the log-normal it scatters by 0.45 (12 seeds).
            assertTrue(loss >= 0 && loss < 4, "every level is seen: " + loss);
        }
        // Seen here: 0.2 to 1.9 %, the last for rows that are independent.
        double error = meanError(network, trainer, TWO_MODES);
        assertTrue(error < 0.06, "mean relative Fisher error " + error);
    }

    static Stream<String> everyWeighting() {
        return Weightings.CATALOGUE.ids().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyWeighting")
    void everyWeightingIsPositiveAndScaledToTheSizeOfTheOutput(String weighting) {
        Network network = network(8);
        Subject subject = subject(network, weighting);
        double mean = 0;
        for (int l = 0; l < LEVELS.count(); l++) {
            double g = network.outputScale(LEVELS.sigma(l));
            assertTrue(subject.weight(l) > 0);
            mean += subject.weight(l) * g * g / LEVELS.count();
        }
        assertEquals(1, mean, 1e-12);
    }

    @Test
    void likelihoodWeightsAddUpToAnIntegralOverTheVariance() {
        // ∫ f dσ² by the trapezium rule, f linear in σ²: exact whatever the levels are.
        Subject subject = subject(network(8), "likelihood");
        double[] squares = LEVELS.sigmas().stream().mapToDouble(s -> s * s).toArray();
        double ones = 0;
        double linear = 0;
        for (int l = 0; l < squares.length; l++) {
            ones += subject.weight(l);
            linear += subject.weight(l) * squares[l];
        }
        double a = squares[squares.length - 1];
        double b = squares[0];
        assertEquals((a + b) / 2, linear / ones, 1e-9);
    }

    @Test
    void aComponentMovedByItsOwnWidthIsLearnedAgainInThreeHundredStepsWithoutAJump() {
        Network network = network(64, 64);
        Trainer trainer = trainer(network, "balanced", Technique.standard(), TWO_MODES.scene());
        for (int i = 0; i < 1500; i++) {
            trainer.step();
        }
        double before = meanError(network, trainer, TWO_MODES);
        Gaussian last = TWO_MODES.modes().getLast();
        double width = Math.sqrt(last.covariance().xx());
        RoundScene moved = new RoundScene(
                List.of(TWO_MODES.modes().getFirst(), last.withMean(last.meanX(), last.meanY() + width)));
        Points probe = Points.of(0, 0, 1, -1, 2.5, 0.5, -2, 1);
        Points field = network.freeze(trainer.average()).score(probe, 0.1);
        trainer.retarget(moved.scene(), LEVELS);
        assertEquals(field, network.freeze(trainer.average()).score(probe, 0.1));

        double wrong = meanError(network, trainer, moved);
        double step = 0;
        Points newest = field;
        for (int i = 0; i < 300; i++) {
            trainer.step();
            Points now = network.freeze(trainer.average()).score(probe, 0.1);
            step = Math.max(step, distance(newest, now));
            newest = now;
        }
        double learned = meanError(network, trainer, moved);
        double whole = distance(field, newest);
        // Seen here: from 0.6 % to 18 % by the edit and back to 0.8 %.
        assertTrue(wrong > 10 * before, "the edit matters: " + before + " to " + wrong);
        assertTrue(learned < 0.03, "after 300 steps " + learned);
        assertTrue(step < 0.2 * whole, "largest step " + step + " on a way of " + whole);
    }

    private static double distance(Points a, Points b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += Math.pow(a.x(i) - b.x(i), 2) + Math.pow(a.y(i) - b.y(i), 2);
        }
        return Math.sqrt(sum);
    }

    /** An edit sets the clock back to that of step 200, where the rate is still high, and never forward. */
    @Test
    void afterAnEditTheRateIsThatOfStepTwoHundredButAYoungRunGoesOnAsItWas() {
        Network network = network(4);
        Trainer trainer = trainer(network, "balanced", Technique.standard(), TWO_MODES.scene());
        double atTwoHundred = Double.NaN;
        for (int t = 0; t <= 1000; t++) {
            double rate = rateOf(trainer.step());
            atTwoHundred = t == 200 ? rate : atTwoHundred;
        }
        trainer.retarget(TWO_MODES.scene(), LEVELS);
        assertEquals(atTwoHundred, rateOf(trainer.step()));

        Trainer young = trainer(network, "balanced", Technique.standard(), TWO_MODES.scene());
        Trainer edited = trainer(network, "balanced", Technique.standard(), TWO_MODES.scene());
        for (int t = 0; t < 30; t++) {
            young.step();
            edited.step();
        }
        edited.retarget(TWO_MODES.scene(), LEVELS);
        assertEquals(rateOf(young.step()), rateOf(edited.step()));
    }

    private static double rateOf(TrainingNews news) {
        return news instanceof TrainingNews.Stepped stepped ? stepped.learningRate() : Double.NaN;
    }
}
