package org.scorefield.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.choice.Choice;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreModel;
import org.scorefield.net.Activations;
import org.scorefield.net.Architecture;
import org.scorefield.net.Head;
import org.scorefield.net.Heads;
import org.scorefield.net.Network;
import org.scorefield.net.NoiseRange;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.objective.Batch;
import org.scorefield.objective.Objective;
import org.scorefield.objective.Objectives;
import org.scorefield.objective.Weightings;
import org.scorefield.scene.Scenes;

/** What holds for every objective on a network: its gradient, and how it differs from explicit score matching. */
class ObjectiveLawsTest {
    private static final NoiseRange RANGE = new NoiseRange(2, 0.25);

    private static Network network(String activation, Head head) {
        return new Network(new Architecture(
                List.of(9, 7),
                Activations.CATALOGUE.get(activation).make(),
                head,
                DataScale.measure(Scenes.CATALOGUE.get("two-modes").make()),
                RANGE));
    }

    /** Rows of two-modes at levels between 0.3 and 1.5, weight 1/n. */
    private static Batch batch(int rows, RandomStream random) {
        Truth truth = Truth.of(Scenes.CATALOGUE.get("two-modes").make());
        Points clean = truth.sample(rows, 0, random.at(1));
        Batch batch = new Batch(rows);
        for (int i = 0; i < rows; i++) {
            batch.clean()[2 * i] = (float) clean.x(i);
            batch.clean()[2 * i + 1] = (float) clean.y(i);
            batch.noise()[2 * i] = (float) random.nextGaussian();
            batch.noise()[2 * i + 1] = (float) random.nextGaussian();
            batch.sigma()[i] = (float) (0.3 + 1.2 * random.nextDouble());
            batch.weight()[i] = 1f / rows;
            Points exact = truth.score(Points.of(batch.noised(i, 0), batch.noised(i, 1)), batch.sigma()[i]);
            batch.exactScore()[2 * i] = (float) exact.x(0);
            batch.exactScore()[2 * i + 1] = (float) exact.y(0);
        }
        return batch;
    }

    static Stream<Arguments> everyObjectiveOnEveryNetwork() {
        return Objectives.CATALOGUE.choices().stream()
                .flatMap(o -> Heads.CATALOGUE.choices().stream()
                        .flatMap(h -> Activations.CATALOGUE.choices().stream()
                                .map(a -> Arguments.of(o.id(), h.id(), a.id()))));
    }

    /**
     * Four-point differences with step 0.02: h⁴ = 2e-7 in the mathematics, and in float 1e-7/h = 5e-6 of the loss;
     * both relative to the largest entry, which a forgotten term changes by a tenth or more.
     */
    @ParameterizedTest(name = "{0}, {1} head, {2}")
    @MethodSource("everyObjectiveOnEveryNetwork")
    void theGradientIsTheCentralDifferenceOfTheLoss(String objective, String head, String activation) {
        RandomStream random = RandomStream.of(11, objective + head + activation);
        Network network = network(activation, Heads.CATALOGUE.get(head).make());
        Objective o = Objectives.CATALOGUE.get(objective).make();
        Batch batch = batch(16, random);
        ScoreModel.Pass pass = network.newPass(16, o.tangents());
        float[] theta = network.initialParameters(random);
        float[] gradient = new float[theta.length];
        double loss = loss(o, batch, pass, theta, gradient);
        double largest = 0;
        for (float g : gradient) {
            largest = Math.max(largest, Math.abs(g));
        }
        double h = 0.02;
        double tolerance = 2e-3 * largest + 2e-5 * Math.abs(loss);
        float[] unused = new float[theta.length];
        for (int p = 0; p < theta.length; p++) {
            float kept = theta[p];
            double slope = 0;
            double[][] stencil = {{1, 8}, {-1, -8}, {2, -1}, {-2, 1}};
            for (double[] point : stencil) {
                theta[p] = (float) (kept + point[0] * h);
                slope += point[1] * loss(o, batch, pass, theta, unused) / (12 * h);
            }
            theta[p] = kept;
            assertEquals(slope, gradient[p], tolerance, "parameter " + p);
        }
    }

