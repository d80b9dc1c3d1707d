package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreField;
import org.scorefield.metric.FisherError;
import org.scorefield.noise.NoiseLevels;

/**
 * How an error of the score adds up to an error of the density: {@code dKL/dσ² = −½ Fisher}, so from σ₁ down
 * {@code KL(σ) = ∫ σ′² F(σ′) d log σ′}, what lies beyond σ₁ left out.
 *
 * <p>For a learned field that is the score of some noised density, this is KL(p_σ ‖ q_σ) less that at σ₁. For any other
 * field it bounds the KL of what the reverse SDE makes of it.
 *
 * @param sigmas large to small, the noise levels and places between
 * @param scaledFisher {@code σ² E‖s_θ − s*‖²} under p_σ at each, without unit
 * @param kl nats, 0 at the first and rising
 * @see "Lyu 2009, Interpretation and Generalization of Score Matching, theorem 1"
 * @see "Song, Durkan, Murray and Ermon 2021, arXiv:2101.09258, theorem 1"
 */
public record DivergenceCurve(List<Double> sigmas, List<Double> scaledFisher, List<Double> kl) {
    /** Places from the largest level to the smallest: a smooth curve. */
    private static final int PLACES = 48;

    public DivergenceCurve {
        sigmas = List.copyOf(sigmas);
        scaledFisher = List.copyOf(scaledFisher);
        kl = List.copyOf(kl);
        if (sigmas.size() != scaledFisher.size() || sigmas.size() != kl.size()) {
            throw new IllegalArgumentException("a curve needs as many values as noise levels, but has "
                    + scaledFisher.size() + " and " + kl.size() + " for " + sigmas.size());
        }
    }

    /**
     * Measures the curve. The points move smoothly with σ, so that chance does not make it jagged.
     *
     * @param points how many points of p_σ to average over
     * @param goOn asked at each place
     * @return null if told to stop
     */
    public static @Nullable DivergenceCurve of(
            ScoreField learned, Truth truth, NoiseLevels levels, int points, long seed, BooleanSupplier goOn) {
        Require.atLeast(1, "number of points", points);
        RandomStream random = RandomStream.of(seed, "divergence curve");
        List<Double> sigmas = places(levels);
        List<Double> fisher = new ArrayList<>();
        List<Double> kl = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < sigmas.size(); i++) {
            if (!goOn.getAsBoolean()) {
                return null;
            }
            double sigma = sigmas.get(i);
            Points x = truth.sample(points, sigma, random);
            double scaled = FisherError.scaled(learned, truth, x, sigma);
            if (i > 0) {
                sum += 0.5 * (scaled + fisher.getLast()) * StrictMath.log(sigmas.get(i - 1) / sigma);
            }
            fisher.add(scaled);
            kl.add(sum);
        }
        return new DivergenceCurve(sigmas, fisher, kl);
    }

    /** KL at the place nearest to σ in proportion: exactly there at a noise level. */
    public double klAt(double sigma) {
        return kl.get(nearest(sigma));
    }

    /** σ² times the Fisher divergence at that place. */
    public double fisherAt(double sigma) {
        return scaledFisher.get(nearest(sigma));
    }

    private int nearest(double sigma) {
        int best = 0;
        for (int i = 1; i < sigmas.size(); i++) {
            double here = Math.abs(StrictMath.log(sigmas.get(i) / sigma));
            best = here < Math.abs(StrictMath.log(sigmas.get(best) / sigma)) ? i : best;
        }
        return best;
    }

    private static List<Double> places(NoiseLevels levels) {
        List<Double> sigmas = new ArrayList<>(List.of(levels.largest()));
        int between = Math.max(1, (PLACES + levels.count() - 2) / Math.max(1, levels.count() - 1));
        for (int i = 1; i < levels.count(); i++) {
            double from = levels.sigma(i - 1);
            double ratio = levels.sigma(i) / from;
            for (int k = 1; k < between; k++) {
                sigmas.add(from * StrictMath.pow(ratio, k / (double) between));
            }
            sigmas.add(levels.sigma(i));
        }
        return sigmas;
    }
}
