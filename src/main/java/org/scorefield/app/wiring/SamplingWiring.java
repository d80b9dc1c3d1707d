package org.scorefield.app.wiring;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.SamplerDesk;
import org.scorefield.app.engine.SamplerDesk.Ask;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.SamplingReadout;
import org.scorefield.exact.Truth;
import org.scorefield.field.ScoreField;
import org.scorefield.study.Way;

/** Joins the clock of the particles and the sampler's thread: so many steps a frame, each step asked for taken. */
final class SamplingWiring {
    private final StudyModel study;
    private final LookModel look;
    private final SamplingModel sampling;
    private final TrainingWiring learning;
    private final SamplerDesk desk;
    private final SamplingReadout readout;
    private final Supplier<Truth> truth;

    private SamplerDesk.@Nullable Report sampled;
    private boolean stale;
    private long requestedRun;
    private int singleStepsOwed;

    /**
     * Begins to listen.
     *
     * @param truth asked for the closed form of the scene as it is
     */
    SamplingWiring(
            StudyModel study,
            LookModel look,
            SamplingModel sampling,
            TrainingWiring learning,
            SamplerDesk desk,
            SamplingReadout readout,
            Supplier<Truth> truth) {
        this.study = study;
        this.look = look;
        this.sampling = sampling;
        this.learning = learning;
        this.desk = desk;
        this.readout = readout;
        this.truth = truth;
        sampling.runProperty().subscribe((before, now) -> startRun());
        sampling.singleStepsProperty().subscribe((before, now) -> singleStepsOwed++);
        sampling.followedProperty().subscribe(this::ask);
    }

    /** Once a frame, while others have the canvases: what is asked for meanwhile is asked of them. */
    void rest() {
        singleStepsOwed = 0;
        sampling.takeSought();
        ask(); // once alone again, the run says where it stands
    }

    /** Has the sampler say anew where it stands, though no step is due. */
    void ask() {
        stale = true;
    }

    private void startRun() {
        singleStepsOwed = 0;
        ask();
    }

    /** Once a frame, while no samplers race. */
    void beat() {
        take();
        if (sampling.playingProperty().get() && sampling.done()) {
            sampling.playingProperty().set(sampling.loopingProperty().get());
            if (sampling.loopingProperty().get()) {
                sampling.restart();
            }
        }
        if (desk.busy() && requestedRun == sampling.runProperty().get()) {
            return; // a request of steps must not be replaced by another: a step asked for is a step taken
        }
        int steps = 0;
        if (ready()) {
            Ask sought = sampling.takeSought();
            if (sought != null) {
                advance(sought);
                return;
            }
            steps = singleStepsOwed + (sampling.playingProperty().get() ? sampling.stepsThisFrame() : 0);
            singleStepsOwed = 0;
        }
        if (steps > 0 || stale) {
            stale = false;
            int replayed = sampling.replayedSteps();
            advance(replayed > 0 ? new Ask.ToStep(replayed + steps) : new Ask.Steps(steps));
        }
    }

    private void take() {
        SamplerDesk.Report report = desk.take();
        if (report != null && report.run() == sampling.runProperty().get()) {
            sampled = report;
            sampling.show(report.progress());
            if (look.linkedProperty().get()) {
                look.levelProperty().set(report.progress().level());
            }
            if (!look.held()) {
                readout.show(report);
            }
        }
    }

    /** Particles wait for the first weights, so that a run never begins on another field than it says. */
    private boolean ready() {
        return learning.newest() != null
                || sampling.onExactFieldProperty().get()
                || sampling.wayProperty().get() == Way.FORWARD;
    }

    private void advance(Ask ask) {
        requestedRun = sampling.runProperty().get();
        desk.request(new SamplerDesk.Request(
                requestedRun,
                sampling.wayProperty().get(),
                study.recipe(),
                field(),
                sampling.dropProperty().get(),
                sampling.followedProperty().get(),
                ask));
    }

    /** The field the particles follow. */
    ScoreField field() {
        Truth exact = truth.get();
        return sampling.onExactFieldProperty().get()
                ? exact
                : learning.shown().<ScoreField>map(TrainingWiring.Shown::field).orElse(exact);
    }

    /** Where the particles are, or null before the first report. */
    SamplerDesk.@Nullable Report sampled() {
        return sampled;
    }
}
