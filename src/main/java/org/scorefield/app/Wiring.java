package org.scorefield.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.Engine;
import org.scorefield.app.engine.ExportPlan;
import org.scorefield.app.engine.ExportShot;
import org.scorefield.app.engine.MeterDesk;
import org.scorefield.app.engine.PictureDesk;
import org.scorefield.app.engine.Pulse;
import org.scorefield.app.engine.SamplerDesk;
import org.scorefield.app.engine.SamplerDesk.Ask;
import org.scorefield.app.model.ExperimentModel;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.model.TrainingModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.SamplingReadout;
import org.scorefield.app.view.control.Banner;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.view.present.AudienceView;
import org.scorefield.exact.Truth;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.Layer;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;
import org.scorefield.sample.Run;
import org.scorefield.study.Evaluation;
import org.scorefield.study.TrainingReport;
import org.scorefield.study.Way;

/**
 * Joins models, views and threads: orders go out when a model changes, results come in once a frame.
 *
 * <p>Runs on the FX thread only. It looks and hands over; whatever takes time is done at a desk of the {@link Engine}.
 */
final class Wiring {
    /** Measuring costs as much as a dozen training steps; twice a second is live enough. */
    private static final long METER_PAUSE_NANOS = 400_000_000;

    private final StudyModel study;
    private final LookModel look;
    private final TrainingModel training;
    private final SamplingModel sampling;
    private final ExperimentModel experiments;
    private final ExperimentWiring experimentWiring;
    private final TrainingWiring learning;
    private final MainView view;
    private final Engine engine;
    private final Texts texts;
    private final SamplingReadout readout;
    private final PictureWiring pictures;
    private final PlotWiring plots;
    private final RaceWiring races;
    private final ProbeWiring probe;
    private final ShelfWiring shelf;
    private final FormulaWiring formulas;
    private final Tour tour;
    private final Summary summary;
    private final Pulse pulse;

    private final Truths truths;
    private String lossOf;
    private SamplerDesk.@Nullable Report sampled;
    private MeterDesk.@Nullable Report measured;
    private boolean askSampler;
    private boolean begun;
    private long requestedRun;
    private int singleStepsOwed;
    private long warnedSession;
    private long nextMeter;

    Wiring(
            StudyModel study,
            LookModel look,
            TrainingModel training,
            SamplingModel sampling,
            ExperimentModel experiments,
            MainView view,
            Engine engine,
            Texts texts,
            Optional<Weights> startingWeights) {
        this.study = study;
        this.look = look;
        this.training = training;
        this.sampling = sampling;
        this.experiments = experiments;
        this.experimentWiring = new ExperimentWiring(experiments, study, engine.experiments());
        this.view = view;
        this.engine = engine;
        this.texts = texts;
        this.learning = new TrainingWiring(study, training, sampling, view, engine.trainer(), texts, startingWeights);
        this.readout = new SamplingReadout(view, texts);
        this.pictures = new PictureWiring(study, look, sampling, view, engine.pictures(), texts);
        this.plots = new PlotWiring(study, look, training, experiments, view, engine.plots(), texts);
        this.races = new RaceWiring(
                study, look, sampling, look.race(), look.shelf(), experiments, view, engine.races(), texts);
        this.probe = new ProbeWiring(study, look.probe(), view, engine.probes());
        this.formulas = new FormulaWiring(study, look, sampling, training, view, readout);
        this.shelf = new ShelfWiring(look, training, view, engine.thumbnails());
        this.tour = new Tour(study, look, sampling, view, texts);
        this.truths = new Truths(study.scene(), engine.truths(), look, view, texts);
        this.lossOf = study.recipe().training().objective();
        this.summary = new Summary(study, look, sampling, view, texts);
        this.pulse = new Pulse(() -> beat(System.nanoTime()));
        study.recipeProperty().subscribe(this::recipeChanged);
        sampling.runProperty().subscribe((before, now) -> startRun());
        sampling.singleStepsProperty().subscribe((before, now) -> singleStepsOwed++);
        sampling.followedProperty().subscribe(() -> askSampler = true);
        view.transport()
                .noiseAxis()
                .levelsProperty()
                .set(study.recipe().levels().sigmas());
    }

