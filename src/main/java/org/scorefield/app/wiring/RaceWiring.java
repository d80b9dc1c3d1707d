package org.scorefield.app.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.PictureDesk;
import org.scorefield.app.engine.RaceDesk;
import org.scorefield.app.model.Arrangement;
import org.scorefield.app.model.ExperimentModel;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.RaceModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.ShelfModel;
import org.scorefield.app.model.ShelvedRun;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.RaceBar;
import org.scorefield.app.view.ShelfBar;
import org.scorefield.app.view.canvas.PlotPane;
import org.scorefield.app.view.control.NoiseAxis;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.view.present.AudienceBar;
import org.scorefield.app.view.present.AudienceView;
import org.scorefield.experiment.Finding;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Palette;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Samplers;
import org.scorefield.study.Lane;
import org.scorefield.study.LiveRace;
import org.scorefield.study.Sampling;

/**
 * Joins races with their desk: samplers against each other, or what an open experiment has found, replayed lane by lane.
 * The sampling clock drives them. FX thread only.
 */
final class RaceWiring {
    /** A race at speed 1× takes about this many frames. */
    private static final double FRAMES = 360;

    private static final RaceDesk.Plot NO_PLOT = new RaceDesk.Plot("", "", "", Palette.LIGHT, 0, 0, 1);

