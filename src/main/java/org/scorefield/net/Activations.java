package org.scorefield.net;

import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;

/** The menu of {@link Activation}s. */
public final class Activations {
    public static final Catalogue<Activation> CATALOGUE = Catalogue.of(
            "activation",
            Choice.plain(
                    "silu",
                    "SiLU",
                    "z times its logistic: learns curved densities fastest here.",
                    "Elfwing et al. 2018, arXiv:1702.03118",
                    new Silu()),
            Choice.plain(
                    "tanh",
                    "tanh",
                    "The classical bounded bend; smooth, but slow where it saturates.",
                    "LeCun et al. 1998, Efficient BackProp",
                    new Tanh()),
            Choice.plain(
                    "softplus",
                    "Softplus",
                    "log(1 + exp z), the smooth rectifier.",
                    "Dugas et al. 2001, Incorporating second-order functional knowledge",
                    new Softplus()));

    private Activations() {}
}
