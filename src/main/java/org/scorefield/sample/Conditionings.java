package org.scorefield.sample;

import org.scorefield.choice.Catalogue;

/** The menu of ways to condition on a measurement. A new one is one file and one line here. */
public final class Conditionings {
    public static final Catalogue<Conditioning> CATALOGUE = Catalogue.of(
            "observe method",
            ExactGuidance.CHOICE,
            PosteriorSampling.CHOICE,
            PseudoinverseGuidance.CHOICE,
            TweedieMoments.CHOICE,
            Replacement.CHOICE);

    private Conditionings() {}
}
