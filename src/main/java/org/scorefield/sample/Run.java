package org.scorefield.sample;

import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;

/** Particles on their way. Owned by one thread; the caller drives it. */
public interface Run {
    /** True when there is nothing left to do. */
    boolean done();

    /**
     * Moves every particle one step; one step of the formula on screen.
     *
     * @param field the score to follow, which may be another one each time
     * @throws IllegalStateException if the run is done
     */
    void step(ScoreField field);

    /** A run of its own that stands where this one stands and would go on in the same way, with the same noise. */
    Run fork();

    /**
     * Passes over steps without making them: the particles stay, and what follows is what would follow then.
     *
     * @throws IllegalArgumentException if fewer are left
     */
    void skip(int steps);

    /**
     * The step at which the run stands at a place of its time bar, which has one segment of equal length a noise level.
     *
     * @param place 0 where level 0 begins to the number of levels where the last one ends; on the way to noise it falls
     * @return 0 to all steps
     */
    int stepAt(double place);

    /** Where the run stands, as an immutable value. */
    Progress progress();

    /**
     * Drives a run until it is done or nobody wants it any more.
     *
     * @param goOn asked before each step
     * @param each told after each step
     * @return where the particles are at the end, n×2
     */
    static Points runToEnd(Run run, ScoreField field, BooleanSupplier goOn, Consumer<Progress> each) {
        while (!run.done() && goOn.getAsBoolean()) {
            run.step(field);
            each.accept(run.progress());
        }
        return run.progress().particles();
    }

    /** Drives a run until it is done. */
    static Points runToEnd(Run run, ScoreField field) {
        return runToEnd(run, field, () -> true, progress -> {});
    }

    /**
     * Where a run stands: after its last step, or before its first.
     *
     * @param particles n×2, scene units, always finite
     * @param parked how many particles left the plane (a coordinate not finite or beyond 10⁶) and now stay
     *     where they last were
     * @param level which noise level the last step was taken at, from 0
     * @param levels how many levels there are
     * @param stepInLevel steps done at this level
     * @param stepsInLevel steps this level takes
     * @param step steps done in all
     * @param totalSteps steps the whole run takes
     * @param sigma the σ at which the last step looked at the field
     * @param stepSize α of the step in the rule's own convention; 0 before the first and where there is none
     * @param scoreCalls how often the field was evaluated, per particle
     * @param accepted the share of proposals accepted so far; empty where a rule proposes nothing
     */
    record Progress(
            Points particles,
            int parked,
            int level,
            int levels,
            int stepInLevel,
            int stepsInLevel,
            int step,
            int totalSteps,
            double sigma,
            double stepSize,
            int scoreCalls,
            OptionalDouble accepted) {}
}
