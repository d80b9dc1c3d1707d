package org.scorefield.net;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Points;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreField;

/**
 * A network whose θ no longer moves, evaluated tile by tile: some rows go through all layers before the next, so that
 * they stay in the nearest caches. Any number of threads may ask: a call takes the scratch tiles that the last one left,
 * or makes its own.
 *
 * <p>A network frozen while the kernels were cold is packed anew once they are warm; whoever asks first does it, and
 * if two do, both get the same.
 */
final class FrozenNetwork implements ScoreField {
    /** Rows of a tile: a multiple of what every block of the products takes. */
    private static final int TILE = 96;

    private final Network network;
    private final Architecture architecture;
    private final float[] theta;
    private final AtomicReference<@Nullable Tiles> spare = new AtomicReference<>();
    private volatile PackedTheta newest;

    FrozenNetwork(Network network, float[] theta) {
        this.network = network;
        this.architecture = network.architecture();
        this.theta = theta.clone();
        this.newest = pack();
    }

    /** What the layers read and write: the places, two tiles in turn, and the output. */
    private static final class Tiles {
        final float[][] in = Kernels.rows(TILE, Network.INPUTS);
        final float[][] even;
        final float[][] odd;
        final float[][] out = Kernels.rows(TILE, Network.OUTPUTS);

        Tiles(int widest) {
            even = Kernels.rows(TILE, widest);
            odd = Kernels.rows(TILE, widest);
        }
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
        Tiles left = spare.getAndSet(null);
        Tiles tiles = left == null ? new Tiles(network.widest()) : left;
        float[][] in = tiles.in;
        float[][] net = tiles.out;
        for (int from = 0; from < n; from += TILE) {
            int rows = Math.min(TILE, n - from);
            for (int i = 0; i < rows; i++) {
                float[] row = in[i];
                // Through float first, as in training, so that both see the same place.
                row[0] = (float) (input * ((float) x.x(from + i) - scale.centerX()));
                row[1] = (float) (input * ((float) x.y(from + i) - scale.centerY()));
                row[2] = position;
            }
            throughLayers(packed, tiles, rows);
            for (int i = 0; i < rows; i++) {
                double dx = (float) x.x(from + i) - scale.centerX();
                double dy = (float) x.y(from + i) - scale.centerY();
                score[2 * (from + i)] = (float) (skip * dx + output * net[i][0]);
                score[2 * (from + i) + 1] = (float) (skip * dy + output * net[i][1]);
            }
        }
        spare.set(tiles);
        return Points.wrap(score);
    }

    private static void throughLayers(PackedTheta packed, Tiles tiles, int rows) {
        List<Kernels.Layer> layers = packed.layers();
        int last = layers.size() - 1;
        float[][] from = tiles.in;
        for (int l = 0; l < last; l++) {
            float[][] to = l % 2 == 0 ? tiles.even : tiles.odd;
            layers.get(l).forward(from, rows, rows, to);
            packed.bend().value(to, rows, layers.get(l).fanOut());
            from = to;
        }
        layers.get(last).forward(from, rows, rows, tiles.out);
    }
}
