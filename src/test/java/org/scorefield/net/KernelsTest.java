package org.scorefield.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.field.RandomStream;

/** The products against EJML's, on shapes that leave every remainder. */
class KernelsTest {
    /** Sums of up to 70 products of size one, in float: 70·6e-8 and some. */
    private static final float ROUNDING = 2e-5f;

    private final Kernels kernels = new PlainKernels();

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(1, 3, 64),
                Arguments.of(7, 64, 64),
                Arguments.of(64, 64, 2),
                Arguments.of(5, 13, 9),
                Arguments.of(6, 70, 7),
                Arguments.of(3, 1, 1));
    }

    @ParameterizedTest(name = "{0} rows, {1} to {2}")
    @MethodSource("shapes")
    void productsAreThoseOfTheMatrices(int rows, int in, int out) {
        RandomStream random = RandomStream.of(1, "kernels");
        float[] theta = values((in + 1) * out + 3, random);
        Kernels.Layer layer = kernels.layer(in, out);
        layer.load(theta, 3);
        int biased = rows - rows / 3;
        float[][] a = filled(Kernels.inputs(rows, biased, in), in, random);
        float[][] d = matrix(rows, out, random);
        float[][] c = Kernels.rows(rows, out);
        float[][] da = Kernels.rows(rows, in);
        float[] gradient = new float[theta.length];
        Arrays.fill(gradient, 1f);
        layer.forward(a, rows, biased, c);
        layer.inputGradient(d, rows, da);
        layer.newWeightGradient().add(a, d, rows, gradient, 3);

        FMatrixRMaj w = new FMatrixRMaj(in, out);
        System.arraycopy(theta, 3, w.data, 0, in * out);
        FMatrixRMaj product = new FMatrixRMaj(rows, out);
        CommonOps_FDRM.mult(cut(a, in), w, product);
        FMatrixRMaj back = new FMatrixRMaj(rows, in);
        CommonOps_FDRM.multTransB(cut(d, out), w, back);
        FMatrixRMaj outer = new FMatrixRMaj(in, out);
        CommonOps_FDRM.multTransA(cut(a, in), cut(d, out), outer);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < out; j++) {
                float bias = i < biased ? theta[3 + in * out + j] : 0;
                assertEquals(product.get(i, j) + bias, c[i][j], ROUNDING);
            }
            for (int k = 0; k < in; k++) {
                assertEquals(back.get(i, k), da[i][k], ROUNDING);
            }
        }
        for (int j = 0; j < out; j++) {
            float sum = 1;
            for (int i = 0; i < biased; i++) {
                sum += d[i][j];
            }
            assertEquals(sum, gradient[3 + in * out + j], ROUNDING);
            for (int k = 0; k < in; k++) {
                assertEquals(1 + outer.get(k, j), gradient[3 + k * out + j], ROUNDING);
            }
        }
        assertArrayEquals(new float[] {1, 1, 1}, Arrays.copyOf(gradient, 3));
    }

    @ParameterizedTest(name = "{0} rows, {1} to {2}")
    @MethodSource("shapes")
    void aRowDoesNotDependOnTheRowsBesideIt(int rows, int in, int out) {
        RandomStream random = RandomStream.of(2, "kernels");
        Kernels.Layer layer = kernels.layer(in, out);
        layer.load(values(layer.parameterCount(), random), 0);
        float[][] a = matrix(rows, in, random);
        float[][] together = Kernels.rows(rows, out);
        layer.forward(a, rows, rows, together);
        for (int i = 0; i < rows; i++) {
            float[][] alone = Kernels.rows(1, out);
            layer.forward(new float[][] {a[i]}, 1, 1, alone);
            assertArrayEquals(Arrays.copyOf(alone[0], out), Arrays.copyOf(together[i], out));
        }
    }

    /** The numbers without the room beside them. */
    private static FMatrixRMaj cut(float[][] rows, int columns) {
        FMatrixRMaj m = new FMatrixRMaj(rows.length, columns);
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, m.data, i * columns, columns);
        }
        return m;
    }

    private static float[][] matrix(int rows, int columns, RandomStream random) {
        return filled(Kernels.rows(rows, columns), columns, random);
    }

    private static float[][] filled(float[][] m, int columns, RandomStream random) {
        for (float[] row : m) {
            System.arraycopy(values(columns, random), 0, row, 0, columns);
        }
        return m;
    }

    private static float[] values(int n, RandomStream random) {
        float[] v = new float[n];
        for (int i = 0; i < n; i++) {
            v[i] = (float) (2 * random.nextDouble() - 1);
        }
        return v;
    }
}
