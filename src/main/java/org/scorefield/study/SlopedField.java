package org.scorefield.study;

import java.util.Arrays;
import java.util.List;
import org.scorefield.exact.Hessian;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreField;
import org.scorefield.field.ScoreModel;
import org.scorefield.net.Network;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Weights;

/** A score field that knows its Jacobian too. Immutable; any number of threads may ask. */
@FunctionalInterface
public interface SlopedField {
    /** Rows of one pass through the network: as many as stay in the cache. */
    int TILE = 256;

    /** Of σ: a balance of the third derivative against rounding in float, each a ten-thousandth of J. */
    double STEP = 1e-2;

    /**
     * Evaluates field and Jacobian.
     *
     * @param x places, n×2, scene units
     * @param sigma noise level, scene units
     */
    Slopes at(Points x, double sigma);

    /** The exact one: score and Hessian of log p_σ, whose curl is 0. */
    static SlopedField exact(Truth truth) {
        return (x, sigma) -> {
            List<Hessian> hessians = truth.hessians(x, sigma);
            double[] jacobian = new double[4 * x.size()];
            for (int i = 0; i < x.size(); i++) {
                Hessian h = hessians.get(i);
                jacobian[4 * i] = h.xx();
                jacobian[4 * i + 1] = h.xy();
                jacobian[4 * i + 2] = h.xy();
                jacobian[4 * i + 3] = h.yy();
            }
            return new Slopes(truth.score(x, sigma), jacobian);
        };
    }

    /** The learned one: two directional derivatives of the network, exact to rounding in float. */
    static SlopedField learned(NetworkPlan plan, Weights weights) {
        Network network = Learned.network(plan, weights);
        float[] theta = weights.theta();
        return (x, sigma) -> {
            double[] score = new double[2 * x.size()];
            double[] jacobian = new double[4 * x.size()];
            for (int from = 0; from < x.size(); from += TILE) {
                tile(network, theta, x, sigma, from, Math.min(TILE, x.size() - from), score, jacobian);
            }
            return new Slopes(Points.wrap(score), jacobian);
        };
    }

    private static void tile(
            Network network,
            float[] theta,
            Points x,
            double sigma,
            int from,
            int rows,
            double[] score,
            double[] jacobian) {
        ScoreModel.Pass pass = network.newPass(rows, 2);
        Arrays.fill(pass.sigma(), (float) Require.positive("noise level", sigma));
        for (int i = 0; i < rows; i++) {
            pass.x()[2 * i] = (float) x.x(from + i);
            pass.x()[2 * i + 1] = (float) x.y(from + i);
            pass.direction(0)[2 * i] = 1;
            pass.direction(1)[2 * i + 1] = 1;
        }
        pass.forward(theta);
        for (int i = 0; i < rows; i++) {
            int at = from + i;
            score[2 * at] = pass.score()[2 * i];
            score[2 * at + 1] = pass.score()[2 * i + 1];
            jacobian[4 * at] = pass.derivative(0)[2 * i];
            jacobian[4 * at + 1] = pass.derivative(1)[2 * i];
            jacobian[4 * at + 2] = pass.derivative(0)[2 * i + 1];
            jacobian[4 * at + 3] = pass.derivative(1)[2 * i + 1];
        }
    }

    /**
     * Any field, by central differences {@code (s(x + h e) − s(x − h e))/2h}: four more calls of the field.
     *
     * @param share h as a share of σ, such as {@link #STEP}
     */
    static SlopedField byDifferences(ScoreField field, double share) {
        Require.positive("step of the differences", share);
        return (x, sigma) -> {
            double h = share * Require.positive("noise level", sigma);
            Points right = field.score(shifted(x, h, 0), sigma);
            Points left = field.score(shifted(x, -h, 0), sigma);
            Points above = field.score(shifted(x, 0, h), sigma);
            Points below = field.score(shifted(x, 0, -h), sigma);
            double[] jacobian = new double[4 * x.size()];
            for (int i = 0; i < x.size(); i++) {
                jacobian[4 * i] = (right.x(i) - left.x(i)) / (2 * h);
                jacobian[4 * i + 1] = (above.x(i) - below.x(i)) / (2 * h);
                jacobian[4 * i + 2] = (right.y(i) - left.y(i)) / (2 * h);
                jacobian[4 * i + 3] = (above.y(i) - below.y(i)) / (2 * h);
            }
            return new Slopes(field.score(x, sigma), jacobian);
        };
    }

    private static Points shifted(Points x, double dx, double dy) {
        double[] xy = new double[2 * x.size()];
        for (int i = 0; i < x.size(); i++) {
            xy[2 * i] = x.x(i) + dx;
            xy[2 * i + 1] = x.y(i) + dy;
        }
        return Points.wrap(xy);
    }
}
