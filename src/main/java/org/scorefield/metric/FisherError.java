package org.scorefield.metric;

import org.scorefield.field.Points;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreField;

/**
 * How far a learned score is from the exact one where the density p_σ has its mass.
 *
 * <p>E‖s − s*‖² over p_σ is the Fisher divergence that score matching minimises.
 *
 * @see "Hyvärinen 2005, Estimation of Non-Normalized Statistical Models by Score Matching, equation 2"
 */
public final class FisherError {
    private FisherError() {}

    /**
     * The relative error {@code Σ‖s − s*‖² / Σ‖s*‖²}: 0 is perfect, 1 is as bad as the zero field.
     *
     * @param fromPSigma where to look, n×2, drawn from p_σ
     * @param sigma noise level, scene units, positive
     * @return at least 0, without unit; NaN or infinite if the learned field is
     * @throws IllegalArgumentException if there is no point, or the exact score is zero at every one
     */
    public static double relative(ScoreField learned, ScoreField exact, Points fromPSigma, double sigma) {
        Require.atLeast(1, "number of points", fromPSigma.size());
        Points truth = exact.score(fromPSigma, sigma);
        double length = sumOfSquares(truth);
        if (!(length > 0)) {
            throw new IllegalArgumentException(
                    "a relative error needs an exact score that is not zero everywhere, but Σ‖s*‖² was " + length);
        }
        return sumOfSquaredDifferences(learned.score(fromPSigma, sigma), truth) / length;
    }

    /**
     * The Fisher divergence times σ², {@code σ² E‖s − s*‖²}, so that noise levels can be compared.
     *
     * @param fromPSigma where to look, n×2, drawn from p_σ
     * @param sigma noise level, scene units, positive
     * @return at least 0, without unit
     */
    public static double scaled(ScoreField learned, ScoreField exact, Points fromPSigma, double sigma) {
        Require.atLeast(1, "number of points", fromPSigma.size());
        double sum = sumOfSquaredDifferences(learned.score(fromPSigma, sigma), exact.score(fromPSigma, sigma));
        return sigma * sigma * sum / fromPSigma.size();
    }

    private static double sumOfSquares(Points s) {
        double sum = 0;
        for (int i = 0; i < s.size(); i++) {
            sum += s.x(i) * s.x(i) + s.y(i) * s.y(i);
        }
        return sum;
    }

    private static double sumOfSquaredDifferences(Points s, Points t) {
        double sum = 0;
        for (int i = 0; i < s.size(); i++) {
            double dx = s.x(i) - t.x(i);
            double dy = s.y(i) - t.y(i);
            sum += dx * dx + dy * dy;
        }
        return sum;
    }
}
