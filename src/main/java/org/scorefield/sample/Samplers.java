package org.scorefield.sample;

import java.util.List;
import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;

/** The menu of samplers. A new one is one file and one line here. */
public final class Samplers {
    /** The menu by families: walks at one noise level, the way back with fresh noise, the way back without. */
    public static final List<Family> FAMILIES = List.of(
            new Family("Langevin", List.of(AnnealedLangevin.CHOICE, Langevin.CHOICE, Mala.CHOICE)),
            new Family(
                    "Reverse SDE",
                    List.of(ReverseSde.CHOICE, ReverseDiffusion.CHOICE, Ancestral.CHOICE, PredictorCorrector.CHOICE)),
            new Family(
                    "Probability flow",
                    List.of(ProbabilityFlow.CHOICE, Heun.CHOICE, Edm.CHOICE, DormandPrince.CHOICE, Ddim.CHOICE)));

    public static final Catalogue<Sampler> CATALOGUE = Catalogue.of(
            "sampler",
            FAMILIES.stream().flatMap(family -> family.members().stream()).toList());

    private Samplers() {}

    /**
     * Samplers of one kind, in menu order.
     *
     * @param title what a menu writes above them
     */
    public record Family(String title, List<Choice<Sampler>> members) {
        public Family {
            members = List.copyOf(members);
        }

        /** True if this sampler is the first of them. */
        public boolean startsWith(String id) {
            return members.getFirst().id().equals(id);
        }
    }
}
