package org.scorefield.net;

/**
 * A pass of an energy that is asked for derivatives of its score too, which are second derivatives of the energy:
 * {@code s = skip (x − centre) + factor ∇ₓN} and {@code (∇s)v = skip v + factor (∇ₓ²N)v}, N the network's one output and
 * factor that of {@link EnergyHead.Potential}.
 *
 * <p>Six blocks of rows go through the layers as one matrix: a, its two slopes ȧᵢ along the axes of the plane, and its three
 * curvatures äᵢⱼ. The products are those of every pass; {@link EnergyBend} says how the blocks go through a bend.
 *
 * @see "Griewank and Walther 2008, Evaluating Derivatives, chapter 13: Taylor coefficients through a program"
 */
final class EnergyCurvaturePass extends LayeredPass {
    private static final int AXES = EnergyBend.AXES;
    private static final int BLOCKS = EnergyBend.BLOCKS;

    private final double[] skip;
    private final double[] factor;

    /** {@code activations[l]} is what layer l reads, BLOCKS·n rows; {@code bent[l]} what hidden layer l made, before its bend. */
    private final float[][][] activations;

    private final float[][][] bent;
    private final float[][] out;
    private final float[][] outGradient;
    private final float[][] gradientA;
    private final float[][] gradientB;
    private final EnergyBend bends;

    EnergyCurvaturePass(Network network, PackedTheta packed, boolean shared, int rows, int tangents) {
        super(network, packed, shared, rows, tangents);
        this.skip = new double[rows];
        this.factor = new double[rows];
        int all = BLOCKS * rows;
        this.activations = new float[layers.size()][][];
        this.bent = new float[layers.size() - 1][][];
        for (int l = 0; l < layers.size(); l++) {
            activations[l] = Kernels.inputs(all, rows, layers.get(l).fanIn());
            if (l < bent.length) {
                bent[l] = Kernels.rows(all, layers.get(l).fanOut());
            }
        }
        this.out = Kernels.rows(all, 1);
        this.outGradient = Kernels.rows(all, 1);
        this.gradientA = Kernels.rows(all, network.widest());
        this.gradientB = Kernels.rows(all, network.widest());
        this.bends = new EnergyBend(architecture.activation(), rows, network.widest());
    }

    @Override
    public void forward(float[] theta) {
        load(theta);
        fillInput();
        int last = layers.size() - 1;
        for (int l = 0; l < last; l++) {
            layers.get(l).forward(activations[l], BLOCKS * rows, rows, bent[l]);
            bends.bend(bent[l], layers.get(l).fanOut(), activations[l + 1]);
        }
        layers.get(last).forward(activations[last], BLOCKS * rows, rows, out);
        readOutput();
    }

    private void fillInput() {
        HeadScale scale = architecture.scale();
        float[][] in = activations[0];
        for (int r = 0; r < rows; r++) {
            int level = levels.find(sigma[r]);
            double input = levels.input(level);
            skip[r] = levels.skip(level);
            factor[r] = -levels.output(level) / input;
            in[r][0] = (float) (input * (x[2 * r] - scale.centerX()));
            in[r][1] = (float) (input * (x[2 * r + 1] - scale.centerY()));
            in[r][2] = levels.position(level);
            for (int c = 0; c < architecture.classes(); c++) {
                in[r][Network.INPUTS + c] = c == labels[r] ? 1 : 0;
            }
            in[bends.slope(0, r)][0] = (float) input; // the rest of the slopes and all curvatures are 0 and stay so
            in[bends.slope(1, r)][1] = (float) input;
        }
    }

    private void readOutput() {
        HeadScale scale = architecture.scale();
        for (int r = 0; r < rows; r++) {
            // intentional: rounded to float before it is added, as a pass without curvatures does, for the same bits
            float learnedX = (float) (factor[r] * out[bends.slope(0, r)][0]);
            float learnedY = (float) (factor[r] * out[bends.slope(1, r)][0]);
            score[2 * r] = (float) (skip[r] * (x[2 * r] - scale.centerX()) + learnedX);
            score[2 * r + 1] = (float) (skip[r] * (x[2 * r + 1] - scale.centerY()) + learnedY);
            double xx = skip[r] + factor[r] * out[bends.curvature(0, r)][0];
            double xy = factor[r] * out[bends.curvature(1, r)][0];
            double yy = skip[r] + factor[r] * out[bends.curvature(2, r)][0];
            for (int t = 0; t < direction.length; t++) {
                double vx = direction[t][2 * r];
                double vy = direction[t][2 * r + 1];
                derivative[t][2 * r] = (float) (xx * vx + xy * vy);
                derivative[t][2 * r + 1] = (float) (xy * vx + yy * vy);
            }
        }
    }

    @Override
    public void backward(float[] theta, float[] gradient) {
        fillOutGradient();
        int all = BLOCKS * rows;
        int offset = gradient.length;
        float[][] dc = outGradient;
        for (int l = layers.size() - 1; l >= 0; l--) {
            Kernels.Layer layer = layers.get(l);
            offset -= layer.parameterCount();
            weightGradients[l].add(activations[l], dc, all, gradient, offset);
            if (l > 0) {
                float[][] da = dc == gradientA ? gradientB : gradientA;
                layer.inputGradient(dc, all, da);
                bends.unbend(bent[l - 1], layers.get(l - 1).fanOut(), da);
                dc = da;
            }
        }
    }

    /** ∂L/∂ of the one output's slopes and curvatures; the output itself does not enter s. */
    private void fillOutGradient() {
        for (int r = 0; r < rows; r++) {
            outGradient[r][0] = 0;
            for (int i = 0; i < AXES; i++) {
                outGradient[bends.slope(i, r)][0] = (float) (factor[r] * scoreGradient[2 * r + i]);
            }
            double xx = 0;
            double xy = 0;
            double yy = 0;
            for (int t = 0; t < direction.length; t++) {
                double vx = direction[t][2 * r];
                double vy = direction[t][2 * r + 1];
                double gx = derivativeGradient[t][2 * r];
                double gy = derivativeGradient[t][2 * r + 1];
                xx += gx * vx;
                xy += gx * vy + gy * vx;
                yy += gy * vy;
            }
            outGradient[bends.curvature(0, r)][0] = (float) (factor[r] * xx);
            outGradient[bends.curvature(1, r)][0] = (float) (factor[r] * xy);
            outGradient[bends.curvature(2, r)][0] = (float) (factor[r] * yy);
        }
    }
}
