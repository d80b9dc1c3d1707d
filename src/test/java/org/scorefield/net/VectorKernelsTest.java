package org.scorefield.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.choice.Choice;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreModel;

/** The vector kernels are the plain ones, bit for bit. */
class VectorKernelsTest {
    private static final float[] SPECIAL = {
        0f,
        -0f,
        1f,
        -1f,
        Float.NaN,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.MIN_VALUE,
        -Float.MIN_NORMAL,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        7.9053111f,
        -7.9053115f,
        1e-20f,
        -88f
    };

    private final Kernels plain = new PlainKernels();
    private final Kernels vector = WarmKernels.vector();

    /** Fan-in and fan-out leave every remainder of blocks and panels; rows and the rest are drawn. */
    static Stream<Arguments> shapes() {
        RandomStream random = RandomStream.of(1, "shapes");
        List<Arguments> shapes = new ArrayList<>();
        for (int in : new int[] {1, 2, 3, 4, 5, 64, 100}) {
            for (int out : new int[] {1, 2, 7, 8, 31, 33, 64, 100}) {
                int rows = 1 + random.nextInt(70);
                shapes.add(Arguments.of(rows, in, out, random.nextInt(rows + 1), false));
                shapes.add(Arguments.of(rows, in, out, rows, true));
            }
        }
        for (int rows = 1; rows <= 70; rows++) {
            shapes.add(Arguments.of(rows, 1 + rows % 9, 64, rows, false));
        }
        return shapes.stream();
    }

    @ParameterizedTest(name = "{0} rows, {1} to {2}, {3} biased, special {4}")
    @MethodSource("shapes")
    void productsHaveTheBitsOfThePlainOnes(int rows, int in, int out, int biased, boolean special) {
        RandomStream random = RandomStream.of(rows, "vector kernels");
        float[] theta = values((in + 1) * out + 3, special, random);
        float[][] a = filled(Kernels.inputs(rows, biased, in), in, special, random);
        float[][] d = matrix(rows, out, special, random);
        float[][] whole = Kernels.inputs(rows, rows, in);
        for (int i = 0; i < rows; i++) {
            System.arraycopy(a[i], 0, whole[i], 0, in);
        }
        float[] before = values(theta.length, false, random);
        List<float[]> results = new ArrayList<>();
        for (Kernels kernels : List.of(plain, vector)) {
            Kernels.Layer layer = kernels.layer(in, out);
            layer.load(theta, 3);
            float[][] c = Kernels.rows(rows, out);
            float[][] da = Kernels.rows(rows, in);
            float[] gradient = before.clone();
            layer.forward(a, rows, biased, c);
            layer.inputGradient(d, rows, da);
            float[][] dz = Kernels.rows(rows, in);
            layer.inputGradient(d, rows, a, dz);
            layer.newWeightGradient().add(a, d, rows, gradient, 3);
            results.add(joined(c, out));
            results.add(joined(da, in));
            results.add(joined(dz, in));
            results.add(gradient);
            float[] both = before.clone();
            float[][] through = Kernels.rows(rows, in);
            layer.backward(layer.newWeightGradient(), whole, d, rows, a, through, both, 3);
            results.add(joined(through, in));
            results.add(both);
        }
        for (int part = 0; part < 6; part++) {
            assertArrayEquals(bits(results.get(part)), bits(results.get(part + 6)), "part " + part);
        }
    }

