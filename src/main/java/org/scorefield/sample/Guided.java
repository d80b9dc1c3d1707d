package org.scorefield.sample;

import org.scorefield.field.Points;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreField;

/**
 * Classifier-free guidance, {@code s = s_u + w (s_c − s_u)}: w = 0 knows no class, w = 1 is plain conditional, above 1
 * it exaggerates what tells the class from the rest.
 *
 * <p>The paper and many programs write the same thing with {@code w′ = w − 1}, where 0 is plain conditional. It does not
 * sample {@code p(x) p(c|x)^w}, save for w = 0 and 1: the score of that density noised to σ is not this sum.
 *
 * @param unconditional s_u
 * @param conditional s_c
 * @param weight w
 * @see "Ho and Salimans 2022, Classifier-free diffusion guidance, arXiv:2207.12598, equation 6"
 * @see "Bradley and Nakkiran 2024, Classifier-free guidance is a predictor-corrector, arXiv:2408.09000"
 */
public record Guided(ScoreField unconditional, ScoreField conditional, double weight) implements ScoreField {
    /** The widest range that makes sense to look at. */
    public static final double MOST_WEIGHT = 1000;

    public Guided {
        Require.within("guidance weight", -MOST_WEIGHT, MOST_WEIGHT, weight);
    }

    @Override
    public Points score(Points x, double sigma) {
        if (weight == 1) { // the field itself, to the bit and at its price
            return conditional.score(x, sigma);
        }
        if (weight == 0) {
            return unconditional.score(x, sigma);
        }
        double[] s = unconditional.score(x, sigma).toArray();
        Points c = conditional.score(x, sigma);
        for (int i = 0; i < x.size(); i++) {
            s[2 * i] += weight * (c.x(i) - s[2 * i]);
            s[2 * i + 1] += weight * (c.y(i) - s[2 * i + 1]);
        }
        return Points.wrap(s);
    }

    /** How often one evaluation asks a score, per particle. */
    public int scoreCalls() {
        return weight == 0 || weight == 1 ? 1 : 2;
    }
}
