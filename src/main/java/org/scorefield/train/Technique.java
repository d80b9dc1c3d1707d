package org.scorefield.train;

/**
 * The finer parts of a course.
 *
 * @param target what denoising compares with; other objectives do not look at it
 * @param sigmaSampling which noise levels rows are drawn at
 * @param pairs how rows go together
 * @param schedule of the learning rate
 * @param averaging of the weights
 */
public record Technique(
        Target target, SigmaSampling sigmaSampling, NoisePairs pairs, RateSchedule schedule, Averaging averaging) {
    /** Plain samples at the levels in pairs ±ε, a rate like 1/√t, a power-function average: recipe A. */
    public static Technique standard() {
        return new Technique(
                Targets.CATALOGUE.get("dsm").make(),
                SigmaSamplings.CATALOGUE.get("levels").make(),
                NoisePairs.ANTITHETIC,
                RateSchedules.CATALOGUE.get("inverse-root").make(),
                Averagings.CATALOGUE.get("power").make());
    }
}
