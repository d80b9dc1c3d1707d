package org.scorefield.train;

import java.util.Optional;
import org.scorefield.objective.Batch;
import org.scorefield.scene.Scene;

/** What denoising compares the score of a noised row with. */
public interface Target {
    /** True if it reads the drawing, where a learner of samples could not. */
    boolean knowsTheMixture();

    /** What writes the targets of a scene; empty if the noise of a row is all there is to know. */
    Optional<Teacher> teacher(Scene scene);

    /** Writes targets. Immutable, shared by all parts. */
    @FunctionalInterface
    interface Teacher {
        /**
         * Writes the target of row i, whose place and level stand in the batch.
         *
         * @param component which of the components with a weight above 0 the row was drawn from, in their order
         * @param taught rows×2, 1/scene unit
         */
        void teach(int component, Batch batch, int i, float[] taught);
    }
}
