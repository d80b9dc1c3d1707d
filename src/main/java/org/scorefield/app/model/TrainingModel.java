package org.scorefield.app.model;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The training clock: start, pause, single steps, start over; and how it goes. */
public final class TrainingModel {
    /** The step watched while the newest weights are shown. */
    public static final long NOW = Long.MAX_VALUE;

    private static final double RATE_SMOOTHING = 0.2;
    private static final long RATE_WINDOW_NANOS = 200_000_000;

    private final BooleanProperty running = new SimpleBooleanProperty(true);
    private final ReadOnlyLongWrapper session = new ReadOnlyLongWrapper(1);
    private final ReadOnlyLongWrapper singleSteps = new ReadOnlyLongWrapper(0);
    private final ReadOnlyLongWrapper steps = new ReadOnlyLongWrapper();
    private final LongProperty watchedStep = new SimpleLongProperty(NOW);
    private final ObjectProperty<List<Long>> keptSteps = new SimpleObjectProperty<>(List.of());
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

    /** The step whose weights are shown, one of {@link #keptStepsProperty()}, or {@link #NOW}. */
    public LongProperty watchedStepProperty() {
        return watchedStep;
    }

    /** True while the newest weights are shown. */
    public boolean watchesNow() {
        return watchedStep.get() == NOW;
    }

    /** The steps there are weights of, rising. */
    public ObjectProperty<List<Long>> keptStepsProperty() {
        return keptSteps;
    }

    /** The loss as {@code TrainingReport} has it, a moving average; NaN before the first step. */
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
        watchedStep.set(NOW);
        keptSteps.set(List.of());
        history.clear();
        steps.set(0);
        loss.set(Double.NaN);
        windowStart = 0;
    }

    /** The whole process was held: how long that took is no measure of training. */
    public void awake() {
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
    public void show(long stepsDone, double newLoss, long now) {
        if (stepsDone < steps.get()) {
            history.clear(); // another session: its curve begins anew
            watchedStep.set(NOW);
        }
        if (stepsDone > steps.get() && Double.isFinite(newLoss)) {
            history.add(stepsDone, newLoss);
        }
        steps.set(stepsDone);
        loss.set(newLoss);
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
