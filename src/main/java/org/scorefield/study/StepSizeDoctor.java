package org.scorefield.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Settings;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.LangevinRules;
import org.scorefield.sample.LangevinStretch;
import org.scorefield.sample.Sampler;
import org.scorefield.sample.Samplers;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.study.Diagnosis.Level;
import org.scorefield.study.Diagnosis.Verdict;
import org.scorefield.study.Diagnosis.Width;

/**
 * Examines the step sizes of a recipe's sampler: stable, fine enough, and enough of them?
 *
 * <p>All by the rule for one Gaussian of variance v = s² + σ²: a Langevin step of drift a turns variance w into
 * (1 − a/v)² w + 2a. So it is stable iff a &lt; 2v, ends at v/(1 − a/2v), and forgets in v/a steps. The thinnest
 * component of the scene sets the limit, the widest the number of steps.
 *
 * @see "Song and Ermon 2019, arXiv:1907.05600, section 4.3; Song and Ermon 2020, arXiv:2006.09011, technique 4"
 */
public final class StepSizeDoctor {
    /** So much too wide is seen in a picture; drawn points under the advised steps come out 5 % too wide. */
    private static final double VISIBLE = 0.1;

    /** h = a/σ² of the cure, a tenth of the limit. */
    private static final double CURED_SHARE = 0.2;

    private static final int CURED_STEPS = 100;

    /** A walk at one level that needs more is better annealed. */
    private static final int LONGEST_WALK = 100_000;

    private StepSizeDoctor() {}

    /** Examines a recipe. */
    public static Diagnosis examine(Recipe recipe) {
        SamplerPlan plan = recipe.sampler();
        Sampler sampler = Sampling.sampler(plan);
        List<LangevinStretch> walk = LangevinStretch.of(sampler, recipe.levels().sigmas());
        double thinnest = deviation(recipe, true);
        double widest = deviation(recipe, false);
        Width thin = width(recipe, walk, thinnest);
        Width wide = width(recipe, walk, widest);
        // Beside a predictor the corrector only repairs; it need not do the whole way.
        boolean walksAlone = LangevinStretch.isAllOf(sampler, recipe.levels().sigmas());
        List<Level> levels = new ArrayList<>();
        for (LangevinStretch stretch : walk) {
            levels.add(level(stretch, thinnest, widest, walksAlone));
        }
        Verdict verdict = verdict(levels, thin, wide, walksAlone);
        OptionalDouble frozen = walksAlone ? frozen(walk, widest) : OptionalDouble.empty();
        Optional<SamplerPlan> cure =
                verdict == Verdict.SOUND ? Optional.empty() : Optional.of(cure(recipe, walk, thinnest, widest));
        String unwalked = has(plan, "alpha")
                ? "Each step is accepted or refused, so no step size bends the density; watch how many are accepted."
                : "This sampler has no step size of its own: its steps are as long as the noise levels are apart.";
        String words = walk.isEmpty() ? unwalked : words(verdict, thin, wide, frozen, walksAlone);
        return new Diagnosis(levels, thinnest, widest, thin, wide, frozen, verdict, words, cure);
    }

    /** The smallest or largest deviation of a component; a drawn point has none. */
    private static double deviation(Recipe recipe, boolean smallest) {
        double found = smallest ? Double.POSITIVE_INFINITY : 0;
        for (Component c : recipe.scene().components()) {
            double minor = 0;
            double major = 0;
            if (c instanceof Gaussian g) {
                minor = Math.max(0, g.covariance().minorVariance());
                major = Math.max(0, g.covariance().majorVariance());
            }
            found = smallest ? Math.min(found, minor) : Math.max(found, major);
        }
        return Math.sqrt(found);
    }

    /** The walk from N(0, σ₁²) down, on one Gaussian. */
    private static Width width(Recipe recipe, List<LangevinStretch> walk, double s) {
        double w = recipe.levels().largest() * recipe.levels().largest();
        for (LangevinStretch stretch : walk) {
            w = stretch.varianceAfter(w, s * s + stretch.sigma() * stretch.sigma());
        }
        double target = Math.hypot(s, recipe.levels().smallest());
        return new Width(target, walk.isEmpty() ? target : Math.sqrt(w));
    }

    private static Level level(LangevinStretch stretch, double thinnest, double widest, boolean walksAlone) {
        double noise = stretch.sigma() * stretch.sigma();
        double thin = thinnest * thinnest + noise;
        double needed = stretch.relaxationSteps(widest * widest + noise);
        double limit = stretch.limit(thin);
        double share = stretch.alpha() / limit;
        Verdict verdict;
        String words;
        if (share >= 1) {
            verdict = Verdict.UNSTABLE;
            words = text("α is %.3g times the limit %.3g: the thinnest component flies apart", share, limit);
        } else if (stretch.widening(thin) - 1 > VISIBLE) {
            verdict = Verdict.COARSE;
            words = text(
                    "α is %.0f %% of the limit: the thinnest component settles %.0f %% too wide",
                    100 * share, 100 * (stretch.widening(thin) - 1));
        } else if (walksAlone && stretch.steps() < needed) {
            verdict = Verdict.FROZEN;
            words = text(
                    "%d steps are less than the %.0f of one relaxation: the widest component hardly moves",
                    stretch.steps(), needed);
        } else {
            verdict = Verdict.SOUND;
            words = text(
                    "%d steps are %.1f relaxation times of the widest component",
                    stretch.steps(), stretch.steps() / needed);
        }
        return new Level(
                stretch.level(), stretch.sigma(), stretch.alpha(), limit, stretch.steps(), needed, verdict, words);
    }

