package org.scorefield.app.wiring;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.TrainerThread;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.model.TrainingMark;
import org.scorefield.app.model.TrainingModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.control.Banner;
import org.scorefield.app.view.control.Texts;
import org.scorefield.field.ScoreField;
import org.scorefield.recipe.History;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Weights;
import org.scorefield.study.Learned;
import org.scorefield.study.TrainingReport;
import org.scorefield.study.Way;
import org.scorefield.train.TrainingNews;

/**
 * Joins training with its thread, and decides in one place whose weights are shown: the newest, or those kept at the
 * step that is watched. FX thread only.
 */
public final class TrainingWiring {
    /** Weights and the field they give. */
    public record Shown(Weights weights, ScoreField field) {}

    private final StudyModel study;
    private final TrainingModel training;
    private final SamplingModel sampling;
    private final MainView view;
    private final TrainerThread trainer;
    private final Texts texts;

    private Optional<Weights> startingWeights;
    private Optional<History> startingHistory = Optional.empty();
    private NetworkPlan startingNetwork;
    private boolean restoring;
    private boolean held = true;
    private @Nullable TrainingReport learned;
    private Optional<History> kept = Optional.empty();
    private Optional<Shown> watched = Optional.empty();

    TrainingWiring(
            StudyModel study,
            TrainingModel training,
            SamplingModel sampling,
            MainView view,
            TrainerThread trainer,
            Texts texts,
            Optional<Weights> startingWeights) {
        this.study = study;
        this.training = training;
        this.sampling = sampling;
        this.view = view;
        this.trainer = trainer;
        this.texts = texts;
        this.startingWeights = startingWeights;
        this.startingNetwork = study.recipe().network();
        training.runningProperty().subscribe(this::order);
        training.runningProperty().subscribe((before, now) -> paused(now));
        study.joinTraining(this::mark, this::restartFrom);
        training.sessionProperty().subscribe(this::order);
        order();
        training.singleStepsProperty().subscribe(this::order);
        training.watchedStepProperty().subscribe((before, now) -> watch(now.longValue()));
    }

    /** Begins a new training session where a mark stands, as after opening a project or undoing training. */
    private void restartFrom(TrainingMark mark) {
        startingWeights = mark.weights();
        startingHistory = mark.history();
        startingNetwork = mark.network().orElseGet(() -> study.recipe().network());
        learned = null;
        kept = Optional.empty();
        restoring = true;
        if (mark.rests()) {
            training.runningProperty().set(false);
        }
        training.restart();
        restoring = false;
    }

    /** Where training stands: what saving would write. */
    private TrainingMark mark() {
        return new TrainingMark(
                study.recipe().network(),
                weights(),
                history(),
                !training.runningProperty().get());
    }

    private void paused(boolean running) {
        if (!running && !restoring) {
            study.trained("training");
        }
    }

    /** Tells the thread what to do; to be called when the recipe has changed. */
    void order() {
        NetworkPlan network = study.recipe().network();
        trainer.order(new TrainerThread.Order(
                study.recipe(),
                training.sessionProperty().get(),
                startingWeights(network),
                startingHistory.filter(h -> network.equals(startingNetwork)),
                training.runningProperty().get() && !held,
                training.singleStepsProperty().get()));
    }

    /** Lets training begin: until the first picture is shown, the window wants the processors for itself. */
    void begin() {
        held = false;
        order();
    }

    /** Once a frame: takes what has been learned. */
    void beat(long now) {
        TrainerThread.Report report = trainer.take();
        if (report == null) {
            return;
        }
        TrainingReport newest = report.training();
        if (learned != null
                && !learned.recipe().network().equals(newest.recipe().network())) {
            training.watchedStepProperty().set(TrainingModel.NOW); // what was kept is of another network
        }
        learned = newest;
        training.show(newest.steps(), newest.loss(), now);
        if (!kept.equals(report.kept())) {
            kept = report.kept();
            training.keptStepsProperty().set(kept.map(History::steps).orElse(List.of()));
        }
        view.status()
                .item("seed")
                .set(texts.get(
                        report.edited() ? "status.seed-edited" : "status.seed",
                        newest.recipe().seed()));
        view.status().item("step").set(texts.get("status.step", newest.steps()));
        newest.trouble().ifPresent(this::sayDiverged);
    }

    /** How it goes at the newest step; null before the first report. */
    @Nullable
    TrainingReport newest() {
        return learned;
    }

    /** What is drawn, measured and sampled: the newest weights, or those of the watched step; empty before the first. */
    public Optional<Shown> shown() {
        return watched.isPresent()
                ? watched
                : Optional.ofNullable(learned).map(report -> new Shown(report.weights(), report.field()));
    }

    /** The newest weights, if anything has been learned yet: what saving writes. */
    public Optional<Weights> weights() {
        NetworkPlan network = study.recipe().network();
        return learned == null
                ? startingWeights(network)
                : Optional.of(learned)
                        .filter(report -> report.recipe().network().equals(network))
                        .map(TrainingReport::weights);
    }

    /** How the newest weights came about; empty if they are all there is. */
    public Optional<History> history() {
        Optional<Weights> last = weights();
        return last.isEmpty()
                ? Optional.empty()
                : (learned == null ? startingHistory : kept)
                        .map(h -> h.with(last.get()))
                        .filter(h -> h.kept().size() > 1);
    }

    /** The weights a session of this network starts from: those of another network say nothing about it. */
    private Optional<Weights> startingWeights(NetworkPlan network) {
        return startingWeights.filter(w -> network.equals(startingNetwork));
    }

    /** Shows the weights kept at a step; the particles take the same way once more, with the same noise. */
    private void watch(long step) {
        TrainingReport newest = learned;
        watched = step == TrainingModel.NOW || newest == null
                ? Optional.empty()
                : kept.flatMap(h -> h.at(step))
                        .map(w -> new Shown(w, Learned.field(newest.recipe().network(), w)));
        if (!sampling.onExactFieldProperty().get() && sampling.wayProperty().get() != Way.FORWARD) {
            sampling.replay();
        }
    }

    private void sayDiverged(TrainingNews.Diverged trouble) {
        training.runningProperty().set(false);
        view.banner()
                .showWhile(
                        () -> !training.runningProperty().get(),
                        Banner.Severity.ERROR,
                        trouble.headline(),
                        new Banner.Action(texts.get("diverged.continue", trouble.saferRate()), () -> {
                            study.edit(
                                    "lower the learning rate",
                                    null,
                                    r -> r.withTraining(r.training().withLearningRate(trouble.saferRate())));
                            training.runningProperty().set(true);
                        }));
    }
}
