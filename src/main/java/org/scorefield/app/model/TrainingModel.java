package org.scorefield.app.model;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** The training clock: start, pause, single steps, start over; and how it goes. */
public final class TrainingModel {
    private static final double RATE_SMOOTHING = 0.2;
    private static final long RATE_WINDOW_NANOS = 200_000_000;

    private final BooleanProperty running = new SimpleBooleanProperty(true);
    private final ReadOnlyLongWrapper session = new ReadOnlyLongWrapper(1);
    private final ReadOnlyLongWrapper singleSteps = new ReadOnlyLongWrapper(0);
    private final ReadOnlyLongWrapper steps = new ReadOnlyLongWrapper();
    private final ReadOnlyDoubleWrapper loss = new ReadOnlyDoubleWrapper(Double.NaN);
    private final DoubleProperty stepsPerSecond = new SimpleDoubleProperty();
    private final LossHistory history = new LossHistory();
    private long windowStart;
    private long windowSteps;

    public BooleanProperty runningProperty() {
        return running;
    }

    /** The number of the session; another number starts over with the recipe's seed. */
    public ReadOnlyLongProperty sessionProperty() {
        return session.getReadOnlyProperty();
    }

    /** How many single steps have been asked for in this session. */
    public ReadOnlyLongProperty singleStepsProperty() {
        return singleSteps.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /** The smoothed loss; NaN before the first step. */
    public ReadOnlyDoubleProperty lossProperty() {
        return loss.getReadOnlyProperty();
    }

    /** Measured over the last fraction of a second. */
    public DoubleProperty stepsPerSecondProperty() {
        return stepsPerSecond;
    }

    public LossHistory history() {
        return history;
    }

    /** Starts over with the same seed. */
    public void restart() {
        singleSteps.set(0); // before the session: the new one must not be told to take the old one's steps
        session.set(session.get() + 1);
        history.clear();
        steps.set(0);
        loss.set(Double.NaN);
        windowStart = 0;
    }

    /** Asks for one step while paused. */
    public void stepOnce() {
        running.set(false);
        singleSteps.set(singleSteps.get() + 1);
    }

    /**
     * Takes note of how training goes.
     *
     * @param now a clock in nanoseconds
     */
    public void show(long stepsDone, double lastLoss, double smoothedLoss, long now) {
        if (stepsDone < steps.get()) {
            history.clear(); // another session: its curve begins anew
        }
        if (stepsDone > steps.get() && Double.isFinite(lastLoss)) {
            history.add(stepsDone, lastLoss);
        }
        steps.set(stepsDone);
        loss.set(smoothedLoss);
        if (windowStart == 0 || stepsDone < windowSteps) {
            windowStart = now;
            windowSteps = stepsDone;
        } else if (now - windowStart > RATE_WINDOW_NANOS) {
            double rate = (stepsDone - windowSteps) * 1e9 / (now - windowStart);
            double old = stepsPerSecond.get();
            stepsPerSecond.set(old == 0 ? rate : old + RATE_SMOOTHING * (rate - old));
            windowStart = now;
            windowSteps = stepsDone;
        }
    }
}
