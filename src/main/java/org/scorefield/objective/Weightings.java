package org.scorefield.objective;

import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;

/** The menu of {@link Weighting}s. */
public final class Weightings {
    public static final Catalogue<Weighting> CATALOGUE = Catalogue.of(
            "weighting",
            Choice.plain(
                    "balanced",
                    "Balanced",
                    "σ over the size of what is left to learn: between even noise and even errors.",
                    "measured here; the geometric mean of σ² and 1/g²",
                    (sigma, g, deviation, share) -> sigma / g),
            Choice.plain(
                    "sigma-squared",
                    "σ²",
                    "Makes the noise in the target equally loud at every level.",
                    "Song and Ermon 2019, arXiv:1907.05600, section 4.2",
                    (sigma, g, deviation, share) -> sigma * sigma),
            Choice.plain(
                    "edm",
                    "EDM",
                    "Makes the denoiser's error relative to what its network must give.",
                    "Karras et al. 2022, arXiv:2206.00364, table 1; times σ⁴ because it counts errors of D = x + σ²s",
                    (sigma, g, deviation, share) ->
                            sigma * sigma * (sigma * sigma + deviation * deviation) / (deviation * deviation)),
            Choice.plain(
                    "likelihood",
                    "Likelihood",
                    "Bounds the likelihood of the samples; on a geometric list of levels nearly σ².",
                    "Song et al. 2021, arXiv:2101.09258, theorem 1: λ = g², with g² dt = dσ² summed over the levels",
                    (sigma, g, deviation, share) -> share),
            Choice.plain(
                    "inverse-size",
                    "1/g²",
                    "Makes the error relative to what is left to learn: right where targets carry no noise.",
                    "measured here: best with component targets, worst at small σ with noisy ones",
                    (sigma, g, deviation, share) -> 1 / (g * g)),
            Choice.plain(
                    "uniform",
                    "None",
                    "Counts every level alike, so the smallest noise drowns the rest.",
                    "Vincent 2011, without weights",
                    (sigma, g, deviation, share) -> 1));

    private Weightings() {}
}
