package org.scorefield.net;

import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;

/** The menu of {@link Head}s. */
public final class Heads {
    public static final Catalogue<Head> CATALOGUE = Catalogue.of(
            "head",
            Choice.plain(
                    "residual",
                    "Residual",
                    "Learns what one Gaussian of the data's size cannot explain, at the size that is left.",
                    "measured here; the EDM preconditioning with a finest deviation s₀",
                    new ResidualHead()),
            Choice.plain(
                    "edm",
                    "EDM denoiser",
                    "Learns a denoiser whose input, target and output all have unit size.",
                    "Karras et al. 2022, arXiv:2206.00364, table 1",
                    new EdmHead()),
            Choice.plain(
                    "inverse-sigma",
                    "Network over σ",
                    "Divides the network's output by σ, the size of a score at that level.",
                    "Song and Ermon 2020, arXiv:2006.09011, technique 3",
                    new InverseSigmaHead()),
            Choice.plain(
                    "noise",
                    "Noise prediction",
                    "Guesses the noise that was added, ε̂ = −σs.",
                    "Ho et al. 2020, arXiv:2006.11239, equation 12; Vincent 2011, equation 11",
                    new NoiseHead()),
            Choice.plain(
                    "denoiser",
                    "Plain denoiser",
                    "Guesses the clean point, D = x + σ²s, from nothing: hard where σ is small.",
                    "Alain and Bengio 2014, What regularized auto-encoders learn, theorem 1",
                    new DenoiserHead()),
            Choice.plain(
                    "energy",
                    "Energy",
                    "Learns one number, and takes its slope as the score: no curl.",
                    "Salimans and Ho 2021, Should EBMs model the energy or the score?",
                    new EnergyHead()),
            Choice.plain(
                    "raw",
                    "Raw",
                    "Takes the network's output as the score; small noise levels are learned late.",
                    "Song and Ermon 2019, arXiv:1907.05600, section 4.2",
                    new RawHead()));

    private Heads() {}
}
