package org.scorefield.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Settings;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;

/** What every sampler on the menu promises, at its defaults and at every option it has. */
@NullMarked
class SamplerLawsTest {
    /** σ from 1 to .01, twenty levels. */
    private static final List<Double> SIGMAS =
            IntStream.range(0, 20).mapToObj(i -> Math.pow(10, -2 * i / 19.0)).toList();

    private static final double V = 0.05 * 0.05;
    private static final ScoreField FIELD = OneGaussian.score(V);

    record Case(String name, Sampler sampler) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Every sampler at its defaults, and with each flag turned and each option chosen. */
    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (var choice : Samplers.CATALOGUE.choices()) {
            Settings defaults = choice.defaults();
            cases.add(new Case(choice.id(), choice.make()));
            for (Parameter p : choice.parameters()) {
                List<?> others = switch (p) {
                    case Parameter.Flag f -> List.of(!f.initialValue());
                    case Parameter.OneOf o ->
                        o.options().stream()
                                .filter(option -> !option.equals(o.initialValue()))
                                .toList();
                    case Parameter.Real r -> List.of();
                    case Parameter.Whole w -> List.of();
                };
                for (Object other : others) {
                    String name = choice.id() + ", " + p.name() + " = " + other;
                    cases.add(new Case(name, choice.make(defaults.with(p.name(), other))));
                }
            }
        }
        return cases.stream();
    }

    @Test
    void everySamplerOfTheRoomIsOnTheMenu() {
        Set<String> onTheMenu = Samplers.CATALOGUE.choices().stream()
                .map(c -> c.make().getClass().getName())
                .collect(Collectors.toSet());
        Set<String> inTheRoom = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.scorefield.sample").stream()
                        .filter(c -> c.isAssignableTo(Sampler.class) && !c.isInterface())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertEquals(inTheRoom, onTheMenu);
    }

    private static Run start(Case c, int n, long seed) {
        return c.sampler().start(SIGMAS, OneGaussian.draw(n, 1 + V, seed), RandomStream.of(seed, "noise"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void carriesNoiseToTheOneGaussian(Case c) {
        Points end = Run.runToEnd(start(c, 4000, 1), FIELD);
        // 11 % is five standard errors of the variance of 8,000 numbers plus 3 % for the σ_L that some leave in;
        // the rest is what the discretisation costs at twenty levels.
        assertEquals(V, OneGaussian.variance(end), 0.2 * V);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void sameSeedSamePathBitForBit(Case c) {
        List<Points> first = new ArrayList<>();
        Run.runToEnd(start(c, 5, 2), FIELD, () -> true, p -> first.add(p.particles()));
        List<Points> second = new ArrayList<>();
        Run.runToEnd(start(c, 5, 2), FIELD, () -> true, p -> second.add(p.particles()));
        assertEquals(first, second);
        assertNotEquals(first.getLast(), Run.runToEnd(start(c, 5, 3), FIELD));
    }

    /** Bit for bit, but for the adaptive flow: there all particles choose the steps together, so within its tolerance. */
    private static void assertSamePlaces(Case c, Points expected, Points actual) {
        double tolerance = c.sampler() instanceof DormandPrince flow ? 20 * flow.tolerance() : 0;
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.x(i), actual.x(i), tolerance);
            assertEquals(expected.y(i), actual.y(i), tolerance);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aParticlesPathDoesNotDependOnItsCompany(Case c) {
        Points alone = Run.runToEnd(start(c, 10, 4), FIELD);
        Points inCompany = Run.runToEnd(start(c, 20, 4), FIELD);
        assertSamePlaces(c, alone, inCompany.slice(0, 10));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void countersCountAndTheRunEndsWhereItSays(Case c) {
        AtomicInteger calls = new AtomicInteger();
        ScoreField counted = (x, sigma) -> {
            calls.incrementAndGet();
            return FIELD.score(x, sigma);
        };
        Run run = start(c, 3, 5);
        Run.Progress before = run.progress();
        assertEquals(0, before.step() + before.stepInLevel() + before.scoreCalls());
        assertEquals(OneGaussian.draw(3, 1 + V, 5), before.particles());
        int steps = 0;
        int inLevel = 0;
        int level = before.level();
        while (!run.done()) {
            run.step(counted);
            Run.Progress p = run.progress();
            steps++;
            inLevel = p.level() == level ? inLevel + 1 : 1;
            assertTrue(p.level() >= level && p.level() < p.levels(), "levels are walked downwards");
            level = p.level();
            assertEquals(steps, p.step());
            assertEquals(inLevel, p.stepInLevel());
            assertTrue(p.stepInLevel() <= p.stepsInLevel());
            assertEquals(calls.get(), p.scoreCalls());
        }
        Run.Progress after = run.progress();
        assertEquals(after.totalSteps(), after.step());
        assertEquals(SIGMAS.size() - 1, after.level());
        assertEquals(after.stepsInLevel(), after.stepInLevel());
        assertThrows(IllegalStateException.class, () -> run.step(FIELD));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aFieldThatChangesOnTheWayIsFollowedAndCounted(Case c) {
        AtomicInteger calls = new AtomicInteger();
        Run run = start(c, 3, 5);
        while (!run.done()) {
            run.step((x, sigma) -> {
                calls.incrementAndGet();
                return FIELD.score(x, sigma);
            });
            assertEquals(calls.get(), run.progress().scoreCalls());
        }
        assertSamePlaces(c, Run.runToEnd(start(c, 3, 5), FIELD), run.progress().particles());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aParticleThatLeavesThePlaneIsParkedAndTheOthersGoOn(Case c) {
        // The right half-plane answers nonsense: NaN to odd particles' places, infinity to the rest of it.
        ScoreField broken = (x, sigma) -> {
            double[] s = FIELD.score(x, sigma).toArray();
            for (int i = 0; i < x.size(); i++) {
                if (x.x(i) > 5) {
                    s[2 * i] = x.y(i) > 0 ? Double.NaN : Double.POSITIVE_INFINITY;
                }
            }
            return Points.wrap(s);
        };
        Points at = Points.of(0.1, 0.2, 9, 1, 9, -1, -0.3, 0.1);
        Run run = c.sampler().start(SIGMAS, at, RandomStream.of(6, "noise"));
        Points end = Run.runToEnd(run, broken);
        assertEquals(2, run.progress().parked());
        assertEquals(at.slice(1, 3), end.slice(1, 3), "parked where they last were");
        Points healthy = Run.runToEnd(c.sampler().start(SIGMAS, at, RandomStream.of(6, "noise")), FIELD);
        assertSamePlaces(c, healthy.slice(0, 1), end.slice(0, 1));
        assertSamePlaces(c, healthy.slice(3, 4), end.slice(3, 4));
        Run healed = c.sampler().start(SIGMAS, at, RandomStream.of(6, "noise"));
        healed.step(broken);
        assertEquals(at.slice(1, 3), Run.runToEnd(healed, FIELD).slice(1, 3), "parked for good");
        assertEquals(2, healed.progress().parked());
    }

    /** Every sampler with forty settings out of its whole range, short in steps. */
    static Stream<Case> wildCases() {
        return Samplers.CATALOGUE.choices().stream()
                .flatMap(choice -> IntStream.range(0, 40).mapToObj(seed -> {
                    RandomStream random = RandomStream.of(seed, choice.id());
                    Settings wild = choice.defaults();
                    for (Parameter p : choice.parameters()) {
                        wild = wild.with(p.name(), anyValue(p, random));
                    }
                    return new Case(choice.id() + ", seed " + seed + ", " + wild, choice.make(wild));
                }));
    }

    private static Object anyValue(Parameter parameter, RandomStream random) {
        return switch (parameter) {
            case Parameter.Flag f -> random.nextBoolean();
            case Parameter.OneOf o -> o.options().get(random.nextInt(o.options().size()));
            case Parameter.Whole w -> Math.min(w.most(), w.least() + random.nextInt(4));
            case Parameter.Real r ->
                r.logarithmic()
                        ? r.least() * Math.pow(r.most() / r.least(), random.nextDouble())
                        : r.least() + (r.most() - r.least()) * random.nextInt(5) / 4;
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wildCases")
    void noSettingLetsAParticleBecomeAnythingButFinite(Case c) {
        for (List<Double> sigmas : List.of(SIGMAS, List.of(50.0, 1e-9), List.of(0.3))) {
            Run run = c.sampler().start(sigmas, OneGaussian.draw(5, 1, 9), RandomStream.of(9, "noise"));
            Run.runToEnd(run, FIELD, () -> true, p -> assertTrue(p.particles().allFinite()));
            assertTrue(run.done());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aRunCanBeLeft(Case c) {
        Run run = start(c, 2, 7);
        AtomicInteger asked = new AtomicInteger();
        Run.runToEnd(run, FIELD, () -> asked.getAndIncrement() < 4, p -> {});
        assertEquals(4, run.progress().step());
        assertFalse(run.done());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void levelsMustFallAndStartsMustBeFinite(Case c) {
        Points one = Points.of(0, 0);
        RandomStream noise = RandomStream.of(8, "noise");
        assertThrows(IllegalArgumentException.class, () -> c.sampler().start(List.of(), one, noise));
        assertThrows(IllegalArgumentException.class, () -> c.sampler().start(List.of(0.1, 0.1), one, noise));
        assertThrows(IllegalArgumentException.class, () -> c.sampler().start(List.of(0.1, 0.0), one, noise));
        assertThrows(IllegalArgumentException.class, () -> c.sampler().start(SIGMAS, Points.of(Double.NaN, 0), noise));
    }
}
