package org.scorefield.sample;

import org.scorefield.choice.Catalogue;

/** The menu of samplers. A new one is one file and one line here. */
public final class Samplers {
    public static final Catalogue<Sampler> CATALOGUE = Catalogue.of(
            "sampler",
            AnnealedLangevin.CHOICE,
            Langevin.CHOICE,
            Mala.CHOICE,
            ReverseSde.CHOICE,
            ReverseDiffusion.CHOICE,
            Ancestral.CHOICE,
            PredictorCorrector.CHOICE,
            ProbabilityFlow.CHOICE,
            Heun.CHOICE,
            Edm.CHOICE,
            DormandPrince.CHOICE,
            Ddim.CHOICE);

    private Samplers() {}
}