    /** Mean relative Fisher error over the levels; NaN while unknown. */
    double meanError() {
        MeterDesk.Report m = measured;
        return m == null ? Double.NaN : m.meanError();
    }

    void start() {
        recipeChanged();
        pulse.start();
    }

    void stop() {
        pulse.stop();
        engine.close();
    }

    /** Training, and whose weights are shown. */
    TrainingWiring training() {
        return learning;
    }

    private void recipeChanged() {
        Recipe recipe = study.recipe();
        truths.follow(recipe.scene());
        List<Double> sigmas = recipe.levels().sigmas();
        if (!view.transport().noiseAxis().levelsProperty().get().equals(sigmas)) {
            look.levelProperty().set(Math.min(look.levelProperty().get(), sigmas.size() - 1));
            view.transport().noiseAxis().levelsProperty().set(sigmas);
        }
        if (!recipe.training().objective().equals(lossOf)) {
            lossOf = recipe.training().objective();
            training.history().clear(); // another objective's losses are other numbers
        }
        learning.order();
        askSampler = true;
    }

    private void startRun() {
        singleStepsOwed = 0;
        askSampler = true;
    }

    /** Once a frame: take what is ready, then ask for what is next. */
    private void beat(long now) {
        engine.files().deliver();
        learning.beat(now);
        truths.beat();
        Truth truth = truths.newest();
        races.beat(learning.shown().map(TrainingWiring.Shown::field), truth, pictures.palette());
        shelf.beat(now, learning.newest(), pictures.palette());
        takeSampling();
        takeMeasures(now);
        experimentWiring.beat(truth, shownWeights(), sigma());
        plots.beat(now, measured, pictures.palette());
        probe.beat(truth, shownWeights(), sigmaShown());
        pictures.beat(now, moment());
        if (!begun && pictures.framesShown() > 0) {
            begun = true;
            learning.begin();
            engine.warmUp();
        }
        Throwable failure = engine.failures().take();
        if (failure != null) {
            System.getLogger("org.scorefield").log(System.Logger.Level.ERROR, "unexpected failure", failure);
            view.banner()
                    .show(Banner.Severity.ERROR, texts.get("failure.unexpected", String.valueOf(failure.getMessage())));
        }
        if (look.held()) {
            // intentional: a frozen picture keeps its numbers
        } else if (races.racing()) {
            formulas.beatRacing(truth, races.standings(), races.compares());
        } else {
            formulas.beat(now, truth, sigmaShown(), sampled, learning.newest(), floor());
        }
        tour.beat(now);
        summary.beat(now, sigma(), measured);
        readout.showCursor(view.grid().placeUnderPointer());
    }

    /** Paints for an audience too, from now on; null if there is none any more. */
    void paintFor(@Nullable AudienceView audience) {
        pictures.paintFor(audience);
    }

    /** How many pictures the canvas has shown. */
    int framesShown() {
        return pictures.framesShown();
    }

    /** The weights shown, unless they are of another network than the recipe's. */
    private Optional<Weights> shownWeights() {
        return training.watchesNow() ? learning.weights() : learning.shown().map(TrainingWiring.Shown::weights);
    }

