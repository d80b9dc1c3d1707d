package org.scorefield.app.model;

import java.util.Optional;

/** The steps of a study seen from training: where it stood at each. Steps in a row share a mark while nothing is learned. */
final class TrainingPast {
    private final UndoHistory<Moment> history;

    TrainingPast(UndoHistory<Moment> history) {
        this.history = history;
    }

    /** Puts another mark in the place of today's, for all moments that belong to it. */
    void mark(TrainingMark instead) {
        TrainingMark last = history.current().mark();
        history.amend(m -> m.mark() == last ? m.withMark(instead) : m);
    }

    /** Where training stood before it last ran; empty if it never did. */
    Optional<TrainingMark> before() {
        TrainingMark now = history.current().mark();
        for (int i = history.done(); i >= 0; i--) {
            TrainingMark earlier = history.after(i).mark();
            if (earlier != now) {
                return Optional.of(earlier);
            }
        }
        return Optional.empty();
    }

    /** Whether training stands elsewhere anywhere on the way until so many steps are done. */
    boolean changesUntil(int steps) {
        for (int i = Math.min(steps, history.done()); i < Math.max(steps, history.done()); i++) {
            if (history.after(i).mark() != history.after(i + 1).mark()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Undoes or redoes until so many steps are done.
     *
     * @return where training has to begin again, if it stood elsewhere on the way
     */
    Optional<TrainingMark> goTo(int steps) {
        Optional<TrainingMark> restored = Optional.empty();
        TrainingMark last = history.current().mark();
        while (history.done() != steps) {
            if (history.done() > steps) {
                history.undo();
            } else {
                history.redo();
            }
            TrainingMark mark = history.current().mark();
            if (mark != last) {
                restored = Optional.of(mark);
                last = mark;
            }
        }
        return restored;
    }
}
