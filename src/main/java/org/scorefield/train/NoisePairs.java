package org.scorefield.train;

import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;

/** How the rows of a batch go together. */
public enum NoisePairs {
    /** Rows 2i and 2i + 1 share x₀ and σ and have ε and −ε. */
    ANTITHETIC,
    /** Every row for itself. */
    INDEPENDENT;

    /** The menu. */
    public static final Catalogue<NoisePairs> CATALOGUE = Catalogue.of(
            "noise pairs",
            Choice.plain(
                    "antithetic",
                    "±ε",
                    "Each sample twice, noised by ε and by −ε: the noise of the target cancels to first order.",
                    "Hammersley and Morton 1956, A new Monte Carlo technique; half of the error here",
                    ANTITHETIC),
            Choice.plain(
                    "independent",
                    "Independent",
                    "Every row its own sample and noise: twice as many samples, better where targets carry little noise.",
                    "plain Monte Carlo",
                    INDEPENDENT));
}
