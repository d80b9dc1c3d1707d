package org.scorefield.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.field.ScoreModel;

/** The slope of an energy has no curl; a free vector network has. */
class EnergyTest {
    /** Four-point differences with this step: h⁴ = 1e-6 in the mathematics, 1e-7/h = 2e-6 in float. */
    private static final double STEP = 0.03;

    private static final double TOLERANCE = 1e-4;

    private static ScoreField frozen(String activation, String head, long seed) {
        Network network = BackpropagationTest.network(activation, head);
        float[] theta = network.initialParameters(RandomStream.of(seed, "initial weights"));
        for (int i = 0; i < theta.length; i++) {
            theta[i] *= 2; // far from linear, so that a curl would show
        }
        return network.freeze(theta);
    }

    /** ∂s_y/∂x − ∂s_x/∂y. */
    private static double curl(ScoreField field, double x, double y, double sigma) {
        double curl = 0;
        double[][] stencil = {{1, 8}, {-1, -8}, {2, -1}, {-2, 1}};
        for (double[] point : stencil) {
            double h = point[0] * STEP;
            Points s = field.score(Points.of(x + h, y, x, y + h), sigma);
            curl += point[1] * (s.y(0) - s.x(1)) / (12 * STEP);
        }
        return curl;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"silu", "tanh", "softplus"})
    void theHessianOfAnEnergyIsSymmetricToFloatAccuracy(String activation) {
        RandomStream random = RandomStream.of(1, activation);
        double freeCurl = 0;
        for (int i = 0; i < 50; i++) {
            double x = 2 * random.nextGaussian();
            double y = 2 * random.nextGaussian();
            double sigma = 0.3 + 1.5 * random.nextDouble();
            assertEquals(0, curl(frozen(activation, "energy", i), x, y, sigma), TOLERANCE);
            freeCurl = Math.max(freeCurl, Math.abs(curl(frozen(activation, "residual", i), x, y, sigma)));
        }
        assertTrue(freeCurl > 100 * TOLERANCE, "a free network must show a curl, but showed " + freeCurl);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theCirculationRoundALoopIsZero(long seed) {
        // A circle is periodic, so the rectangle rule converges faster than any power of 1/n.
        int n = 400;
        double[] xy = new double[2 * n];
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            xy[2 * i] = 0.4 + 1.5 * Math.cos(angle);
            xy[2 * i + 1] = -0.3 + 1.5 * Math.sin(angle);
        }
        assertEquals(0, circulation(frozen("silu", "energy", seed), xy, n), 1e-4);
        assertTrue(Math.abs(circulation(frozen("silu", "residual", seed), xy, n)) > 1e-2);
    }

    private static double circulation(ScoreField field, double[] xy, int n) {
        Points s = field.score(Points.of(xy), 0.5);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            sum += (-s.x(i) * Math.sin(angle) + s.y(i) * Math.cos(angle)) * 1.5 * 2 * Math.PI / n;
        }
        return sum;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"silu", "tanh", "softplus"})
    void itsScoreIsTheSameWithAndWithoutCurvaturesAndItsJacobianIsSymmetric(String activation) {
        Network network = BackpropagationTest.network(activation, "energy");
        RandomStream random = RandomStream.of(9, activation);
        float[] theta = network.initialParameters(random);
        ScoreModel.Pass with = BackpropagationTest.filledPass(network, 2, random);
        ScoreModel.Pass without = network.newPass(with.rows(), 0);
        System.arraycopy(with.x(), 0, without.x(), 0, with.x().length);
        System.arraycopy(with.sigma(), 0, without.sigma(), 0, with.rows());
        for (int i = 0; i < with.rows(); i++) {
            for (int t = 0; t < 2; t++) {
                with.direction(t)[2 * i] = 1 - t;
                with.direction(t)[2 * i + 1] = t;
            }
        }
        with.forward(theta);
        without.forward(theta);
        for (int i = 0; i < with.rows(); i++) {
            assertEquals(without.score()[2 * i], with.score()[2 * i], 0.0f);
            assertEquals(without.score()[2 * i + 1], with.score()[2 * i + 1], 0.0f);
            assertEquals(with.derivative(0)[2 * i + 1], with.derivative(1)[2 * i], 0.0f);
        }
    }
}
