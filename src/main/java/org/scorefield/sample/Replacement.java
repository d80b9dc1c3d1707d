package org.scorefield.sample;

import org.scorefield.choice.Choice;
import org.scorefield.field.Observation;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;

/**
 * Replacement: across the line the score of the noised measurement, {@code Aᵀ (y − A x)/(σ²‖A‖² + σ_y²)}; along it the
 * score without the measurement.
 *
 * <p>The published algorithm overwrites the known coordinate at each level with a noised reference, so that it follows
 * N(y, σ²‖A‖² + σ_y²); following that law's score is the same without a jump. The unknown coordinate only sees
 * the known one noised, and never hears of what is still to come: that is the bias.
 *
 * @see "Song and Ermon 2019, arXiv:1907.05600, appendix B.3, algorithm 2 (inpainting)"
 */
record Replacement() implements Conditioning {
    static final Choice<Conditioning> CHOICE = Choice.plain(
            "replacement",
            "Replacement",
            "Follows the noised measurement across the line and the plain score along it.",
            "Song and Ermon 2019, arXiv:1907.05600, appendix B.3, algorithm 2",
            new Replacement());

    @Override
    public ScoreField given(Observation y, Prior prior) {
        double ux = y.acrossX();
        double uy = y.acrossY();
        double length = y.length();
        return (x, sigma) -> {
            double variance = sigma * sigma * length * length + y.noise() * y.noise();
            double[] s = prior.score().score(x, sigma).toArray();
            for (int i = 0; i < x.size(); i++) {
                double reference = length * (y.y() - y.of(x.x(i), x.y(i))) / variance;
                double change = reference - (ux * s[2 * i] + uy * s[2 * i + 1]);
                s[2 * i] += change * ux;
                s[2 * i + 1] += change * uy;
            }
            return Points.wrap(s);
        };
    }

    @Override
    public int scoreCalls() {
        return 1;
    }
}
