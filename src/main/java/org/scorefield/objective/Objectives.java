package org.scorefield.objective;

import java.util.List;
import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Settings;

/** The menu of {@link Objective}s. A new one is one file and one line here. */
public final class Objectives {
    /** What the sliced objectives let one set. */
    public static final String DIRECTIONS = "directions";

    private static final Parameter CHOICE_OF_DIRECTIONS = new Parameter.OneOf(
            DIRECTIONS,
            "How the random directions v are drawn; all have E vvᵀ = I.",
            "rademacher",
            Directions.CATALOGUE.ids());

    public static final Catalogue<Objective> CATALOGUE = Catalogue.of(
            "objective",
            Choice.plain(
                    "dsm",
                    "Denoising",
                    "Asks the way back from a noised point to the point it came from.",
                    "Vincent 2011, A connection between score matching and denoising autoencoders",
                    new DenoisingScoreMatching(DenoisingScoreMatching.Target.SCORE)),
            Choice.plain(
                    "esm",
                    "Explicit",
                    "Compares with the exact score, which only a drawing with a formula has.",
                    "Hyvärinen 2005, Estimation of non-normalized statistical models by score matching, equation 2",
                    new ExplicitScoreMatching()),
            Choice.plain(
                    "ism",
                    "Implicit",
                    "Needs no target: squared score plus divergence, both derivatives exact.",
                    "Hyvärinen 2005, Estimation of non-normalized statistical models by score matching, theorem 1",
                    new ImplicitScoreMatching()),
            new Choice<>(
                    "ssm",
                    "Sliced",
                    "Implicit score matching seen along one random direction a point.",
                    "Song et al. 2019, Sliced score matching, arXiv:1905.07088, equation 7",
                    List.of(CHOICE_OF_DIRECTIONS),
                    s -> new SlicedScoreMatching(directions(s), false)),
            new Choice<>(
                    "ssm-vr",
                    "Sliced, less variance",
                    "Sliced, with the squared score taken whole instead of along the direction.",
                    "Song et al. 2019, Sliced score matching, arXiv:1905.07088, equation 8; the trace as Hutchinson 1990",
                    List.of(CHOICE_OF_DIRECTIONS),
                    s -> new SlicedScoreMatching(directions(s), true)),
            Choice.plain(
                    "dsm-half-target",
                    "Error: target ½(x₀ − x)",
                    "Wrong on purpose: without 1/σ² every level learns a score of the wrong length, σ²/2 times it.",
                    "an error in lecture notes, where (x₀ − x)/σ² lost its σ: right only for σ² = 2",
                    new DenoisingScoreMatching(DenoisingScoreMatching.Target.HALF_WAY)),
            Choice.plain(
                    "dsm-no-minus",
                    "Error: target +ε/σ",
                    "Wrong on purpose: without the minus the field points away from the data.",
                    "an error in published code: acids-ircam/diffusion_models, issue 11; torchebm, pull request 336",
                    new DenoisingScoreMatching(DenoisingScoreMatching.Target.NO_MINUS)));

    private Objectives() {}

    private static Directions directions(Settings settings) {
        return Directions.CATALOGUE.get(settings.option(DIRECTIONS)).make();
    }
}
