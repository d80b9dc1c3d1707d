package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Choice;
import org.scorefield.exact.Moments;
import org.scorefield.exact.Truth;
import org.scorefield.field.Observation;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreField;
import org.scorefield.metric.EnergyDistance;
import org.scorefield.recipe.Recipe;
import org.scorefield.sample.Conditioning;
import org.scorefield.sample.Conditionings;
import org.scorefield.sample.Run;

/**
 * Samples given a measurement, by several methods, held against the exact posterior.
 *
 * @param observation what was measured
 * @param posterior what is true: weights and spread in closed form
 * @param n how many samples each method drew
 * @param exact n exact draws of the posterior
 * @param energyFloor the mean energy distance between two sets of n exact posterior samples
 * @param outcomes one a method, in the order asked
 */
public record InverseProblem(
        Observation observation, Summary posterior, int n, Points exact, double energyFloor, List<Outcome> outcomes) {
    /** One point has no spread. */
    private static final int LEAST_SAMPLES = 2;

    public InverseProblem {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * A density or a sample in a few numbers.
     *
     * @param weights share of each component of the scene; of a sample the mean of the responsibilities, which is
     *     the weight itself where the sample is right
     * @param meanAlong mean coordinate along the observed line, scene units
     * @param meanAcross mean coordinate across it; the line stands at {@code y/√(a² + b²)}
     * @param deviationAlong standard deviation along the line
     * @param deviationAcross standard deviation across it
     */
    public record Summary(
            List<Double> weights, double meanAlong, double meanAcross, double deviationAlong, double deviationAcross) {
        public Summary {
            weights = List.copyOf(weights);
        }

        static Summary of(List<Double> weights, Moments m, Observation y) {
            double ux = y.acrossX();
            double uy = y.acrossY();
            return new Summary(
                    weights,
                    m.meanAlong(-uy, ux),
                    m.meanAlong(ux, uy),
                    m.deviationAlong(-uy, ux),
                    m.deviationAlong(ux, uy));
        }
    }

    /**
     * What one method led to.
     *
     * @param method id in {@code sample.Conditionings}
     * @param summary of its samples
     * @param parked how many particles left the plane on the way
     * @param scoreCalls evaluations of the score per particle, those for derivatives included
     * @param energyDistance to exact posterior samples, as many; beside {@link #energyFloor()}
     * @param particles its samples, n×2
     */
    public record Outcome(
            String method, Summary summary, int parked, int scoreCalls, double energyDistance, Points particles) {}

    /**
     * The score given a measurement.
     *
     * @param score without it, exact or learned
     * @param truth of the scene: the exact method takes its guidance from here
     */
    public static ScoreField condition(ScoreField score, Truth truth, Observation y, Conditioning method) {
        Truth posterior = truth.given(y);
        ScoreField likelihood = (x, sigma) -> {
            double[] g = posterior.score(x, sigma).toArray();
            Points s = truth.score(x, sigma);
            for (int i = 0; i < x.size(); i++) {
                g[2 * i] -= s.x(i);
                g[2 * i + 1] -= s.y(i);
            }
            return Points.wrap(g);
        };
        double variance = Math.max(Double.MIN_NORMAL, truth.moments().variancePerAxis());
        return method.given(y, new Conditioning.Prior(score, variance, likelihood));
    }

    /**
     * Solves a problem by every method asked, each from the same starting points with the same noise.
     *
     * @param recipe whose sampler rides, with as many particles as samples are wanted
     * @param score without the measurement, exact or learned
     * @param methods on the menu of {@code sample.Conditionings}, at their defaults
     * @param goOn asked before each step
     * @return null if told to stop
     */
    public static @Nullable InverseProblem solve(
            Recipe recipe, ScoreField score, Observation y, List<String> methods, BooleanSupplier goOn) {
        int n = Require.atLeast(
                LEAST_SAMPLES, "number of samples", recipe.sampler().particles());
        Truth truth = Truth.of(recipe.scene());
        Truth posterior = truth.given(y);
        Points exact = posterior.sample(n, 0, RandomStream.of(recipe.seed(), "exact posterior samples"));
        List<Outcome> outcomes = new ArrayList<>();
        for (String id : methods) {
            Conditioning method = Conditionings.CATALOGUE.get(id).make();
            Run run = start(recipe, posterior);
            Run.runToEnd(run, condition(score, truth, y, method), goOn, progress -> {});
            if (!run.done()) {
                return null;
            }
            Run.Progress end = run.progress();
            Points samples = end.particles();
            Summary summary = Summary.of(shares(truth, samples, recipe.levels().smallest()), Moments.of(samples), y);
            outcomes.add(new Outcome(
                    id,
                    summary,
                    end.parked(),
                    end.scoreCalls() * method.scoreCalls(),
                    EnergyDistance.between(samples, exact),
                    samples));
        }
        return new InverseProblem(
                y,
                Summary.of(posterior.weights(), posterior.moments(), y),
                n,
                exact,
                EnergyDistance.noiseFloor(exact, n, n),
                outcomes);
    }

    /**
     * The same runs, to be watched side by side over the posterior.
     *
     * @param recipe as for {@link #solve}; as many particles as are to be seen
     */
    public static List<Lane> lanes(Recipe recipe, ScoreField score, Observation y, List<String> methods) {
        Truth truth = Truth.shown(recipe.scene());
        Truth posterior = truth.given(y);
        Points exact = posterior.sample(
                recipe.sampler().particles(), 0, RandomStream.of(recipe.seed(), "exact posterior samples"));
        List<Lane> lanes = new ArrayList<>();
        for (String id : methods) {
            Choice<Conditioning> choice = Conditionings.CATALOGUE.get(id);
            Conditioning method = choice.make();
            lanes.add(new Lane(
                    choice.title(),
                    () -> start(recipe, posterior),
                    condition(score, truth, y, method),
                    method.scoreCalls(),
                    posterior,
                    Optional.empty(),
                    exact));
        }
        return lanes;
    }

    /** Begins the recipe's run about the posterior's centre, as a run without measurement begins about the data's. */
    public static Run start(Recipe recipe, Truth posterior) {
        Moments m = posterior.moments();
        return Sampling.start(recipe, Points.of(m.meanX(), m.meanY()));
    }

    /** The mean responsibilities: given the clean point, y says nothing more about its component. */
    static List<Double> shares(Truth truth, Points samples, double sigma) {
        double[] sum = new double[truth.components()];
        for (int i = 0; i < samples.size(); i++) {
            double[] r = truth.responsibilities(samples.x(i), samples.y(i), sigma);
            for (int k = 0; k < sum.length; k++) {
                sum[k] += r[k] / samples.size();
            }
        }
        List<Double> shares = new ArrayList<>();
        for (double share : sum) {
            shares.add(share);
        }
        return shares;
    }
}
