package org.scorefield.experiment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Catalogue;

/** A question asked of a situation. Immutable; its settings are fixed when it is made. */
public interface Experiment {
    /**
     * Finds the answer; may take long, and asks {@code watch} now and then whether it is still wanted.
     *
     * @return null when told to stop
     * @throws IllegalArgumentException saying in one sentence why the question cannot be asked here, and what would help
     */
    @Nullable
    Finding run(Situation situation, Watch watch);

    /** True if the answer comes within a tenth of a second, so that it may follow every edit. */
    default boolean live() {
        return false;
    }

    /** Whether it looks at a score, learned or exact, so that the choice between them matters. */
    default boolean looksAtAScore() {
        return true;
    }

    /** The menu whose entries are held against each other, each with a flag of its id; empty if there is none. */
    default Optional<Catalogue<?>> compares() {
        return Optional.empty();
    }

    /** What is drawn on the canvas before asking. */
    default Gesture gesture() {
        return Gesture.NONE;
    }

    /** What the person draws with the path tool for an experiment. */
    enum Gesture {
        /** Nothing. */
        NONE,
        /** A click: the last place of the stroke counts. */
        POINT,
        /** A straight line from the first place of the stroke to the last. */
        LINE,
        /** The stroke as it was drawn. */
        PATH
    }

    /** Looks over the shoulder of a running experiment. */
    interface Watch {
        /** False once nobody wants the answer any more. */
        boolean goOn();

        /** Told how much is done, from 0 to 1. */
        void progress(double share);

        /** Nobody watches: it runs to its end. */
        Watch NOBODY = new Watch() {
            @Override
            public boolean goOn() {
                return true;
            }

            @Override
            public void progress(double share) {
                // intentional: nobody asked
            }
        };
    }
}
