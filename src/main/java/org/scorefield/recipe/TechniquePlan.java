package org.scorefield.recipe;

import org.scorefield.choice.Pick;

/**
 * The finer parts of a {@link TrainingPlan}.
 *
 * @param targets from {@code train.Targets}: what denoising compares with
 * @param sigmaSampling from {@code train.SigmaSamplings}
 * @param noisePairs from {@code train.NoisePairs}
 * @param rateSchedule from {@code train.RateSchedules}
 * @param averaging from {@code train.Averagings}
 * @param directions from {@code objective.Directions}: the v of the sliced objectives
 */
public record TechniquePlan(
        Pick targets, Pick sigmaSampling, Pick noisePairs, Pick rateSchedule, Pick averaging, Pick directions) {
    /** Plain samples at the levels in pairs ±ε, a rate like 1/√t, a power-function average: recipe A. */
    public static TechniquePlan standard() {
        return new TechniquePlan(
                Pick.of("dsm"),
                Pick.of("levels"),
                Pick.of("antithetic"),
                Pick.of("inverse-root"),
                Pick.of("power"),
                Pick.of("rademacher"));
    }

    public TechniquePlan withTargets(Pick picked) {
        return new TechniquePlan(picked, sigmaSampling, noisePairs, rateSchedule, averaging, directions);
    }

    public TechniquePlan withSigmaSampling(Pick picked) {
        return new TechniquePlan(targets, picked, noisePairs, rateSchedule, averaging, directions);
    }

    public TechniquePlan withNoisePairs(Pick picked) {
        return new TechniquePlan(targets, sigmaSampling, picked, rateSchedule, averaging, directions);
    }

    public TechniquePlan withRateSchedule(Pick picked) {
        return new TechniquePlan(targets, sigmaSampling, noisePairs, picked, averaging, directions);
    }

    public TechniquePlan withAveraging(Pick picked) {
        return new TechniquePlan(targets, sigmaSampling, noisePairs, rateSchedule, picked, directions);
    }

    public TechniquePlan withDirections(Pick picked) {
        return new TechniquePlan(targets, sigmaSampling, noisePairs, rateSchedule, averaging, picked);
    }
}