    static Stream<Arguments> everyActivation() {
        return Activations.CATALOGUE.choices().stream()
                .map(Choice::id)
                .flatMap(id -> Stream.of(1, 2, 16, 33, 64, 100).map(n -> Arguments.of(id, n)));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("everyActivation")
    void bendsHaveTheBitsOfThePlainOnes(String id, int n) {
        Activation activation = Activations.CATALOGUE.get(id).make();
        assertInstanceOf(VectorBend.class, vector.bend(activation));
        RandomStream random = RandomStream.of(n, id);
        for (int round = 0; round < 200; round++) {
            float[][] z = matrix(2, n, round % 2 == 0, random);
            for (float[] row : z) {
                for (int j = 0; j < n; j++) {
                    row[j] *= 10; // into the tails, where tanh is cut off
                }
            }
            List<float[]> results = new ArrayList<>();
            for (Kernels kernels : List.of(plain, vector)) {
                Kernels.Bend bend = kernels.bend(activation);
                float[][] alone = copy(z);
                float[][] value = copy(z);
                float[][] slope = copy(z);
                float[][] curvature = copy(z);
                bend.value(alone, 2, n);
                bend.curvature(z, 2, n, curvature);
                bend.valueAndSlope(value, 2, n, slope);
                for (float[][] result : List.of(alone, value, slope, curvature)) {
                    results.add(joined(result, n));
                }
            }
            for (int part = 0; part < 4; part++) {
                assertArrayEquals(bits(results.get(part)), bits(results.get(part + 4)), "part " + part);
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1} head, {2} tangents")
    @MethodSource("org.scorefield.net.BackpropagationTest#everyNetwork")
    void aWholePassHasTheBitsOfThePlainOne(String activation, String head, int tangents) {
        List<float[]> gradients = new ArrayList<>();
        for (Kernels kernels : List.of(plain, vector)) {
            RandomStream random = RandomStream.of(8, activation + head + tangents);
            Architecture architecture =
                    BackpropagationTest.network(activation, head).architecture();
            Network network = new Network(architecture, () -> kernels);
            float[] theta = network.initialParameters(random);
            ScoreModel.Pass pass = BackpropagationTest.filledPass(network, tangents, random);
            float[] gradient = new float[theta.length];
            pass.forward(theta);
            System.arraycopy(pass.score(), 0, pass.scoreGradient(), 0, pass.score().length);
            for (int t = 0; t < tangents; t++) {
                System.arraycopy(pass.derivative(t), 0, pass.derivativeGradient(t), 0, pass.score().length);
            }
            pass.backward(theta, gradient);
            gradients.add(gradient);
        }
        assertArrayEquals(bits(gradients.get(0)), bits(gradients.get(1)));
    }

    /** Each sort of loops alone, all but one, and none. */
    static Stream<Set<Loops>> warmSets() {
        List<Set<Loops>> sets = new ArrayList<>();
        sets.add(EnumSet.noneOf(Loops.class));
        for (Loops one : Loops.values()) {
            sets.add(EnumSet.of(one));
            sets.add(EnumSet.complementOf(EnumSet.of(one)));
        }
        return sets.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("warmSets")
    void whicheverLoopsAreWarmTheBitsAreTheSame(Set<Loops> warm) {
        Kernels mixed = new WarmingKernels(vector, plain, warm::containsAll);
        List<float[]> gradients = new ArrayList<>();
        for (Kernels kernels : List.of(plain, mixed)) {
            RandomStream random = RandomStream.of(21, "warming");
            Network network = new Network(
                    BackpropagationTest.network("softplus", "residual").architecture(), () -> kernels);
            float[] theta = network.initialParameters(random);
            ScoreModel.Pass pass = BackpropagationTest.filledPass(network, 2, random);
            float[] gradient = new float[theta.length];
            pass.forward(theta);
            System.arraycopy(pass.score(), 0, pass.scoreGradient(), 0, pass.score().length);
            pass.backward(theta, gradient);
            gradients.add(gradient);
        }
        assertArrayEquals(bits(gradients.get(0)), bits(gradients.get(1)));
    }

    @Test
    void aLayerWaitsForAllItsLoopsAndForNoOthers() {
        Set<Loops> asked = EnumSet.noneOf(Loops.class);
        Kernels none = new WarmingKernels(vector, plain, loops -> {
            asked.addAll(loops);
            return false;
        });
        none.firstLayer(3, 64);
        none.layer(64, 2);
        none.bend(new Silu());
        assertFalse(asked.contains(Loops.SOFTPLUS));
        assertFalse(asked.contains(Loops.ROWS));
        Kernels warm = new WarmingKernels(vector, plain, asked::containsAll);
        assertEquals(vector.layer(64, 2).getClass(), warm.layer(64, 2).getClass());
        assertEquals(vector.bend(new Silu()).getClass(), warm.bend(new Silu()).getClass());
        assertEquals(plain.bend(new Tanh()).getClass(), warm.bend(new Tanh()).getClass());
        assertEquals(
                plain.bend(new Softplus()).getClass(), warm.bend(new Softplus()).getClass());
    }

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToIntBits(values[i]); // one NaN is as good as another
        }
        return bits;
    }

    private static float[][] copy(float[][] rows) {
        return Stream.of(rows).map(float[]::clone).toArray(float[][]::new);
    }

    private static float[] joined(float[][] rows, int columns) {
        float[] all = new float[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, all, i * columns, columns);
        }
        return all;
    }

    private static float[][] matrix(int rows, int columns, boolean special, RandomStream random) {
        return filled(Kernels.rows(rows, columns), columns, special, random);
    }

    /** The rows' room is full of numbers that must not matter. */
    private static float[][] filled(float[][] m, int columns, boolean special, RandomStream random) {
        for (float[] row : m) {
            Arrays.fill(row, columns, Kernels.withRoom(columns), Float.NaN);
            System.arraycopy(values(columns, special, random), 0, row, 0, columns);
        }
        return m;
    }

    private static float[] values(int n, boolean special, RandomStream random) {
        float[] v = new float[n];
        for (int i = 0; i < n; i++) {
            v[i] = special && random.nextInt(20) == 0
                    ? SPECIAL[random.nextInt(SPECIAL.length)]
                    : (float) random.nextGaussian();
        }
        return v;
    }
}
