package org.scorefield.sample;

import org.scorefield.field.Observation;
import org.scorefield.field.ScoreField;

/** A way to make the score given a measurement out of the score without it. Immutable. */
public interface Conditioning {
    /** {@code s(x, σ | y)}, exactly or nearly: a score field like any other, for any sampler. */
    ScoreField given(Observation y, Prior prior);

    /** How often one evaluation asks the prior's score, per particle. */
    int scoreCalls();

    /**
     * What is known before the measurement.
     *
     * @param score the score to condition, exact or learned
     * @param variance of the clean data, mean of both axes, scene units squared
     * @param likelihood {@code ∇ₓ log p(y | x at σ)} of this measurement in closed form
     */
    record Prior(ScoreField score, double variance, ScoreField likelihood) {}
}
