package org.scorefield.experiment;

import org.scorefield.choice.Catalogue;

/** The menu of experiments. A new one is one file and one line here. */
public final class Experiments {
    public static final Catalogue<Experiment> CATALOGUE = Catalogue.of(
            "experiment",
            StepDoctor.CHOICE,
            NoiseAdvice.CHOICE,
            ProbeOfAPlace.CHOICE,
            LossFloor.CHOICE,
            ObjectivesCompared.CHOICE,
            Race.CHOICE,
            PathOfScores.CHOICE,
            DivergenceOverSigma.CHOICE,
            LikelihoodOfAPlace.CHOICE,
            MemoriseOrGeneralise.CHOICE,
            GuidanceTowardsAClass.CHOICE,
            Measurement.CHOICE);

    private Experiments() {}
}
