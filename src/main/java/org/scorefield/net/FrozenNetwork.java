package org.scorefield.net;

import java.util.List;
import org.scorefield.field.Points;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreField;

/**
 * A network whose θ no longer moves, evaluated tile by tile: 64 rows go through all layers before the next 64, so
 * that they stay in the nearest cache. The scratch tiles belong to the call, so any number of threads may ask.
 *
 * <p>A network frozen while the kernels were cold is packed anew once they are warm; whoever asks first does it, and
 * if two do, both get the same.
 */
final class FrozenNetwork implements ScoreField {
    private static final int TILE = 64;

    private final Network network;
    private final Architecture architecture;
    private final float[] theta;
    private volatile PackedTheta newest;

    FrozenNetwork(Network network, float[] theta) {
        this.network = network;
        this.architecture = network.architecture();
        this.theta = theta.clone();
        this.newest = pack();
    }

    private PackedTheta pack() {
        PackedTheta packed = new PackedTheta(network);
        packed.load(theta);
        return packed;
    }

    private PackedTheta packed() {
        PackedTheta packed = newest;
        if (packed.kernels() != network.kernels()) {
            packed = pack();
            newest = packed;
        }
        return packed;
    }

    @Override
    public Points score(Points x, double sigma) {
        double level = (float) Require.positive("noise level", sigma); // float, as in training
        HeadScale scale = architecture.scale();
        double input = architecture.head().input(level, scale);
        double skip = architecture.head().skip(level, scale);
        double output = architecture.head().output(level, scale);
        float position = (float) architecture.range().position(level);
        int n = x.size();
        double[] score = new double[2 * n];
        PackedTheta packed = packed();
        float[][] a = Kernels.rows(Math.min(TILE, n), network.widest());
        float[][] b = Kernels.rows(Math.min(TILE, n), network.widest());
        for (int from = 0; from < n; from += TILE) {
            int rows = Math.min(TILE, n - from);
            for (int i = 0; i < rows; i++) {
                // Through float first, as in training, so that both see the same place.
                a[i][0] = (float) (input * ((float) x.x(from + i) - scale.centerX()));
                a[i][1] = (float) (input * ((float) x.y(from + i) - scale.centerY()));
                a[i][2] = position;
            }
            float[][] net = throughLayers(packed, a, b, rows);
            for (int i = 0; i < rows; i++) {
                double dx = (float) x.x(from + i) - scale.centerX();
                double dy = (float) x.y(from + i) - scale.centerY();
                score[2 * (from + i)] = (float) (skip * dx + output * net[i][0]);
                score[2 * (from + i) + 1] = (float) (skip * dy + output * net[i][1]);
            }
        }
        return Points.wrap(score);
    }

    /** Sends the rows of {@code a} through, using both tiles in turn; returns the one that holds the output. */
    private static float[][] throughLayers(PackedTheta packed, float[][] a, float[][] b, int rows) {
        List<Kernels.Layer> layers = packed.layers();
        float[][] from = a;
        float[][] to = b;
        for (int l = 0; l < layers.size(); l++) {
            Kernels.Layer layer = layers.get(l);
            layer.forward(from, rows, rows, to);
            if (l + 1 < layers.size()) {
                packed.bend().value(to, rows, layer.fanOut());
            }
            float[][] swapped = from;
            from = to;
            to = swapped;
        }
        return from;
    }
}
