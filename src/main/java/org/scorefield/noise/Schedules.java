package org.scorefield.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Settings;
import org.scorefield.choice.Unit;

/** The menu of rules that make {@link NoiseLevels}. */
public final class Schedules {
    private static final List<Parameter> ENDS = List.of(
            new Parameter.Real(
                    "largest",
                    "σ₁, scene units: about the widest distance in the data.",
                    Unit.LENGTH,
                    2,
                    1e-4,
                    1e4,
                    true),
            new Parameter.Real(
                    "smallest", "σ_L, scene units: below the finest detail.", Unit.LENGTH, 0.01, 1e-6, 1e3, true),
            new Parameter.Whole("count", "L, how many levels.", Unit.LEVELS, 10, 1, NoiseLevels.MOST_LEVELS));

    public static final Catalogue<NoiseLevels> CATALOGUE = Catalogue.of(
            "noise schedule",
            new Choice<>(
                    "geometric",
                    "Geometric",
                    "Each level a fixed fraction of the one before.",
                    "Song and Ermon 2019, arXiv:1907.05600, section 4.3",
                    ENDS,
                    s -> NoiseLevels.geometric(s.real("largest"), s.real("smallest"), s.whole("count"))),
            new Choice<>(
                    "karras",
                    "Karras",
                    "Even steps in σ^(1/ρ), ρ = 7: denser where the noise is small.",
                    "Karras et al. 2022, arXiv:2206.00364, equation 5",
                    ENDS,
                    s -> powered(s, 7)),
            new Choice<>(
                    "linear",
                    "Linear",
                    "Even steps in σ: nearly all of them where the noise is large.",
                    "the naive rule, for comparison",
                    ENDS,
                    s -> powered(s, 1)),
            Choice.plain(
                    "seed",
                    "0.75 to 0.01",
                    "Ten levels from 0.75 to 0.01: too small a start when modes lie far apart.",
                    "a common tutorial's experiment, geometric",
                    NoiseLevels.geometric(0.75, 0.01, 10)));

    private Schedules() {}

    /** Levels evenly spaced in {@code σ^(1/rho)}; the ends are exact. */
    private static NoiseLevels powered(Settings settings, double rho) {
        double largest = settings.real("largest");
        double smallest = settings.real("smallest");
        int count = settings.whole("count");
        DoubleUnaryOperator root = s -> rho == 1 ? s : StrictMath.pow(s, 1 / rho);
        List<Double> sigmas = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double share = count == 1 ? 0 : (double) i / (count - 1);
            double at =
                    root.applyAsDouble(largest) + share * (root.applyAsDouble(smallest) - root.applyAsDouble(largest));
            sigmas.add(i == 0 ? largest : i == count - 1 ? smallest : rho == 1 ? at : StrictMath.pow(at, rho));
        }
        return new NoiseLevels(sigmas);
    }
}
