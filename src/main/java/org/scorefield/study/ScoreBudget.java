package org.scorefield.study;

import java.util.List;
import java.util.Optional;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Settings;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreField;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Run;

/**
 * Cuts a sampler to a number of score calls, so that samplers can be compared at the same price.
 *
 * <p>What is turned depends on what the sampler can set. {@code tolerance}: the tightest that the budget pays.
 * {@code substeps}: one, over as many levels from σ₁ to σ_L as the budget pays. {@code steps}: that many; where not even
 * one a level can be paid, fewer levels. Annealed Langevin keeps its time {@code h·T} as long as {@code h ≤ ½}: fewer
 * steps are larger ones.
 */
public final class ScoreBudget {
    private static final String TOLERANCE = "tolerance";
    private static final String SUBSTEPS = "substeps";
    private static final String STEPS = "steps";

    /** An adaptive sampler is tried out on this many particles. */
    private static final int PROBES = 64;

    private static final int BISECTIONS = 12;

    /** The largest h = α/σ² that fewer steps lead to: the bias of a thin component is then 1/(1 − h/2), a third. */
    private static final double LARGEST_SHARE = 0.5;

    private final Recipe recipe;
    private final ScoreField field;

    /**
     * Sets the scene.
     *
     * @param recipe whose scene, levels, seed and number of particles all samplers share
     * @param field what they follow
     */
    public ScoreBudget(Recipe recipe, ScoreField field) {
        this.recipe = recipe;
        this.field = field;
    }

    /**
     * A sampler cut to a budget.
     *
     * @param recipe the recipe to run: same scene, same start, same noise, other settings and levels
     * @param calls what it will cost, at most the budget
     */
    public record Entry(Recipe recipe, int calls) {}

    /**
     * The best that {@code plan} can do within {@code calls} score calls; empty if it needs more than that.
     *
     * @throws IllegalArgumentException if calls is below 1
     */
    public Optional<Entry> fit(SamplerPlan plan, int calls) {
        Require.atLeast(1, "score calls", calls);
        Recipe base = recipe.withSampler(plan.withParticles(recipe.sampler().particles()));
        String knob = knob(plan.settings());
        Optional<Recipe> cut = switch (knob) {
            case TOLERANCE -> tightest(base, calls);
            case SUBSTEPS -> substeps(base, calls);
            case STEPS -> steps(base, calls);
            default -> Optional.of(base);
        };
        // Only an adaptive sampler's cost depends on the company.
        int particles = knob.equals(TOLERANCE) ? recipe.sampler().particles() : 1;
        return cut.map(r -> new Entry(r, cost(r, particles))).filter(e -> e.calls() <= calls);
    }

    private static String knob(Settings settings) {
        List<String> names = settings.parameters().stream().map(Parameter::name).toList();
        return List.of(TOLERANCE, SUBSTEPS, STEPS).stream()
                .filter(names::contains)
                .findFirst()
                .orElse("");
    }

    /** As many levels as can be paid, with more than one step between them only where there would be too many. */
    private Optional<Recipe> substeps(Recipe base, int calls) {
        if (base.levels().count() == 1) {
            return Optional.of(with(base, SUBSTEPS, 1)); // there is no way down
        }
        int count = count(with(base, SUBSTEPS, 1), calls);
        int between = 1 + (count - 1) / NoiseLevels.MOST_LEVELS;
        return levels(with(base, SUBSTEPS, between), calls);
    }

    private Optional<Recipe> levels(Recipe base, int calls) {
        if (base.levels().count() == 1) {
            return Optional.of(base);
        }
        int count = count(base, calls);
        return count < 2 ? Optional.empty() : Optional.of(withLevels(base, Math.min(NoiseLevels.MOST_LEVELS, count)));
    }

    /** The cost of m levels is a + b·m; two of them tell a and b. */
    private int count(Recipe base, int calls) {
        int two = cost(withLevels(base, 2), 1);
        int each = cost(withLevels(base, 3), 1) - two;
        return 2 + Math.floorDiv(calls - two, Math.max(1, each));
    }

    /** Likewise with the cost of k steps. */
    private Optional<Recipe> steps(Recipe base, int calls) {
        Parameter.Whole range = (Parameter.Whole) parameter(base, STEPS);
        int least = (int) range.least();
        int first = cost(with(base, STEPS, least), 1);
        int each = cost(with(base, STEPS, least + 1), 1) - first;
        int count = least + Math.floorDiv(calls - first, Math.max(1, each));
        return count >= least
                ? Optional.of(lengthened(base, (int) Math.min(range.most(), count)))
                : levels(lengthened(base, least), calls);
    }

    private static Parameter parameter(Recipe recipe, String name) {
        return recipe.sampler().settings().parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** With T steps a level, and ε such that h·T stays what it was. */
    private static Recipe lengthened(Recipe base, int steps) {
        Settings before = base.sampler().settings();
        Recipe after = with(base, STEPS, steps);
        boolean follows = before.asMap().containsKey("step-rule")
                && before.option("step-rule").equals("sigma-squared");
        if (!follows) {
            return after;
        }
        double smallest = base.levels().smallest();
        double h = before.real("epsilon") / (smallest * smallest);
        double same = h * before.whole(STEPS) / steps;
        double share = same > h ? Math.max(h, Math.min(LARGEST_SHARE, same)) : same;
        return with(after, "epsilon", share * smallest * smallest);
    }

    /** The tightest tolerance the budget pays, by bisection of its logarithm. */
    private Optional<Recipe> tightest(Recipe base, int calls) {
        Parameter.Real tolerance = (Parameter.Real) parameter(base, TOLERANCE);
        double loose = StrictMath.log(tolerance.most());
        double tight = StrictMath.log(tolerance.least());
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (loose + tight);
            if (cost(with(base, TOLERANCE, StrictMath.exp(middle)), PROBES) <= calls) {
                loose = middle;
            } else {
                tight = middle;
            }
        }
        Recipe cut = with(base, TOLERANCE, Math.min(tolerance.most(), StrictMath.exp(loose)));
        // All particles together may need a step more than the probes did.
        while (cost(cut, cut.sampler().particles()) > calls) {
            double wider = 2 * cut.sampler().settings().real(TOLERANCE);
            if (wider > tolerance.most()) {
                return Optional.empty();
            }
            cut = with(base, TOLERANCE, wider);
        }
        return Optional.of(cut);
    }

    /** What a recipe costs with so many particles. */
    private int cost(Recipe tried, int particles) {
        Run run = Sampling.start(tried.withParticles(particles));
        Run.runToEnd(run, field);
        return run.progress().scoreCalls();
    }

    private static Recipe with(Recipe recipe, String name, Object value) {
        SamplerPlan plan = recipe.sampler();
        return recipe.withSampler(plan.withSettings(plan.settings().with(name, value)));
    }

    private static Recipe withLevels(Recipe recipe, int count) {
        NoiseLevels levels = recipe.levels();
        return recipe.withLevels(NoiseLevels.geometric(levels.largest(), levels.smallest(), count));
    }
}
