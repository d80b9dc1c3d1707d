package org.scorefield.app.engine;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scorefield.experiment.Experiment;
import org.scorefield.experiment.Finding;
import org.scorefield.experiment.Situation;

/** Runs experiments, one at a time; a newer question, or {@link #stop}, ends the one under way. */
public final class ExperimentDesk {
    /**
     * A question.
     *
     * @param number which asking this is, so that an answer that comes late is known as such
     * @param experiment null to give up what is under way
     */
    public record Request(
            long number,
            @Nullable Experiment experiment,
            @Nullable Situation situation) {}

    /**
     * An answer.
     *
     * @param complaint why there is none, in one sentence; empty if there is one
     */
    public record Report(long number, @Nullable Finding finding, String complaint) {}

    private final Desk<Request, Report> desk;
    private volatile double progress;

    /** Opens the desk. */
    public ExperimentDesk(Consumer<Throwable> failed) {
        desk = new Desk<>("experimenter", this::run, failed);
    }

    public void request(Request request) {
        progress = 0;
        desk.request(request);
    }

    /** Gives up what is under way. */
    public void stop() {
        desk.request(new Request(0, null, null));
    }

    public @Nullable Report take() {
        return desk.take();
    }

    public boolean busy() {
        return desk.busy();
    }

    /** How much of the experiment under way is done, 0 to 1. */
    public double progress() {
        return progress;
    }

    public void close() {
        desk.close();
    }

    private @Nullable Report run(Request request, BooleanSupplier goOn) {
        Experiment experiment = request.experiment();
        Situation situation = request.situation();
        if (experiment == null || situation == null) {
            return null;
        }
        try {
            Finding finding = experiment.run(situation, new Experiment.Watch() {
                @Override
                public boolean goOn() {
                    return goOn.getAsBoolean();
                }

                @Override
                public void progress(double share) {
                    progress = share;
                }
            });
            return finding == null ? null : new Report(request.number(), finding, "");
        } catch (IllegalArgumentException e) {
            return new Report(request.number(), null, String.valueOf(e.getMessage()));
        }
    }
}
