package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.choice.Settings;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Run;
import org.scorefield.sample.Samplers;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;
import org.scorefield.study.Diagnosis.Verdict;

/** What the doctor foretells is what the sampler does, and the cure cures. */
class StepSizeDoctorTest {
    private static Recipe one(double deviation, NoiseLevels levels, String sampler, Map<String, Object> set) {
        Scene scene = new Scene("one", List.of(Gaussian.round("A", 1, 0, 0, deviation)), Box.square(3));
        Settings settings = Samplers.CATALOGUE.get(sampler).defaults();
        for (Map.Entry<String, Object> e : set.entrySet()) {
            settings = settings.with(e.getKey(), e.getValue());
        }
        return Recipes.standard(scene).withLevels(levels).withSampler(new SamplerPlan(sampler, settings, 4000));
    }

    private static NoiseLevels tutorialLevels() {
        return NoiseLevels.geometric(0.75, 0.01, 10);
    }

    private static Recipe constant(double alpha) {
        Map<String, Object> set = Map.of("step-rule", "constant", "alpha", alpha, "steps", 5000, "denoise", false);
        return one(0.02, tutorialLevels(), "annealed-langevin", set);
    }

    private static double sampledDeviation(Recipe recipe) {
        Points end = Run.runToEnd(Sampling.start(recipe), Truth.of(recipe.scene()));
        double sum = 0;
        for (double c : end.toArray()) {
            sum += c * c;
        }
        return Math.sqrt(sum / (2 * end.size()));
    }

    @Test
    void aStepOfOneTwoHundredthMakesAPointOneBlobSixteenPercentTooWide() {
        Map<String, Object> set = Map.of("alpha", 0.005, "steps", 300, "denoise", false);
        Recipe recipe = one(0.1, new NoiseLevels(List.of(0.01)), "langevin", set);
        Diagnosis d = StepSizeDoctor.examine(recipe);
        assertEquals(0.1159, d.wide().reached(), 0.00005);
        assertEquals(Verdict.COARSE, d.verdict());
        // Four standard errors of a deviation from 8,000 numbers: 4/√16,000 = 3 %.
        assertEquals(
                d.wide().reached(), sampledDeviation(recipe), 0.03 * d.wide().reached());
    }

    /** An ellipse of deviations 1 and 0.1 noised to 0.01: across v = 0.0101 and the limit is 2v, along v = 1.0001. */
    private static Diagnosis ellipse(String sampler, Map<String, Object> set) {
        return StepSizeDoctor.examine(ellipseRecipe(sampler, set));
    }

    private static Recipe ellipseRecipe(String sampler, Map<String, Object> set) {
        Recipe round = one(1, new NoiseLevels(List.of(0.01)), sampler, set);
        Covariance thin = Covariance.ofAxes(1, 0.1, 0.4);
        return round.withScene(round.scene().withComponents(List.of(new Gaussian("A", 1, 0, 0, thin))));
    }

    @Test
    void theThinnestAxisSetsTheLimitAndTheWidestTheTime() {
        Diagnosis d = ellipse("langevin", Map.of("alpha", 0.005, "steps", 100_000));
        assertEquals(0.1, d.thinnest(), 1e-12);
        assertEquals(1, d.widest(), 1e-12);
        Diagnosis.Level level = d.levels().getFirst();
        assertEquals(2 * 0.0101, level.limit(), 1e-12);
        assertEquals(1.0001 / 0.005, level.relaxationSteps(), 1);
        double share = 0.005 / 0.0202; // settles √(1/(1 − share)) = 1.153 times as wide
        assertEquals("α is 25 % of the limit: the thinnest component settles 15 % too wide", level.words());
        double reached = Math.sqrt(0.0101 / (1 - share));
        assertEquals(
                String.format(
                        Locale.ROOT,
                        "The steps are too large: the thinnest component ends with a deviation of %.3g in place of %.3g.",
                        reached,
                        Math.sqrt(0.0101)),
                d.words());
    }

