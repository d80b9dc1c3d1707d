package org.scorefield.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.choice.Choice;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreModel;

/** What the network says of its own derivatives, against differences of its values. */
class BackpropagationTest {
    /** Odd on purpose: pairs of rows, fours of inputs and narrow layers all leave remainders. */
    private static final int ROWS = 5;

    private static final List<Integer> HIDDEN = List.of(9, 6, 11);

    /**
     * Four-point differences with step 0.02 are off by about h⁴ = 2e-7 in the mathematics and by 1e-7/h = 5e-6 in
     * float, relative to values of size one; a forgotten factor or term is off by 0.1 or more.
     */
    private static final double STEP = 0.02;

    private static final double TOLERANCE = 1e-3;

    static Stream<Arguments> everyNetwork() {
        return Activations.CATALOGUE.choices().stream()
                .flatMap(a -> Heads.CATALOGUE.choices().stream()
                        .flatMap(h -> Stream.of(0, 1, 2).map(t -> Arguments.of(a.id(), h.id(), t))));
    }

    static Network network(String activation, String head) {
        return new Network(new Architecture(
                HIDDEN,
                Activations.CATALOGUE.get(activation).make(),
                Heads.CATALOGUE.get(head).make(),
                new HeadScale(0.3, -0.2, 1.4, 0.5),
                new NoiseRange(2, 0.25)));
    }

    /** Rows, levels and directions of size one. */
    static ScoreModel.Pass filledPass(Network network, int tangents, RandomStream random) {
        ScoreModel.Pass pass = network.newPass(ROWS, tangents);
        for (int i = 0; i < ROWS; i++) {
            pass.sigma()[i] = (float) (0.3 + 1.5 * random.nextDouble());
        }
        fill(pass.x(), random);
        for (int t = 0; t < tangents; t++) {
            fill(pass.direction(t), random);
        }
        return pass;
    }

    private static void fill(float[] values, RandomStream random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
    }

    @ParameterizedTest(name = "{0}, {1} head, {2} tangents")
    @MethodSource("everyNetwork")
    void backwardIsTheGradientOfAnyFunctionOfScoreAndDerivatives(String activation, String head, int tangents) {
        RandomStream random = RandomStream.of(5, activation + head + tangents);
        Network network = network(activation, head);
        float[] theta = network.initialParameters(random);
        ScoreModel.Pass pass = filledPass(network, tangents, random);
        // A function linear in score and derivatives: its coefficients are the gradients handed to backward.
        fill(pass.scoreGradient(), random);
        for (int t = 0; t < tangents; t++) {
            fill(pass.derivativeGradient(t), random);
        }
        FiniteDifferences.assertBackwardAgrees(pass, tangents, theta);
    }

    @ParameterizedTest(name = "{0}, {1} head, {2} tangents")
    @MethodSource("everyNetwork")
    void derivativesAreDifferencesOfTheScoreAlongTheirDirections(String activation, String head, int tangents) {
        RandomStream random = RandomStream.of(6, activation + head + tangents);
        Network network = network(activation, head);
        float[] theta = network.initialParameters(random);
        ScoreModel.Pass pass = filledPass(network, tangents, random);
        float[] x = pass.x().clone();
        for (int t = 0; t < tangents; t++) {
            pass.forward(theta);
            float[] derivative = pass.derivative(t).clone();
            double[] difference = new double[2 * ROWS];
            double[][] stencil = {{1, 8}, {-1, -8}, {2, -1}, {-2, 1}};
            for (double[] point : stencil) {
                for (int i = 0; i < x.length; i++) {
                    pass.x()[i] = (float) (x[i] + point[0] * STEP * pass.direction(t)[i]);
                }
                pass.forward(theta);
                for (int i = 0; i < x.length; i++) {
                    difference[i] += point[1] * pass.score()[i] / (12 * STEP);
                }
            }
            System.arraycopy(x, 0, pass.x(), 0, x.length);
            for (int i = 0; i < x.length; i++) {
                assertEquals(difference[i], derivative[i], TOLERANCE * (1 + Math.abs(difference[i])));
            }
        }
    }

    static Stream<String> everyActivation() {
        return Activations.CATALOGUE.choices().stream().map(Choice::id);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyActivation")
    void slopeCurvatureAndThirdAreTheDerivativesOfTheValue(String id) {
        Activation f = Activations.CATALOGUE.get(id).make();
        for (float z = -12; z <= 12; z += 0.37f) {
            float h = 1f / 32;
            float[] around = {z - 2 * h, z - h, z, z + h, z + 2 * h};
            float[] value = new float[5];
            float[] slope = new float[5];
            float[] curvature = new float[5];
            float[] third = new float[5];
            f.third(around, 5, third);
            float[] sameValue = new float[5];
            float[] sameSlope = new float[5];
            f.value(around, 5, value);
            f.slope(around, 5, slope);
            f.curvature(around, 5, curvature);
            f.valueAndSlope(around, 5, sameValue, sameSlope);
            // Float noise of values up to 12: 12·6e-8/h = 2e-5 and some.
            assertEquals((8 * (value[3] - value[1]) - (value[4] - value[0])) / (12 * h), slope[2], 1e-4, "at " + z);
            assertEquals((8 * (slope[3] - slope[1]) - (slope[4] - slope[0])) / (12 * h), curvature[2], 1e-4, "at " + z);
            assertEquals(
                    (8 * (curvature[3] - curvature[1]) - (curvature[4] - curvature[0])) / (12 * h),
                    third[2],
                    1e-4,
                    "at " + z);
            assertEquals(value[2], sameValue[2], 0.0f);
            assertEquals(slope[2], sameSlope[2], 0.0f);
        }
    }

    @ParameterizedTest(name = "z = {0}")
    @org.junit.jupiter.params.provider.ValueSource(doubles = {-30, -9, -3, -1, -0.1, 0, 0.01, 0.5, 2, 5, 8, 20})
    void activationsAreTheFunctionsTheyAreCalledAfter(double z) {
        double sigmoid = 1 / (1 + Math.exp(-z));
        assertEquals(Math.tanh(z), value("tanh", z), 4e-7);
        assertEquals(z * sigmoid, value("silu", z), 4e-7 * (1 + 4 * Math.abs(z)));
        assertEquals(Math.log1p(Math.exp(z)), value("softplus", z), 4e-7 * (1 + Math.abs(z)));
    }

    private static float value(String activation, double z) {
        float[] value = new float[1];
        Activations.CATALOGUE.get(activation).make().value(new float[] {(float) z}, 1, value);
        return value[0];
    }
}
