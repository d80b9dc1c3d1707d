package org.scorefield.net;

/**
 * Forward and backward through value and tangents, everything allocated beforehand.
 *
 * <p>Values and tangents are blocks of rows of one matrix: rows 0 to n hold a, the next n its derivative ȧ along the
 * first direction, and so on, so each layer is one product. Through a bend {@code a = f(z)} the tangent is
 * {@code ȧ = f′(z) ż}; backward, with bars for ∂L/∂, {@code z̄ = f′ ā + f″ Σ ż ǡ} and {@code ż̄ = f′ ǡ}.
 *
 * @see "Pearlmutter 1994, Fast exact multiplication by the Hessian"
 */
final class NetworkPass extends LayeredPass {
    private final int blocks;

    private final double[] input;
    private final double[] skip;
    private final double[] output;

    /** {@code activations[l]} is what layer l reads; rows are blocks·n. */
    private final float[][][] activations;
    /** Of hidden layer l: slope f′(z) of the value rows, and with tangents the curvature f″(z) and ż. */
    private final float[][][] slopes;

    private final float[][][] curvatures;
    private final float[][][] tangents;
    private final float[][] out;
    private final float[][] outGradient;
    private final float[][] gradientA;
    private final float[][] gradientB;

    NetworkPass(Network network, PackedTheta packed, boolean shared, int rows, int tangentCount) {
        super(network, packed, shared, rows, tangentCount);
        this.blocks = 1 + tangentCount;
        int all = rows * blocks;
        this.input = new double[rows];
        this.skip = new double[rows];
        this.output = new double[rows];
        int hidden = layers.size() - 1;
        this.activations = new float[layers.size()][][];
        this.slopes = new float[hidden][][];
        this.curvatures = new float[hidden][][];
        this.tangents = new float[hidden][][];
        for (int l = 0; l < layers.size(); l++) {
            activations[l] = Kernels.inputs(all, rows, layers.get(l).fanIn());
            if (l < hidden) {
                int width = layers.get(l).fanOut();
                slopes[l] = Kernels.rows(rows, width);
                curvatures[l] = Kernels.rows(tangentCount > 0 ? rows : 0, width);
                tangents[l] = Kernels.rows(rows * tangentCount, width);
            }
        }
        this.out = Kernels.rows(all, Network.OUTPUTS);
        this.outGradient = Kernels.rows(all, Network.OUTPUTS);
        this.gradientA = Kernels.rows(all, network.widest());
        this.gradientB = Kernels.rows(all, network.widest());
    }

    @Override
    public void forward(float[] theta) {
        load(theta);
        fillInput();
        int all = rows * blocks;
        int last = layers.size() - 1;
        for (int l = 0; l < last; l++) {
            float[][] next = activations[l + 1];
            layers.get(l).forward(activations[l], all, rows, next);
            bend(l, next);
        }
        layers.get(last).forward(activations[last], all, rows, out);
        readOutput();
    }

    private void fillInput() {
        HeadScale scale = architecture.scale();
        float[][] in = activations[0];
        for (int i = 0; i < rows; i++) {
            int level = levels.find(sigma[i]);
            input[i] = levels.input(level);
            skip[i] = levels.skip(level);
            output[i] = levels.output(level);
            in[i][0] = (float) (input[i] * (x[2 * i] - scale.centerX()));
            in[i][1] = (float) (input[i] * (x[2 * i + 1] - scale.centerY()));
            in[i][2] = levels.position(level);
            for (int c = 0; c < architecture.classes(); c++) {
                in[i][Network.INPUTS + c] = c == labels[i] ? 1 : 0;
            }
            for (int t = 0; t < blocks - 1; t++) {
                float[] row = in[(t + 1) * rows + i];
                row[0] = (float) (input[i] * direction[t][2 * i]);
                row[1] = (float) (input[i] * direction[t][2 * i + 1]);
                row[2] = 0;
            }
        }
    }

    /** In {@code a}: z becomes f(z), ż becomes f′(z) ż; what backward needs is kept. */
    private void bend(int l, float[][] a) {
        int width = layers.get(l).fanOut();
        Kernels kernels = packed.kernels();
        Kernels.Bend f = packed.bend();
        if (blocks > 1) {
            f.curvature(a, rows, width, curvatures[l]);
        }
        f.valueAndSlope(a, rows, width, slopes[l]);
        for (int r = rows; r < rows * blocks; r++) {
            System.arraycopy(a[r], 0, tangents[l][r - rows], 0, width);
        }
        for (int first = rows; first < rows * blocks; first += rows) {
            kernels.multiply(a, first, slopes[l], rows, width);
        }
    }

    private void readOutput() {
        HeadScale scale = architecture.scale();
        for (int i = 0; i < rows; i++) {
            score[2 * i] = (float) (skip[i] * (x[2 * i] - scale.centerX()) + output[i] * out[i][0]);
            score[2 * i + 1] = (float) (skip[i] * (x[2 * i + 1] - scale.centerY()) + output[i] * out[i][1]);
            for (int t = 0; t < blocks - 1; t++) {
                float[] row = out[(t + 1) * rows + i];
                derivative[t][2 * i] = (float) (skip[i] * direction[t][2 * i] + output[i] * row[0]);
                derivative[t][2 * i + 1] = (float) (skip[i] * direction[t][2 * i + 1] + output[i] * row[1]);
            }
        }
    }

    @Override
    public void backward(float[] theta, float[] gradient) {
        for (int i = 0; i < rows; i++) {
            outGradient[i][0] = (float) (output[i] * scoreGradient[2 * i]);
            outGradient[i][1] = (float) (output[i] * scoreGradient[2 * i + 1]);
            for (int t = 0; t < blocks - 1; t++) {
                float[] row = outGradient[(t + 1) * rows + i];
                row[0] = (float) (output[i] * derivativeGradient[t][2 * i]);
                row[1] = (float) (output[i] * derivativeGradient[t][2 * i + 1]);
            }
        }
        int all = rows * blocks;
        int offset = gradient.length;
        float[][] dc = outGradient;
        for (int l = layers.size() - 1; l >= 0; l--) {
            Kernels.Layer layer = layers.get(l);
            offset -= layer.parameterCount();
            float[][] da = dc == gradientA ? gradientB : gradientA;
            if (l > 0 && blocks == 1) {
                layer.backward(weightGradients[l], activations[l], dc, rows, slopes[l - 1], da, gradient, offset);
            } else {
                weightGradients[l].add(activations[l], dc, all, gradient, offset);
                if (l > 0) {
                    layer.inputGradient(dc, all, da);
                    unbend(l - 1, da);
                }
            }
            dc = da;
        }
    }

    /** In {@code d}: ∂L/∂a becomes ∂L/∂z, for values and tangents. */
    private void unbend(int l, float[][] d) {
        int width = layers.get(l).fanOut();
        Kernels kernels = packed.kernels();
        kernels.multiply(d, 0, slopes[l], rows, width);
        for (int r = rows; r < rows * blocks; r++) {
            kernels.addProduct(curvatures[l][r % rows], tangents[l][r - rows], d[r], d[r % rows], width);
        }
        for (int first = rows; first < rows * blocks; first += rows) {
            kernels.multiply(d, first, slopes[l], rows, width);
        }
    }
}