    /** What counts is how the components come out; a level that freezes the fat ones does no harm if they are ready. */
    private static Verdict verdict(List<Level> levels, Width thin, Width wide, boolean walksAlone) {
        if (levels.stream().anyMatch(l -> l.verdict() == Verdict.UNSTABLE)) {
            return Verdict.UNSTABLE;
        }
        if (!walksAlone) {
            return levels.stream().anyMatch(l -> l.verdict() == Verdict.COARSE) ? Verdict.COARSE : Verdict.SOUND;
        }
        if (levels.isEmpty()) {
            return Verdict.SOUND;
        }
        if (levels.getLast().verdict() == Verdict.COARSE) {
            return Verdict.COARSE;
        }
        boolean ready = Math.abs(wide.excess()) <= VISIBLE && Math.abs(thin.excess()) <= VISIBLE; // NaN is not ready
        return ready ? Verdict.SOUND : Verdict.FROZEN;
    }

    /** σ_f = s/√(hT) where a/σ² is the same h at every level. */
    private static OptionalDouble frozen(List<LangevinStretch> walk, double widest) {
        if (walk.size() < 2) {
            return OptionalDouble.empty();
        }
        LangevinStretch first = walk.getFirst();
        double h = first.drift() / (first.sigma() * first.sigma());
        for (LangevinStretch s : walk) {
            if (!(Math.abs(s.drift() / (s.sigma() * s.sigma()) - h) <= 1e-9 * h)) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(LangevinRules.frozenLevel(widest, h, first.steps()));
    }

    private static String words(Verdict verdict, Width thin, Width wide, OptionalDouble frozen, boolean walksAlone) {
        return switch (verdict) {
            case UNSTABLE ->
                "Some steps are beyond the limit of stability: the thinnest component flies apart. Smaller steps, or"
                        + " steps that shrink with σ², mend it.";
            case COARSE ->
                walksAlone
                        ? text(
                                "The steps are too large: the thinnest component ends with a deviation of %.3g in place of"
                                        + " %.3g.",
                                thin.reached(), thin.target())
                        : "The corrector's steps are so large that it spoils the thinnest component; a lower snr mends it.";
            case FROZEN ->
                text(
                                "Too few or too small steps: the widest component ends with a deviation of %.3g in place of"
                                        + " %.3g.",
                                wide.reached(), wide.target())
                        + (frozen.isPresent()
                                ? text(" Levels below σ = %.3g no longer move it.", frozen.getAsDouble())
                                : "");
            case SOUND ->
                walksAlone
                        ? text(
                                "The step sizes suit the scene: the thinnest component ends %.1f %% too wide, the widest"
                                        + " %.1f %%.",
                                100 * thin.excess(), 100 * wide.excess())
                        : "The corrector's steps are small enough for the thinnest component.";
        };
    }

    private static SamplerPlan cure(Recipe recipe, List<LangevinStretch> walk, double thinnest, double widest) {
        SamplerPlan plan = recipe.sampler();
        if (has(plan, "snr")) {
            return plan.withSettings(plan.settings().with("snr", 0.16));
        }
        double smallest = recipe.levels().smallest();
        if (has(plan, "epsilon")) {
            return annealed(plan, walk, smallest);
        }
        double noise = smallest * smallest;
        double drift = CURED_SHARE * (thinnest * thinnest + noise);
        double v = widest * widest + noise;
        double start = recipe.levels().largest() * recipe.levels().largest();
        // As many as bring the start's share of the variance below a twentieth.
        double steps = Math.ceil(v / drift * 0.5 * StrictMath.log(20 * Math.max(1, start / v)));
        if (steps > LONGEST_WALK) {
            SamplerPlan other = new SamplerPlan(
                    "annealed-langevin",
                    Samplers.CATALOGUE.get("annealed-langevin").defaults(),
                    plan.particles());
            return annealed(other, List.of(), smallest);
        }
        LangevinStretch own = walk.getFirst();
        Settings settings = set(plan.settings(), "alpha", drift * own.alpha() / own.drift());
        return plan.withSettings(set(settings, "steps", Math.max(steps, settings.whole("steps"))));
    }

    /** h = .2 at every level, and 20 relaxation times of what is thin compared with σ. */
    private static SamplerPlan annealed(SamplerPlan plan, List<LangevinStretch> walk, double smallest) {
        double perDrift =
                walk.isEmpty() ? 1 : walk.getFirst().alpha() / walk.getFirst().drift();
        Settings settings = plan.settings().with("step-rule", "sigma-squared");
        settings = set(settings, "epsilon", CURED_SHARE * smallest * smallest * perDrift);
        return plan.withSettings(set(settings, "steps", Math.max(CURED_STEPS, settings.whole("steps"))));
    }

    private static boolean has(SamplerPlan plan, String setting) {
        return plan.settings().asMap().containsKey(setting);
    }

    /** As near to a value as the setting allows, in two significant digits: what a person would type. */
    private static Settings set(Settings settings, String name, double value) {
        for (Parameter p : settings.parameters()) {
            if (p.name().equals(name)) {
                return switch (p) {
                    case Parameter.Real r -> settings.with(name, Math.clamp(rounded(value), r.least(), r.most()));
                    case Parameter.Whole w -> settings.with(name, Math.clamp(Math.round(value), w.least(), w.most()));
                    case Parameter.OneOf o -> settings;
                    case Parameter.Flag f -> settings;
                };
            }
        }
        return settings;
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(2)).doubleValue();
    }

    private static String text(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
