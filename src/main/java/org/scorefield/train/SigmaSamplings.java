package org.scorefield.train;

import java.util.List;
import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Unit;

/** The menu of {@link SigmaSampling}s. */
public final class SigmaSamplings {
    /** The σ_data for which Karras et al. chose their mean of ln σ. */
    private static final double DEVIATION_OF_IMAGES = 0.5;

    public static final Catalogue<SigmaSampling> CATALOGUE = Catalogue.of(
            "sigma sampling",
            Choice.plain(
                    "levels",
                    "Levels",
                    "One of the levels, each as often: what is trained is what is shown and sampled at.",
                    "Song and Ermon 2019, arXiv:1907.05600, equation 6",
                    (levels, deviation) ->
                            levels.sigmas().stream().mapToDouble(s -> s).toArray()),
            Choice.plain(
                    "log-uniform",
                    "Log-uniform",
                    "Anywhere between the largest and the smallest level, even in ln σ: no gaps for a solver to fall into.",
                    "Song et al. 2021, arXiv:2011.13456, appendix C: variance exploding, t uniform",
                    (levels, deviation) -> Quantiles.of(levels, lnSigma -> 1)),
            new Choice<>(
                    "log-normal",
                    "Log-normal",
                    "Mostly in the middle, where there is most to learn; the finest and coarsest noise seldom.",
                    "Karras et al. 2022, arXiv:2206.00364, table 1: ln σ ~ N(−1.2, 1.2²) at σ_data = 0.5",
                    List.of(
                            new Parameter.Real(
                                    "mean",
                                    "P_mean: the mean of ln σ, for data of deviation 0.5.",
                                    Unit.NONE,
                                    -1.2,
                                    -10,
                                    10,
                                    false),
                            new Parameter.Real(
                                    "spread", "P_std: the deviation of ln σ.", Unit.NONE, 1.2, 0.1, 10, true)),
                    s -> logNormal(s.real("mean"), s.real("spread"))));

    private SigmaSamplings() {}

    private static SigmaSampling logNormal(double mean, double spread) {
        return (levels, deviation) -> {
            double centre = mean + StrictMath.log(deviation / DEVIATION_OF_IMAGES);
            return Quantiles.of(levels, lnSigma -> {
                double z = (lnSigma - centre) / spread;
                return StrictMath.exp(-0.5 * z * z);
            });
        };
    }
}
