package org.scorefield.sample;

import org.scorefield.choice.Choice;
import org.scorefield.field.Observation;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;

/**
 * {@code s + ∇ₓ log p(y | x)}, the second term in closed form: with the exact score it is the exact posterior's score.
 *
 * @see "Song et al. 2021, arXiv:2011.13456, equation 14"
 */
record ExactGuidance() implements Conditioning {
    static final Choice<Conditioning> CHOICE = Choice.plain(
            "exact",
            "Exact guidance",
            "Adds the closed-form gradient of log p(y | x) of the drawing.",
            "Bayes' rule; Song et al. 2021, arXiv:2011.13456, equation 14",
            new ExactGuidance());

    @Override
    public ScoreField given(Observation y, Prior prior) {
        return (x, sigma) -> {
            double[] s = prior.score().score(x, sigma).toArray();
            Points guidance = prior.likelihood().score(x, sigma);
            for (int i = 0; i < x.size(); i++) {
                s[2 * i] += guidance.x(i);
                s[2 * i + 1] += guidance.y(i);
            }
            return Points.wrap(s);
        };
    }

    @Override
    public int scoreCalls() {
        return 1;
    }
}
