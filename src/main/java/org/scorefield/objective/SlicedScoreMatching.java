package org.scorefield.objective;

import org.scorefield.field.ScoreModel;

/**
 * One random direction v a row in place of the trace: {@code λ (½(vᵀs)² + vᵀ(∇s)v)}, or with less variance
 * {@code λ (½‖s‖² + vᵀ(∇s)v)}.
 *
 * <p>Both need E vvᵀ = I to be implicit score matching in the mean; unit vectors would have E vvᵀ = I/2 and make the
 * second form wrong, which is why the sphere here has radius √2.
 *
 * @see "Song et al. 2019, Sliced score matching, arXiv:1905.07088, equations 7 and 8"
 */
final class SlicedScoreMatching implements Objective {
    private final Directions directions;
    private final boolean varianceReduced;

    SlicedScoreMatching(Directions directions, boolean varianceReduced) {
        this.directions = directions;
        this.varianceReduced = varianceReduced;
    }

    @Override
    public int tangents() {
        return 1;
    }

    @Override
    public void direct(Batch batch, ScoreModel.Pass pass) {
        directions.draw(batch.directions(), pass.direction(0), batch.rows());
    }

    @Override
    public void judge(Batch batch, ScoreModel.Pass pass) {
        for (int i = 0; i < batch.rows(); i++) {
            double weight = batch.weight()[i];
            double vx = pass.direction(0)[2 * i];
            double vy = pass.direction(0)[2 * i + 1];
            double sx = pass.score()[2 * i];
            double sy = pass.score()[2 * i + 1];
            double curvature = vx * pass.derivative(0)[2 * i] + vy * pass.derivative(0)[2 * i + 1];
            double along = vx * sx + vy * sy;
            double square = varianceReduced ? sx * sx + sy * sy : along * along;
            batch.rowLoss()[i] = 0.5 * square + curvature;
            pass.scoreGradient()[2 * i] = (float) (weight * (varianceReduced ? sx : along * vx));
            pass.scoreGradient()[2 * i + 1] = (float) (weight * (varianceReduced ? sy : along * vy));
            pass.derivativeGradient(0)[2 * i] = (float) (weight * vx);
            pass.derivativeGradient(0)[2 * i + 1] = (float) (weight * vy);
        }
    }

    /** With E vvᵀ = I both forms have the mean of implicit score matching: E(vᵀs)² = ‖s‖², E vᵀ(∇s)v = tr ∇s. */
    @Override
    public double floor(double sigma, Means exact) {
        return -0.5 * exact.squaredScore();
    }
}