    /** From N(0, 10⁻⁴): across, v settles at v/(1 − a/2v); along, (1 − a/v)²ⁿ of the way is still to go. */
    @Test
    void ofSoundStepsBothExcessesAreToldTheThinnestFirst() {
        double a = 0.002;
        int steps = 1000;
        double settled = 1.0001 / (1 - a / (2 * 1.0001));
        double along = settled + (0.0001 - settled) * Math.pow(1 - a / 1.0001, 2 * steps);
        double across = 0.0101 / (1 - a / (2 * 0.0101));
        Diagnosis d = ellipse("langevin", Map.of("alpha", a, "steps", steps));
        assertEquals(Verdict.SOUND, d.verdict());
        assertEquals(
                String.format(
                        Locale.ROOT,
                        "The step sizes suit the scene: the thinnest component ends %.1f %% too wide, the widest %.1f %%.",
                        100 * (Math.sqrt(across / 0.0101) - 1), // 5.4
                        100 * (Math.sqrt(along / 1.0001) - 1)), // −0.9
                d.words());
    }

    @Test
    void halfAsMuchAgainAsTheLimitIsUnstable() {
        Diagnosis d = ellipse("langevin", Map.of("alpha", 1.5 * 0.0202, "steps", 1000));
        assertEquals(Verdict.UNSTABLE, d.levels().getFirst().verdict());
        assertEquals(Verdict.UNSTABLE, d.verdict());
    }

    @Test
    void ofTooFewStepsTheWidestIsTold() {
        Diagnosis d = ellipse("langevin", Map.of("alpha", 0.0005, "steps", 100));
        assertEquals(Verdict.FROZEN, d.verdict());
        String numbers = String.format(
                Locale.ROOT,
                "the widest component ends with a deviation of %.3g in place of %.3g.",
                d.wide().reached(),
                d.wide().target());
        assertTrue(d.words().contains(numbers), d.words());
        assertTrue(d.wide().reached() < 0.5 && d.wide().target() > 0.99, d.words());
    }

