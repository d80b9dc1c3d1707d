package org.scorefield.net;

import static org.scorefield.net.Kernels.FEW_OUTPUTS;
import static org.scorefield.net.Lanes.WIDE;

/** A layer of at most two outputs, as the last one is, on vectors. */
final class PairLayer implements Kernels.Layer {
    private final int fanIn;
    private final int fanOut;
    private final int pitch;

    /** W by columns, {@link #pitch} apart; what is left of the second is 0. */
    private final float[] columns;

    private final Panels transposed;
    private final float[] bias;

    PairLayer(int fanIn, int fanOut) {
        this.fanIn = fanIn;
        this.fanOut = fanOut;
        this.pitch = Kernels.withRoom(fanIn);
        this.columns = new float[FEW_OUTPUTS * pitch];
        this.transposed = new Panels(fanOut, fanIn);
        this.bias = new float[FEW_OUTPUTS];
    }

    @Override
    public int fanIn() {
        return fanIn;
    }

    @Override
    public int fanOut() {
        return fanOut;
    }

    @Override
    public void load(float[] theta, int offset) {
        Transposition.run(theta, offset, fanOut, fanIn, fanOut, columns, 0, pitch);
        transposed.loadTransposed(theta, offset);
        System.arraycopy(theta, offset + fanIn * fanOut, bias, 0, fanOut);
    }

    @Override
    public void forward(float[][] a, int rows, int biased, float[][] c) {
        if (StrandBlock.inOne(fanIn)) {
            StrandBlock.foldedProduct(a, 0, biased, columns, pitch, bias[0], bias[1], c);
            StrandBlock.foldedProduct(a, biased, rows, columns, pitch, 0, 0, c);
            return;
        }
        StrandBlock.product(a, rows, fanIn, columns, pitch, c);
        if (WIDE) {
            StrandBlock.fold(c, 0, biased, bias[0], bias[1]);
            StrandBlock.fold(c, biased, rows, 0, 0);
        } else {
            PlainProducts.foldStrands(c, rows, fanOut, bias, biased);
        }
    }

    @Override
    public void inputGradient(float[][] dc, int rows, float[][] da) {
        transposed.product(dc, rows, bias, 0, da);
    }

    @Override
    public void inputGradient(float[][] dc, int rows, float[][] slope, float[][] dz) {
        transposed.scaledProduct(dc, rows, slope, dz);
    }

    @Override
    public void backward(
            Kernels.WeightGradient own,
            float[][] a,
            float[][] dc,
            int rows,
            float[][] slope,
            float[][] dz,
            float[] gradient,
            int offset) {
        if (own instanceof PairGradient pair) {
            pair.backward(transposed.numbers(), a, dc, rows, slope, dz, gradient, offset);
        } else {
            Kernels.Layer.super.backward(own, a, dc, rows, slope, dz, gradient, offset);
        }
    }

    @Override
    public Kernels.WeightGradient newWeightGradient() {
        return PairBackward.suits(fanIn, fanOut) ? new PairGradient(fanIn) : new NarrowGradient(fanIn, fanOut);
    }
}
