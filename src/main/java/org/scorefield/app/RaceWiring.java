package org.scorefield.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.RaceDesk;
import org.scorefield.app.model.Arrangement;
import org.scorefield.app.model.ExperimentModel;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.RaceModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.control.NoiseAxis;
import org.scorefield.app.view.control.Texts;
import org.scorefield.experiment.Finding;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.Palette;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
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

    private static final RaceDesk.Plot NO_PLOT = new RaceDesk.Plot("", "", "", Palette.LIGHT, 0, 0);

    /** What a race is of; another one is another race. */
    private record Key(
            boolean race,
            List<String> samplers,
            int budget,
            @Nullable Recipe recipe,
            boolean exact,
            @Nullable Finding finding,
            long run,
            boolean learned) {}

    private final StudyModel study;
    private final LookModel look;
    private final SamplingModel sampling;
    private final RaceModel races;
    private final ExperimentModel experiments;
    private final MainView view;
    private final RaceDesk desk;
    private final Texts texts;

    private @Nullable Key key;
    private Supplier<List<Lane>> lanes = List::of;
    private long number;
    private double calls;
    private long singleStepsSeen;
    private boolean fresh;
    private RaceDesk.@Nullable Report report;

    RaceWiring(
            StudyModel study,
            LookModel look,
            SamplingModel sampling,
            RaceModel races,
            ExperimentModel experiments,
            MainView view,
            RaceDesk desk,
            Texts texts) {
        this.study = study;
        this.look = look;
        this.sampling = sampling;
        this.races = races;
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
        return look.arrangementProperty().get() == Arrangement.RACE || found() != null;
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
    void beat(Optional<ScoreField> learned, ScoreField exact, Palette palette) {
        view.race().setVisible(look.arrangementProperty().get() == Arrangement.RACE && found() == null);
        RaceDesk.Report news = desk.take();
        if (!racing()) {
            key = null;
            report = null;
            return;
        }
        begin(learned, exact);
        if (news != null && news.race() == number) {
            show(news);
        }
        boolean step = sampling.singleStepsProperty().get() > singleStepsSeen;
        singleStepsSeen = sampling.singleStepsProperty().get();
        double most = found() == null ? races.budgetProperty().get() : Double.MAX_VALUE;
        double pace = found() == null ? most / FRAMES : SamplingModel.STEPS_A_FRAME;
        RaceDesk.Report now = report;
        boolean on = sampling.playingProperty().get() && (now == null || !now.done());
        if (desk.busy() || !(on || step || fresh)) {
            return;
        }
        calls = Math.min(
                most, on ? calls + pace * sampling.speedProperty().get() : step ? Math.floor(calls) + 1 : calls);
        fresh = false;
        desk.request(new RaceDesk.Request(number, lanes, (int) calls, plot(palette)));
    }

    private void begin(Optional<ScoreField> learned, ScoreField exact) {
        Finding finding = found();
        boolean onExact = sampling.onExactFieldProperty().get() || learned.isEmpty();
        Key now = new Key(
                finding == null,
                races.samplersProperty().get(),
                races.budgetProperty().get(),
                finding == null ? study.recipe() : null,
                onExact,
                finding,
                sampling.runProperty().get(),
                learned.isPresent());
        if (same(now, key)) {
            return;
        }
        key = now;
        if (finding != null) {
            lanes = finding::lanes;
        } else {
            Recipe recipe = study.recipe();
            ScoreField field = onExact ? exact : learned.orElse(exact);
            List<SamplerPlan> plans = new ArrayList<>();
            for (String id : races.samplersProperty().get()) {
                plans.add(Sampling.plan(recipe, id));
            }
            int budget = races.budgetProperty().get();
            lanes = () -> Lane.race(recipe, field, plans, budget);
        }
        again();
    }

    /** Recipes are compared by identity: a drag makes a new one each frame, and equality would walk all points. */
    private static boolean same(Key a, @Nullable Key b) {
        return b != null
                && a.recipe() == b.recipe()
                && a.finding() == b.finding()
                && a.race() == b.race()
                && a.exact() == b.exact()
                && a.learned() == b.learned()
                && a.run() == b.run()
                && a.budget() == b.budget()
                && Objects.equals(a.samplers(), b.samplers());
    }

    private void again() {
        number++;
        calls = 0;
        fresh = true;
        report = null;
    }

    private void show(RaceDesk.Report news) {
        report = news;
        view.race()
                .plot()
                .show(news.plot().argb(), news.plot().width(), news.plot().height());
        if (!news.complaint().isEmpty()) {
            view.complain(news.complaint());
        }
        if (found() == null) {
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

    private RaceDesk.Plot plot(Palette palette) {
        var room = view.race().plot();
        return view.race().isVisible()
                ? new RaceDesk.Plot(
                        texts.get("race.plot"),
                        texts.get("race.across"),
                        texts.get("race.floor"),
                        palette,
                        room.widthPx(),
                        room.heightPx())
                : NO_PLOT;
    }
}
