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
 */
public record TechniquePlan(Pick targets, Pick sigmaSampling, Pick noisePairs, Pick rateSchedule, Pick averaging) {
    /** Plain samples at the levels in pairs ±ε, a rate like 1/√t, a power-function average: recipe A. */
    public static TechniquePlan standard() {
        return new TechniquePlan(
                Pick.of("dsm"), Pick.of("levels"), Pick.of("antithetic"), Pick.of("inverse-root"), Pick.of("power"));
    }

    public TechniquePlan withTargets(Pick picked) {
        return new TechniquePlan(picked, sigmaSampling, noisePairs, rateSchedule, averaging);
    }

    public TechniquePlan withSigmaSampling(Pick picked) {
        return new TechniquePlan(targets, picked, noisePairs, rateSchedule, averaging);
    }

    public TechniquePlan withNoisePairs(Pick picked) {
        return new TechniquePlan(targets, sigmaSampling, picked, rateSchedule, averaging);
    }

    public TechniquePlan withRateSchedule(Pick picked) {
        return new TechniquePlan(targets, sigmaSampling, noisePairs, picked, averaging);
    }

    public TechniquePlan withAveraging(Pick picked) {
        return new TechniquePlan(targets, sigmaSampling, noisePairs, rateSchedule, picked);
    }
}