    private static double loss(Objective o, Batch batch, ScoreModel.Pass pass, float[] theta, float[] gradient) {
        batch.aim(RandomStream.of(3, "directions"));
        return o.lossAndGradient(batch, pass, theta, gradient);
    }

    static Stream<Arguments> everyRightObjective() {
        return Objectives.CATALOGUE.choices().stream()
                .filter(c -> !c.make().mistaken())
                .flatMap(c -> Stream.of(1L, 2L, 3L).map(seed -> Arguments.of(c.id(), seed)));
    }

    /**
     * The mean of ℓ(θ₁) − ℓ(θ₂) is that of the explicit objective, row by row measured on the same rows, so what is
     * left is the noise of the objective itself; five of its standard errors are a false alarm once in a million.
     */
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("everyRightObjective")
    void theDifferenceBetweenTwoThetasIsThatOfExplicitScoreMatching(String id, long seed) {
        int rows = 20_000;
        RandomStream random = RandomStream.of(seed, "difference");
        Network network = network("silu", Heads.CATALOGUE.get("residual").make());
        float[] first = network.initialParameters(random.at(7));
        float[] second = network.initialParameters(random.at(8));
        for (int i = 0; i < second.length; i++) {
            second[i] *= 3; // so that the two give losses that differ by more than noise
        }
        Batch batch = batch(rows, random);
        double[] own = difference(Objectives.CATALOGUE.get(id).make(), network, batch, first, second);
        double[] explicit = difference(Objectives.CATALOGUE.get("esm").make(), network, batch, first, second);
        double mean = 0;
        double square = 0;
        double size = 0;
        for (int i = 0; i < rows; i++) {
            double gap = own[i] - explicit[i];
            mean += gap / rows;
            square += gap * gap / rows;
            size += explicit[i] / rows;
        }
        double standardError = Math.sqrt((square - mean * mean) / rows);
        assertEquals(0, mean, 5 * standardError + 1e-6);
        assertTrue(Math.abs(size) > 5 * standardError || id.equals("esm"), "two thetas that differ: " + size);
    }

    private static double[] difference(Objective o, Network network, Batch batch, float[] first, float[] second) {
        ScoreModel.Pass pass = network.newPass(batch.rows(), o.tangents());
        loss(o, batch, pass, first, new float[first.length]);
        double[] difference = batch.rowLoss().clone();
        loss(o, batch, pass, second, new float[first.length]);
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= batch.rowLoss()[i];
        }
        return difference;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theObjectivesDifferInTheNoiseOfTheirGradient(long seed) {
        RoundScene scene = RoundScene.twoModes();
        NoiseLevels levels = NoiseLevels.geometric(2, 0.05, 6);
        Network network = network("silu", Heads.CATALOGUE.get("residual").make());
        float[] theta = network.initialParameters(RandomStream.of(seed, "initial weights"));
        double explicit = noise("esm", network, scene, levels, theta, seed);
        double denoising = noise("dsm", network, scene, levels, theta, seed);
        double sliced = noise("ssm", network, scene, levels, theta, seed);
        assertTrue(explicit < denoising, explicit + " against " + denoising);
        assertTrue(explicit < sliced, explicit + " against " + sliced);
    }

    private static double noise(
            String id, Network network, RoundScene scene, NoiseLevels levels, float[] theta, long seed) {
        Choice<Objective> choice = Objectives.CATALOGUE.get(id);
        Course course = new Course(
                choice.make(), Weightings.CATALOGUE.get("balanced").make(), 128, 1e-2, Optional.of(s -> scene.exact()));
        return GradientNoise.measure(network, course, scene.scene(), levels, theta, 40, seed)
                .variance();
    }
}
