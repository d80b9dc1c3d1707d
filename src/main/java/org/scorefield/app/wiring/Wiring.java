package org.scorefield.app.wiring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.Engine;
import org.scorefield.app.engine.ExportPlan;
import org.scorefield.app.engine.ExportShot;
import org.scorefield.app.engine.PictureDesk;
import org.scorefield.app.engine.Pulse;
import org.scorefield.app.engine.SamplerDesk;
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
import org.scorefield.figure.Layer;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;

/**
 * Joins models, views and threads: orders go out when a model changes, results come in once a frame.
 *
 * <p>Runs on the FX thread only. It looks and hands over; whatever takes time is done at a desk of the {@link Engine}.
 */
public final class Wiring {
    /** Nothing here keeps the FX thread for so long: when no frame came for it, the whole process was held. */
    private static final long HELD_NANOS = 1_000_000_000;

    private final StudyModel study;
    private final LookModel look;
    private final TrainingModel training;
    private final SamplingModel sampling;
    private final ExperimentWiring experimentWiring;
    private final TrainingWiring learning;
    private final SamplingWiring particles;
    private final MeterWiring meter;
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
    private boolean begun;
    private long lastBeat = System.nanoTime();

    public Wiring(
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
        this.experimentWiring = new ExperimentWiring(experiments, study, engine.experiments());
        this.view = view;
        this.engine = engine;
        this.texts = texts;
        this.learning = new TrainingWiring(study, training, sampling, view, engine.trainer(), texts, startingWeights);
        this.readout = new SamplingReadout(view, texts);
        this.truths = new Truths(study.scene(), engine.truths(), look, view, texts);
        this.particles = new SamplingWiring(study, look, sampling, learning, engine.sampler(), readout, truths::newest);
        this.meter = new MeterWiring(study, training, learning, engine.meter(), view, texts);
        this.pictures = new PictureWiring(study, look, sampling, view, engine.pictures(), texts);
        this.plots = new PlotWiring(study, look, training, experiments, view, engine.plots(), texts);
        this.races = new RaceWiring(
                study, look, sampling, look.race(), look.shelf(), experiments, view, engine.races(), texts);
        this.probe = new ProbeWiring(study, look.probe(), view, engine.probes());
        this.formulas = new FormulaWiring(study, look, sampling, training, view, readout);
        this.shelf = new ShelfWiring(look, training, view, engine.thumbnails());
        this.tour = new Tour(study, look, sampling, view, texts);
        this.lossOf = study.recipe().training().objective();
        this.summary = new Summary(study, look, sampling, view, texts);
        this.pulse = new Pulse(() -> beat(System.nanoTime()));
        study.recipeProperty().subscribe(this::recipeChanged);
        view.transport()
                .noiseAxis()
                .levelsProperty()
                .set(study.recipe().levels().sigmas());
    }

    /** Mean relative Fisher error over the levels; NaN while unknown. */
    public double meanError() {
        return meter.meanError();
    }

    public void start() {
        recipeChanged();
        pulse.start();
    }

    public void stop() {
        pulse.stop();
        engine.close();
    }

    /** Training, and whose weights are shown. */
    public TrainingWiring training() {
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
        particles.ask();
    }

    /** Once a frame: take what is ready, then ask for what is next. */
    private void beat(long now) {
        if (now - lastBeat > HELD_NANOS) {
            training.awake();
            pictures.awake();
        }
        lastBeat = now;
        engine.files().deliver();
        learning.beat(now);
        truths.beat();
        Truth truth = truths.newest();
        races.beat(learning.shown(), truth, pictures.palette());
        shelf.beat(now, learning.newest(), pictures.palette());
        if (races.racing()) {
            particles.rest();
        } else {
            particles.beat();
        }
        meter.beat(now, truth, begun);
        experimentWiring.beat(truth, shownWeights(), sigma());
        plots.beat(now, meter.measured(), pictures.palette());
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
            formulas.beat(now, truth, sigmaShown(), particles.sampled(), learning.newest(), meter.floor());
        }
        tour.beat(now);
        summary.beat(now, sigma(), meter.measured());
        readout.showCursor(view.grid().placeUnderPointer());
    }

    /** Paints for an audience too, from now on; null if there is none any more. */
    public void paintFor(@Nullable AudienceView audience) {
        pictures.paintFor(audience);
        races.paintFor(audience);
    }

    /** How many pictures the canvas has shown. */
    public int framesShown() {
        return pictures.framesShown();
    }

    /** The weights shown, unless they are of another network than the recipe's. */
    private Optional<Weights> shownWeights() {
        return training.watchesNow() ? learning.weights() : learning.shown().map(TrainingWiring.Shown::weights);
    }

    /** What there is to be shown at this moment. */
    private PictureWiring.Moment moment() {
        return new PictureWiring.Moment(
                truths.newest(),
                learning.shown().map(TrainingWiring.Shown::field),
                sigmaShown(),
                Optional.ofNullable(particles.sampled()),
                meter.errors(),
                experimentWiring.overlay(),
                probe.marks(),
                races.standings());
    }

    /** The σ looked at: a level's, or one between. */
    private double sigma() {
        return look.sigma(study.recipe().levels());
    }

    /** The noise level of the picture: on the way to noise it rises with the particles, between the levels too. */
    private double sigmaShown() {
        SamplerDesk.Report s = particles.sampled();
        return s != null && s.noising() && look.linkedProperty().get()
                ? Math.max(s.progress().sigma(), study.recipe().levels().smallest())
                : sigma();
    }

    /**
     * What there is to be exported at this moment.
     *
     * @param project what saving would write
     */
    public ExportShot shot(Project project) {
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
                particles.field(),
                sampling.wayProperty().get());
    }

    /** What the canvas shows at this moment, for an export. */
    public Optional<PictureDesk.Request> shown() {
        return pictures.shown();
    }
}
