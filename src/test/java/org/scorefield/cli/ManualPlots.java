package org.scorefield.cli;

import static org.scorefield.cli.PlateDesk.curve;
import static org.scorefield.cli.PlateDesk.plot;
import static org.scorefield.cli.PlateDesk.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.scorefield.choice.Settings;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.figure.CurvePlot;
import org.scorefield.figure.Figure;
import org.scorefield.metric.EnergyDistance;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Convention;
import org.scorefield.sample.LangevinRules;
import org.scorefield.sample.Run;
import org.scorefield.sample.Samplers;
import org.scorefield.study.Diagnosis;
import org.scorefield.study.Recipes;
import org.scorefield.study.Sampling;
import org.scorefield.study.StepSizeDoctor;

/** The plates of the manual that are curves: what the rules foretell beside what was measured. */
final class ManualPlots {
    private static final String TWO = "two-modes";

    private ManualPlots() {}

    static Figure floor() {
        Truth truth = scene(TWO);
        List<double[]> floor = new ArrayList<>();
        List<double[]> learnable = new ArrayList<>();
        for (int i = 0; i <= 40; i++) {
            double sigma = 0.01 * StrictMath.pow(400, i / 40.0);
            floor.add(new double[] {sigma, sigma * sigma * truth.lossFloor(sigma)});
            learnable.add(new double[] {sigma, sigma * sigma * truth.fisherNorm(sigma)});
        }
        return plot(
                "E‖σ s + ε‖² of the best network",
                "σ",
                List.of(curve("floor", floor), curve("learnable", learnable)),
                OptionalDouble.of(2),
                "E‖ε‖² = 2");
    }

    static Figure doctor() {
        Recipe recipe = Recipes.builtIn(TWO);
        Diagnosis found = StepSizeDoctor.examine(recipe);
        List<double[]> limit = new ArrayList<>();
        List<double[]> alpha = new ArrayList<>();
        List<double[]> constant = new ArrayList<>();
        for (Diagnosis.Level level : found.levels().reversed()) {
            limit.add(new double[] {level.sigma(), level.limit()});
            alpha.add(new double[] {level.sigma(), level.alpha()});
            constant.add(new double[] {level.sigma(), 0.07});
        }
        return plot(
                "α and its limit 2(s² + σ²)",
                "σ",
                List.of(curve("limit", limit), curve("α = h σ²", alpha), curve("α = 0.07", constant)),
                OptionalDouble.empty(),
                "");
    }

    static Figure langevin() {
        double v = 0.25 + 0.01 * 0.01;
        List<CurvePlot.Curve> curves = new ArrayList<>();
        for (Convention convention : Convention.values()) {
            List<double[]> rule = new ArrayList<>();
            List<double[]> measured = new ArrayList<>();
            for (double alpha : new double[] {0.02, 0.05, 0.1, 0.2, 0.3, 0.4}) {
                rule.add(new double[] {alpha, Math.sqrt(LangevinRules.stationaryVariance(v, convention.drift(alpha)))});
                measured.add(new double[] {alpha, deviation(walked(convention, alpha))});
            }
            curves.add(curve(convention.id(), rule));
            curves.add(curve("measured", measured));
        }
        return plot(
                "Deviation Langevin steps of size α settle at",
                "α",
                curves,
                OptionalDouble.of(Math.sqrt(v)),
                "the Gaussian's own");
    }

    /** Particles on one Gaussian of deviation ½, after more steps than they need to settle. */
    private static Points walked(Convention convention, double alpha) {
        Recipe recipe = Recipes.builtIn("one-gaussian").withLevels(NoiseLevels.geometric(0.5, 0.01, 2));
        Settings settings = Samplers.CATALOGUE
                .get("langevin")
                .defaults()
                .with("alpha", alpha)
                .with("steps", 200)
                .with("denoise", false)
                .with("convention", convention.id());
        Recipe walk = recipe.withSampler(new SamplerPlan("langevin", settings, 16_000));
        return Run.runToEnd(Sampling.start(walk), Truth.of(walk.scene()));
    }

    private static double deviation(Points p) {
        double sum = 0;
        for (int i = 0; i < p.size(); i++) {
            sum += p.x(i) * p.x(i) + p.y(i) * p.y(i);
        }
        return Math.sqrt(sum / (2 * p.size()));
    }

    static Figure floors() {
        Truth truth = scene("eight-gaussians");
        List<double[]> formula = new ArrayList<>();
        List<double[]> measured = new ArrayList<>();
        List<double[]> shifted = new ArrayList<>();
        for (int n : new int[] {125, 250, 500, 1000}) {
            RandomStream random = RandomStream.of(n, "manual");
            formula.add(new double[] {n, EnergyDistance.noiseFloor(truth.sample(n, 0, random), n, n)});
            measured.add(new double[] {n, meanDistance(truth, n, 0, random)});
            shifted.add(new double[] {n, meanDistance(truth, n, 0.5, random)});
        }
        return plot(
                "Energy distance of n points to n exact ones",
                "n",
                List.of(curve("floor", formula), curve("exact", measured), curve("noised by 0.5", shifted)),
                OptionalDouble.empty(),
                "");
    }

    /** Over so many pairs that chance does not make the curve jagged. */
    private static double meanDistance(Truth truth, int n, double sigma, RandomStream random) {
        int pairs = 24;
        double sum = 0;
        for (int k = 0; k < pairs; k++) {
            Points exact = truth.sample(n, 0, random.at(2 * k));
            sum += EnergyDistance.between(exact, truth.sample(n, sigma, random.at(2 * k + 1)));
        }
        return sum / pairs;
    }
}
