package org.scorefield.sample;

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

    /** Where the run stands, as an immutable value. */
    Progress progress();

    /**
     * Where a run stands.
     *
     * @param particles n×2, scene units
     * @param level which noise level, from 0
     * @param levels how many levels there are
     * @param stepInLevel steps done at this level
     * @param stepsInLevel steps this level takes
     * @param step steps done in all
     * @param totalSteps steps the whole run takes
     * @param sigma the level's σ
     * @param stepSize α of the step in the rule's own convention; 0 before the first and where there is none
     * @param scoreCalls how often the field was evaluated, per particle
     */
    record Progress(
            Points particles,
            int level,
            int levels,
            int stepInLevel,
            int stepsInLevel,
            int step,
            int totalSteps,
            double sigma,
            double stepSize,
            int scoreCalls) {}
}
