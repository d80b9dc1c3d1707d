package org.scorefield.app.wiring;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.SamplerDesk;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StripModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.model.TrainingModel;
import org.scorefield.app.view.FormulaReadout;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.SamplingReadout;
import org.scorefield.app.view.canvas.PulseMark;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.sample.Run;
import org.scorefield.study.LiveRace;
import org.scorefield.study.TrainingReport;

/** Keeps the formula strip on what is happening, and shows a clicked symbol on the canvas. FX thread only. */
final class FormulaWiring {
    /** Numbers that change faster cannot be read. */
    private static final long PAUSE_NANOS = 100_000_000;

    private final StudyModel study;
    private final LookModel look;
    private final SamplingModel sampling;
    private final TrainingModel training;
    private final MainView view;
    private final SamplingReadout readout;
    private final FormulaReadout formula;
    private long next;
    private SamplerDesk.@Nullable Report report;
    private double sigma = 1;
    private @Nullable Truth truth;

    FormulaWiring(
            StudyModel study,
            LookModel look,
            SamplingModel sampling,
            TrainingModel training,
            MainView view,
            SamplingReadout readout) {
        this.study = study;
        this.look = look;
        this.sampling = sampling;
        this.training = training;
        this.view = view;
        this.readout = readout;
        this.formula = view.formulaReadout();
        view.formula().onPointed(this::point);
    }

    /**
     * Once a frame.
     *
     * @param sampled where the particles are; null before a run's first frame
     * @param learned how training goes; null before its first report
     * @param floor the least the loss can be
     */
    void beat(
            long now,
            Truth exact,
            double sigmaShown,
            SamplerDesk.@Nullable Report sampled,
            @Nullable TrainingReport learned,
            OptionalDouble floor) {
        boolean another = report != sampled && !sampling.playingProperty().get(); // a single step shows at once
        report = sampled;
        truth = exact;
        sigma = sigmaShown;
        if (now < next && !another) {
            return;
        }
        next = now + PAUSE_NANOS;
        switch (topic(learned)) {
            case LOSS -> {
                if (learned != null) {
                    formula.showLoss(study.recipe(), learned.loss(), floor, learned.steps());
                }
            }
            case SCORE -> {
                Points place = place();
                formula.showScore(exact, sigmaShown, place.x(0), place.y(0));
            }
            case STEP, AUTOMATIC -> {
                if (sampled != null) {
                    formula.showStep(study.recipe(), sampled);
                    view.formula().happeningProperty().set(readout.happening(study.recipe(), sampled));
                }
            }
        }
    }

    /**
     * Once a frame while runs go side by side.
     *
     * @param standings where they stand
     * @param different true if each has another rule: then the strip says what a score is, where the first particle of
     *     the first is; else it keeps the rule of all without numbers, because each has its own
     */
    void beatRacing(Truth exact, List<LiveRace.Standing> standings, boolean different) {
        report = null;
        if (standings.isEmpty()) {
            return;
        }
        if (!different) {
            formula.showRuleAlone(study.recipe());
            return;
        }
        Run.Progress first = standings.getFirst().progress();
        String words = view.formula().happeningProperty().get();
        formula.showScore(
                exact, first.sigma(), first.particles().x(0), first.particles().y(0));
        view.formula().happeningProperty().set(words);
    }

    private StripModel.Topic topic(@Nullable TrainingReport learned) {
        StripModel.Topic chosen = look.strip().topicProperty().get();
        if (chosen != StripModel.Topic.AUTOMATIC) {
            return chosen;
        }
        SamplerDesk.Report s = report;
        Run.Progress p = s == null ? null : s.progress();
        if (p != null && p.step() > 0 && p.step() < p.totalSteps()) {
            return StripModel.Topic.STEP;
        }
        return learned != null && training.runningProperty().get() ? StripModel.Topic.LOSS : StripModel.Topic.SCORE;
    }

    /** Where the followed particle is, or the middle of the view before there is one. */
    private Points place() {
        SamplerDesk.Report s = report;
        Points particles = s == null ? Points.none() : s.progress().particles();
        var box = look.cameraProperty().get();
        int i = sampling.followedOf(particles.size());
        return particles.isEmpty() ? Points.of(box.centerX(), box.centerY()) : particles.slice(i, i + 1);
    }

    /** Shows what a symbol stands for: a place rings, a vector is drawn where it acts. */
    private void point(String term) {
        SamplerDesk.Report s = report;
        Truth exact = truth;
        Points f = s == null ? Points.none() : s.followed();
        if (exact == null || f.size() != 3) {
            return;
        }
        double drift = formula.drift();
        double a = Double.isFinite(drift) ? drift : 0;
        double fromX = f.x(0) + a * f.x(1);
        double fromY = f.y(0) + a * f.y(1);
        double v = sigma * sigma;
        Points star = exact.score(f.slice(0, 1), sigma);
        List<PulseMark> marks = switch (term) {
            case "x", "accepted" -> List.of(PulseMark.ring(f.x(0), f.y(0), "role-text"));
            case "x-next" -> List.of(PulseMark.ring(f.x(2), f.y(2), "role-text"));
            case "score", "square", "slope", "slope-next" ->
                List.of(PulseMark.direction(f.x(0), f.y(0), f.x(1), f.y(1), "role-learned"));
            case "exact-score", "log-density" ->
                List.of(PulseMark.direction(f.x(0), f.y(0), star.x(0), star.y(0), "role-exact"));
            case "alpha" -> List.of(PulseMark.arrow(f.x(0), f.y(0), fromX, fromY, "role-learned"));
            case "noise", "target" -> List.of(PulseMark.arrow(fromX, fromY, f.x(2), f.y(2), "role-text"));
            case "denoised", "kept" ->
                List.of(
                        PulseMark.arrow(f.x(0), f.y(0), f.x(0) + v * star.x(0), f.y(0) + v * star.y(0), "role-exact"),
                        PulseMark.ring(f.x(0) + v * star.x(0), f.y(0) + v * star.y(0), "role-exact"));
            case "sigma", "weight" -> List.of(PulseMark.circle(f.x(0), f.y(0), sigma, "role-text"));
            default -> List.of();
        };
        if (marks.isEmpty()) {
            view.flash(view.inspector().loss()); // what is no place is a number of the loss plot
        } else {
            view.canvas().pulse(marks);
        }
    }
}