    /** In either convention the cured step is a tenth of the limit: α doubles where half of it is the drift. */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "langevin, sqrt-2-alpha", "langevin, half-alpha",
        "annealed-langevin, sqrt-2-alpha", "annealed-langevin, half-alpha"
    })
    void aCureIsATenthOfTheLimitInEitherConvention(String sampler, String convention) {
        boolean annealed = sampler.equals("annealed-langevin");
        Recipe recipe = annealed
                ? one(0.02, tutorialLevels(), sampler, Map.of("epsilon", 1e-3, "convention", convention))
                : ellipseRecipe(sampler, Map.of("alpha", 0.03, "convention", convention));
        SamplerPlan cure = StepSizeDoctor.examine(recipe).cure().orElseThrow();
        Diagnosis.Level last =
                StepSizeDoctor.examine(recipe.withSampler(cure)).levels().getLast();
        // Annealed: h = .2 of σ_L² alone, a fifth of which the blob's own width makes of the limit 2(s² + σ_L²).
        double expected = annealed ? 0.1 * 0.0001 / 0.0005 : 0.1;
        assertEquals(expected, last.alpha() / last.limit(), 0.03 * expected); // two digits, as a person would type
    }

    @Test
    void aUnitBlobFreezesUnderSmallSquaredSteps() {
        NoiseLevels levels = NoiseLevels.geometric(10, 0.01, 10);
        double epsilon = 0.05 * 0.01 * 0.01;
        Map<String, Object> set = Map.of("epsilon", epsilon, "steps", 100, "denoise", false);
        Recipe recipe = one(1, levels, "annealed-langevin", set);
        Diagnosis d = StepSizeDoctor.examine(recipe);
        double frozen = d.frozenSigma().orElseThrow();
        assertEquals(1.095, Math.hypot(1, frozen), 0.0005);
        // The rule counts one level; with ten between 3 or 20 and .01 the whole walk ends at 1.08 to 1.12.
        assertEquals(1.104, d.wide().reached(), 0.0005);
        assertEquals(Verdict.FROZEN, d.levels().getLast().verdict());
        assertEquals(d.wide().reached(), sampledDeviation(recipe), 0.03);
    }

    @ParameterizedTest(name = "constant α = {0} ends at {1}")
    @CsvSource({"5e-5, 0.0229", "2e-4, 0.025"})
    void theSeedsConstantStepEndsNearTheTargetIfItIsSmall(double alpha, double expected) {
        Diagnosis d = StepSizeDoctor.examine(constant(alpha));
        assertEquals(0.0224, d.wide().target(), 0.00005);
        assertEquals(expected, d.wide().reached(), 0.00015);
        assertTrue(d.frozenSigma().isEmpty(), "α does not follow σ²");
    }

    @Test
    void theSeedsConstantStepIsAtItsLimitAtOneThousandthAndDivergesAtTwo() {
        Diagnosis limit = StepSizeDoctor.examine(constant(0.001));
        Diagnosis.Level first = limit.levels().getFirst();
        Diagnosis.Level last = limit.levels().getLast();
        assertEquals(0.001, last.limit(), 1e-15);
        assertEquals(563, first.relaxationSteps(), 0.5);
        assertTrue(limit.wide().reached() > 0.5, "ends at " + limit.wide().reached());
        Diagnosis beyond = StepSizeDoctor.examine(constant(0.002));
        assertEquals(Verdict.UNSTABLE, beyond.verdict());
        assertTrue(beyond.wide().reached() > 1e6);
        assertTrue(
                Run.runToEnd(
                                Sampling.start(constant(0.002)),
                                Truth.of(constant(0.002).scene()))
                        .allFinite(),
                "parked, not infinite");
    }

    @ParameterizedTest(name = "constant α = {0}")
    @ValueSource(doubles = {1e-7, 0.001, 0.002})
    void oneClickCuresTheSeedsConstantStep(double alpha) {
        Recipe sick = constant(alpha);
        Diagnosis before = StepSizeDoctor.examine(sick);
        assertTrue(before.verdict() != Verdict.SOUND, before.words());
        Recipe cured = sick.withSampler(before.cure().orElseThrow());
        assertEquals("sigma-squared", cured.sampler().settings().option("step-rule"));
        Diagnosis after = StepSizeDoctor.examine(cured);
        assertEquals(Verdict.SOUND, after.verdict(), after.words());
        assertTrue(after.cure().isEmpty());
    }

    @ParameterizedTest(name = "α = {0}")
    @ValueSource(doubles = {1e-8, 0.3})
    void oneClickCuresLangevinAtOneLevel(double alpha) {
        Recipe sick = one(0.2, new NoiseLevels(List.of(0.1)), "langevin", Map.of("alpha", alpha));
        Diagnosis before = StepSizeDoctor.examine(sick);
        assertTrue(before.verdict() != Verdict.SOUND, before.words());
        Recipe cured = sick.withSampler(before.cure().orElseThrow());
        assertEquals("langevin", cured.sampler().sampler());
        assertEquals(Verdict.SOUND, StepSizeDoctor.examine(cured).verdict());
    }

    @Test
    void halfAlphaMeansTheSameAtTwiceTheStep() {
        Map<String, Object> whole = Map.of("epsilon", 1e-5, "steps", 50);
        Map<String, Object> half = Map.of("epsilon", 2e-5, "steps", 50, "convention", "half-alpha");
        Diagnosis a = StepSizeDoctor.examine(one(0.3, tutorialLevels(), "annealed-langevin", whole));
        Diagnosis b = StepSizeDoctor.examine(one(0.3, tutorialLevels(), "annealed-langevin", half));
        assertEquals(a.wide().reached(), b.wide().reached(), 1e-12);
        assertEquals(2 * a.levels().getLast().limit(), b.levels().getLast().limit(), 1e-12);
        assertEquals(
                a.levels().getLast().relaxationSteps(), b.levels().getLast().relaxationSteps(), 1e-9);
    }

    static List<String> scenes() {
        return Scenes.CATALOGUE.ids();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenes")
    void theAdviceNeedsNoDoctor(String id) {
        Diagnosis d = StepSizeDoctor.examine(Recipes.advised(Recipes.builtIn(id)));
        assertEquals(Verdict.SOUND, d.verdict(), d.words());
    }

    @Test
    void samplersWithoutAStepSizeAreHealthy() {
        for (String id : List.of("heun", "ddim", "dormand-prince", "ancestral", "mala")) {
            Recipe recipe = one(0.2, tutorialLevels(), id, Map.of());
            Diagnosis d = StepSizeDoctor.examine(recipe);
            assertTrue(d.levels().isEmpty());
            assertEquals(Verdict.SOUND, d.verdict());
            assertFalse(d.cure().isPresent());
        }
        Recipe corrector = one(0.01, tutorialLevels(), "predictor-corrector", Map.of("snr", 0.9));
        Diagnosis d = StepSizeDoctor.examine(corrector);
        assertEquals(Verdict.COARSE, d.verdict());
        assertEquals(
                Verdict.SOUND,
                StepSizeDoctor.examine(corrector.withSampler(d.cure().orElseThrow()))
                        .verdict());
    }
}