    private void takeSampling() {
        if (races.racing()) {
            askSampler = true; // once alone again, the single run says where it stands
            return;
        }
        SamplerDesk.Report report = engine.sampler().take();
        if (report != null && report.run() == sampling.runProperty().get()) {
            sampled = report;
            sampling.show(report.progress());
            Run.Progress p = report.progress();
            if (look.linkedProperty().get()) {
                look.levelProperty().set(p.level());
            }
            if (!look.held()) {
                readout.show(report);
            }
        }
        if (sampling.playingProperty().get() && sampling.done()) {
            sampling.playingProperty().set(sampling.loopingProperty().get());
            if (sampling.loopingProperty().get()) {
                sampling.restart();
            }
        }
        if (engine.sampler().busy() && requestedRun == sampling.runProperty().get()) {
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
        if (steps > 0 || askSampler) {
            askSampler = false;
            int replayed = sampling.replayedSteps();
            advance(replayed > 0 ? new Ask.ToStep(replayed + steps) : new Ask.Steps(steps));
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
        engine.sampler()
                .request(new SamplerDesk.Request(
                        requestedRun,
                        sampling.wayProperty().get(),
                        study.recipe(),
                        sampledField(),
                        sampling.dropProperty().get(),
                        sampling.followedProperty().get(),
                        ask));
    }

    private ScoreField sampledField() {
        return sampling.onExactFieldProperty().get()
                ? truths.newest()
                : learning.shown().<ScoreField>map(TrainingWiring.Shown::field).orElse(truths.newest());
    }

    private void takeMeasures(long now) {
        MeterDesk.Report report = engine.meter().take();
        if (report != null) {
            measured = report;
            warnBelowFloor(report);
            view.status().item("error").set(texts.get("status.error", report.meanError()));
        }
        TrainingWiring.Shown current = learning.shown().orElse(null);
        if (begun && current != null && now > nextMeter && !engine.meter().busy()) {
            nextMeter = now + METER_PAUSE_NANOS;
            engine.meter()
                    .request(new MeterDesk.Request(
                            current.field(),
                            truths.newest(),
                            study.recipe().levels(),
                            study.recipe().training().objective(),
                            study.recipe().seed()));
        }
    }

    /** Says once a session that a loss has passed below what any field can reach. */
    private void warnBelowFloor(MeterDesk.Report report) {
        TrainingReport current = learning.newest();
        long session = training.sessionProperty().get();
        if (current != null
                && session != warnedSession
                && current.recipe().training().objective().equals(report.objective())
                && current.recipe().levels().equals(report.levels())
                && report.floor().isFarAbove(current.loss())) {
            warnedSession = session;
            view.banner().show(Banner.Severity.WARNING, texts.get("loss.below-floor", report.objective()));
        }
    }

    /** The least the loss can be, if it has been measured for what is being learned. */
    private OptionalDouble floor() {
        MeterDesk.Report m = measured;
        return m != null && m.objective().equals(study.recipe().training().objective())
                ? OptionalDouble.of(m.floor().scaled())
                : OptionalDouble.empty();
    }

    /** What there is to be shown at this moment. */
    private PictureWiring.Moment moment() {
        MeterDesk.Report m = measured;
        boolean fits = m != null && m.levels().equals(study.recipe().levels());
        return new PictureWiring.Moment(
                truths.newest(),
                learning.shown().map(TrainingWiring.Shown::field),
                sigmaShown(),
                Optional.ofNullable(sampled),
                fits && m != null
                        ? m.errors().stream()
                                .map(Evaluation.LevelError::relativeFisherError)
                                .toList()
                        : List.of(),
                experimentWiring.overlay(),
                probe.marks(),
                races.standings());
    }

    /** The σ looked at: a level's, or one between. */
    private double sigma() {
        double free = look.freeSigmaProperty().get();
        if (!Double.isNaN(free)) {
            return free;
        }
        NoiseLevels levels = study.recipe().levels();
        return levels.sigma(Math.clamp(look.levelProperty().get(), 0, levels.count() - 1));
    }

    /** The noise level of the picture: on the way to noise it rises with the particles, between the levels too. */
    private double sigmaShown() {
        SamplerDesk.Report s = sampled;
        return s != null && s.noising() && look.linkedProperty().get()
                ? Math.max(s.progress().sigma(), study.recipe().levels().smallest())
                : sigma();
    }

    /**
     * What there is to be exported at this moment.
     *
     * @param project what saving would write
     */
    ExportShot shot(Project project) {
        Map<ExportPlan.Subject, Layer> shown = plots.shown();
        races.plotted().ifPresent(plot -> shown.put(ExportPlan.Subject.RACE, plot));
        return new ExportShot(
                pictures.parts(),
                pictures.shown()
                        .map(r -> r.viewport().shown())
                        .orElse(look.cameraProperty().get()),
                look.shown(),
                shown,
                pictures.palette(),
                project,
                truths.whole(),
                learning.shown().map(TrainingWiring.Shown::field),
                sampledField(),
                sampling.wayProperty().get());
    }

    /** What the canvas shows at this moment, for an export. */
    Optional<PictureDesk.Request> shown() {
        return pictures.shown();
    }
}
