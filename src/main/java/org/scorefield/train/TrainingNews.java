package org.scorefield.train;

import java.util.Locale;

/** What a step led to. */
public sealed interface TrainingNews {
    /**
     * The step went well.
     *
     * @param step how many steps are done now
     * @param loss mean weighted loss of the batch
     * @param learningRate Adam's step, after warm-up and decay
     * @param gradientNorm ‖∂L/∂θ‖
     */
    record Stepped(long step, double loss, double learningRate, double gradientNorm) implements TrainingNews {}

    /**
     * The step led nowhere and was undone.
     *
     * @param step the step that failed
     * @param backTo the step whose weights are in force again
     * @param learningRate the peak rate that was too high
     * @param gradientNorm ‖∂L/∂θ‖ in the failed step; may be infinite or NaN
     * @param usualNorm its moving average before
     * @param reason what was seen
     */
    record Diverged(long step, long backTo, double learningRate, double gradientNorm, double usualNorm, String reason)
            implements TrainingNews {
        /** A rate to go on with. */
        public double saferRate() {
            return 0.5 * Math.min(learningRate, 0.02); // above 0.02 halving alone would take many rounds
        }

        /** One line: what was seen and what to do. */
        public String headline() {
            return String.format(
                    Locale.ROOT,
                    "diverged at step %d: %s, gradient norm %.3g after a usual %.3g; learning rate %.4g is too high,"
                            + " back at step %d, go on at %.4g",
                    step,
                    reason,
                    gradientNorm,
                    usualNorm,
                    learningRate,
                    backTo,
                    saferRate());
        }
    }
}
