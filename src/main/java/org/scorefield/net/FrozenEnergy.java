package org.scorefield.net;

import java.util.Arrays;
import org.scorefield.field.Points;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreField;
import org.scorefield.field.ScoreModel;

/**
 * An energy network whose θ no longer moves, evaluated by the pass that training uses, so with the same bits. It
 * carries two derivatives along, and costs about three times a network that gives the score itself.
 *
 * <p>The scratch space belongs to the call, so any number of threads may ask. Warm kernels are taken up as by
 * {@link FrozenNetwork}.
 */
final class FrozenEnergy implements ScoreField {
    private static final int TILE = 64;

    private final Network network;
    private final float[] theta;
    private volatile PackedTheta newest;

    FrozenEnergy(Network network, float[] theta) {
        this.network = network;
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
        float level = (float) Require.positive("noise level", sigma);
        int n = x.size();
        double[] score = new double[2 * n];
        if (n > 0) {
            int rows = Math.min(TILE, n);
            ScoreModel.Pass pass = network.newPass(packed(), rows, 0);
            Arrays.fill(pass.sigma(), level);
            for (int from = 0; from < n; from += rows) {
                int filled = Math.min(rows, n - from);
                for (int i = 0; i < filled; i++) {
                    pass.x()[2 * i] = (float) x.x(from + i);
                    pass.x()[2 * i + 1] = (float) x.y(from + i);
                }
                pass.forward(theta);
                for (int i = 0; i < 2 * filled; i++) {
                    score[2 * from + i] = pass.score()[i];
                }
            }
        }
        return Points.wrap(score);
    }
}