    /**
     * What is run side by side.
     *
     * @param of what it depends on; another of these is another start
     * @param most evaluations of a field each may make
     * @param pace evaluations a frame at speed 1×
     */
    private record Contest(List<Object> of, double most, double pace, Supplier<List<Lane>> lanes) {
        /** Compared by identity, but for words and numbers: a drag makes a new recipe each frame, with all its points. */
        boolean sameAs(@Nullable Contest other) {
            if (other == null || of.size() != other.of.size()) {
                return false;
            }
            for (int i = 0; i < of.size(); i++) {
                Object mine = of.get(i);
                boolean plain = mine instanceof Number || mine instanceof Boolean || mine instanceof List<?>;
                if (mine != other.of.get(i) && !(plain && mine.equals(other.of.get(i)))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final StudyModel study;
    private final LookModel look;
    private final SamplingModel sampling;
    private final RaceModel races;
    private final ShelfModel shelf;
    private final ExperimentModel experiments;
    private final MainView view;
    private final RaceDesk desk;
    private final Texts texts;

    private @Nullable Contest contest;
    private long number;
    private double calls;
    private long singleStepsSeen;
    private boolean fresh;
    private List<RaceDesk.Plot> asked = List.of();
    private RaceDesk.@Nullable Report report;
    private @Nullable AudienceView audience;

    RaceWiring(
            StudyModel study,
            LookModel look,
            SamplingModel sampling,
            RaceModel races,
            ShelfModel shelf,
            ExperimentModel experiments,
            MainView view,
            RaceDesk desk,
            Texts texts) {
        this.study = study;
        this.look = look;
        this.sampling = sampling;
        this.races = races;
        this.shelf = shelf;
        this.experiments = experiments;
        this.view = view;
        this.desk = desk;
        this.texts = texts;
        sampling.playingProperty().subscribe(on -> {
            RaceDesk.Report now = report;
            if (on && racing() && now != null && now.done()) {
                again();
            }
        });
    }

    /** True while lanes have the canvases and the single run rests. */
    boolean racing() {
        Arrangement arrangement = look.arrangementProperty().get();
        return arrangement == Arrangement.RACE || arrangement == Arrangement.RUNS || found() != null;
    }

    /** True while different samplers race, so that no one rule is that of all. */
    boolean compares() {
        return look.arrangementProperty().get() == Arrangement.RACE && found() == null;
    }

    /** Where all stand; empty while nobody races. */
    List<LiveRace.Standing> standings() {
        RaceDesk.Report now = report;
        return racing() && now != null ? now.standings() : List.of();
    }

    /** The finding whose lanes are shown, if one is. */
    private @Nullable Finding found() {
        Finding finding = experiments.findingProperty().get();
        return finding != null
                        && experiments.openProperty().get() != null
                        && !finding.lanes().isEmpty()
                ? finding
                : null;
    }

    /**
     * Once a frame.
     *
     * @param learned what has been learned so far; a race keeps the field it started with
     */
    void beat(Optional<TrainingWiring.Shown> learned, ScoreField exact, Palette palette) {
        view.race().setVisible(look.arrangementProperty().get() == Arrangement.RACE && found() == null);
        tellAudience();
        RaceDesk.Report news = desk.take();
        if (!racing()) {
            contest = null;
            report = null;
            singleStepsSeen = sampling.singleStepsProperty().get(); // they were the single run's
            return;
        }
        Contest going = contest(learned, exact);
        if (!going.sameAs(contest)) {
            contest = going;
            again();
        }
        if (news != null && news.race() == number) {
            show(news);
        }
        RaceDesk.Report now = report;
        boolean on = sampling.playingProperty().get() && (now == null || !now.done());
        long steps = sampling.singleStepsProperty().get() - singleStepsSeen;
        List<RaceDesk.Plot> plots = List.of(plot(palette), farPlot(palette));
        boolean elsewise = !plots.equals(asked); // another size, colour or language: a race at rest is painted anew too
        if (desk.busy() || !(on || steps > 0 || fresh || elsewise)) {
            return; // a step asked for meanwhile is taken once the desk is free
        }
        singleStepsSeen += steps;
        double further = on
                ? calls + going.pace() * sampling.speedProperty().get()
                : steps > 0 ? Math.floor(calls) + steps : calls;
        calls = Math.min(going.most(), further);
        fresh = false;
        asked = plots;
        desk.request(new RaceDesk.Request(number, going.lanes(), (int) calls, plots));
    }

    private Contest contest(Optional<TrainingWiring.Shown> learned, ScoreField exact) {
        Recipe recipe = study.recipe();
        long run = sampling.runProperty().get();
        Finding finding = found();
        if (finding != null) {
            return new Contest(List.of(finding, run), Double.MAX_VALUE, SamplingModel.STEPS_A_FRAME, finding::lanes);
        }
        boolean onExact = sampling.onExactFieldProperty().get() || learned.isEmpty();
        ScoreField field =
                onExact ? exact : learned.map(TrainingWiring.Shown::field).orElse(exact);
        if (look.arrangementProperty().get() == Arrangement.RUNS) {
            List<ShelvedRun> pair = shelf.pair();
            if (pair.isEmpty()) {
                return new Contest(List.of(run), 0, 0, List::of);
            }
            // the training goes on, the run does not follow it: it says whose step its field is
            String now = onExact
                    ? texts.get("shelf.now")
                    : texts.get(
                            "shelf.now-step", learned.orElseThrow().weights().steps());
            List<String> names =
                    pair.stream().map(kept -> kept.isNow() ? now : name(kept)).toList();
            Supplier<List<Lane>> lanes = () -> Lane.runs(
                    recipe,
                    pair.stream()
                            .map(kept -> kept.isNow() ? field : kept.field())
                            .toList(),
                    List.of("A · " + names.getFirst(), "B · " + names.getLast()));
            return new Contest( // by number: the training that goes on is another run each time it is asked
                    List.of(recipe, pair.getFirst().number(), pair.getLast().number(), run, onExact),
                    Double.MAX_VALUE,
                    SamplingModel.STEPS_A_FRAME,
                    lanes);
        }
        List<SamplerPlan> plans = new ArrayList<>();
        for (String id : races.samplersProperty().get()) {
            plans.add(Sampling.plan(recipe, id));
        }
        int budget = races.budgetProperty().get();
        return new Contest(
                List.of(recipe, races.samplersProperty().get(), budget, onExact, run, learned.isPresent()),
                budget,
                budget / FRAMES,
                () -> Lane.race(recipe, field, plans, budget));
    }

    private String name(ShelvedRun kept) {
        return kept.isNow() ? texts.get("shelf.now") : texts.get("shelf.run", kept.number());
    }

    private void again() {
        number++;
        calls = 0;
        fresh = true;
        report = null;
    }

    private void show(RaceDesk.Report news) {
        report = news;
        PictureDesk.Frame near = news.plots().getFirst();
        view.race().plot().show(near.argb(), near.width(), near.height());
        AudienceView far = audience;
        if (far != null) {
            PictureDesk.Frame plot = news.plots().getLast();
            far.compared().plot().show(plot.argb(), plot.width(), plot.height());
        }
        if (!news.complaint().isEmpty()) {
            view.complain(news.complaint());
        }
        if (!compares()) {
            view.formula()
                    .happeningProperty()
                    .set(texts.get(
                            news.done() ? "race.side-done" : "race.side",
                            news.standings().size(),
                            news.standings().stream()
                                    .mapToInt(s -> s.progress().step())
                                    .max()
                                    .orElse(0)));
        } else {
            view.formula()
                    .happeningProperty()
                    .set(texts.get(
                            news.done() ? "race.done" : "race.running",
                            news.calls(),
                            races.budgetProperty().get()));
        }
        news.standings().stream().findFirst().ifPresent(first -> {
            NoiseAxis axis = view.transport().noiseAxis();
            int level = Panels.nearestLevel(
                    study.recipe().levels(), first.progress().sigma());
            axis.samplerFractionProperty().set(first.done() ? 1 : 0);
            axis.samplerLevelProperty().set(level);
            if (look.linkedProperty().get()) {
                look.levelProperty().set(level);
            }
        });
        if (news.done() && sampling.playingProperty().get()) {
            if (sampling.loopingProperty().get()) {
                again();
            } else {
                sampling.playingProperty().set(false);
            }
        }
    }

    /** The plot of the race, to be exported; empty if nobody races. */
    Optional<Layer> plotted() {
        RaceDesk.Report now = report;
        return now == null || now.standings().isEmpty() || !view.race().isVisible()
                ? Optional.empty()
                : Optional.of(texts.words().of(RaceDesk.curves(now.standings(), plot(Palette.PAPER))));
    }

    private RaceDesk.Plot plot(Palette palette) {
        return plot(palette, view.race().plot(), view.resolution());
    }

    private RaceDesk.Plot farPlot(Palette palette) {
        AudienceView far = audience;
        return far == null ? NO_PLOT : plot(palette, far.compared().plot(), far.resolution() / LookModel.EMPHASIS);
    }

    private RaceDesk.Plot plot(Palette palette, PlotPane room, double resolution) {
        return view.race().isVisible()
                ? new RaceDesk.Plot(
                        texts.get("race.plot"),
                        texts.get("race.across"),
                        texts.get("race.floor"),
                        palette,
                        room.widthPx(),
                        room.heightPx(),
                        resolution)
                : NO_PLOT;
    }

    /** Shows an audience what is compared, from now on; null if there is none any more. */
    void paintFor(@Nullable AudienceView shown) {
        audience = shown;
    }

    private void tellAudience() {
        AudienceView far = audience;
        if (far == null || look.frozenProperty().get()) {
            return;
        }
        Arrangement arrangement = look.arrangementProperty().get();
        boolean alone = found() == null;
        List<AudienceBar.Line> lines = new ArrayList<>();
        if (alone && arrangement == Arrangement.RACE) {
            for (String id : races.samplersProperty().get()) {
                lines.add(new AudienceBar.Line(
                        RaceBar.role(lines.size()),
                        texts.phrase(Samplers.CATALOGUE.get(id).title()),
                        ""));
            }
        } else if (alone && arrangement == Arrangement.RUNS) {
            List<ShelvedRun> pair = shelf.pair();
            for (ShelvedRun run : pair) {
                lines.add(new AudienceBar.Line(
                        "role-text", (lines.isEmpty() ? "A · " : "B · ") + name(run), ShelfBar.words(run, texts)));
            }
        }
        far.compared().show(lines, arrangement == Arrangement.RACE);
    }
}
