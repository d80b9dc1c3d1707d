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
                    (sigma, g, deviation) -> sigma / g),
            Choice.plain(
                    "sigma-squared",
                    "σ²",
                    "Makes the noise in the target equally loud at every level.",
                    "Song and Ermon 2019, arXiv:1907.05600, section 4.2",
                    (sigma, g, deviation) -> sigma * sigma),
            Choice.plain(
                    "edm",
                    "EDM",
                    "Makes the denoiser's error relative to what its network must give.",
                    "Karras et al. 2022, arXiv:2206.00364, table 1; times σ⁴ because it counts errors of D = x + σ²s",
                    (sigma, g, deviation) ->
                            sigma * sigma * (sigma * sigma + deviation * deviation) / (deviation * deviation)),
            Choice.plain(
                    "uniform",
                    "None",
                    "Counts every level alike, so the smallest noise drowns the rest.",
                    "Vincent 2011, without weights",
                    (sigma, g, deviation) -> 1));

    private Weightings() {}
}
