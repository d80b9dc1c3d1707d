package org.scorefield.app.view;

import java.util.Map;
import java.util.OptionalDouble;
import javafx.collections.ObservableMap;
import org.scorefield.app.engine.SamplerDesk;
import org.scorefield.app.model.StripModel;
import org.scorefield.app.view.control.Formula;
import org.scorefield.app.view.control.FormulaStrip;
import org.scorefield.app.view.control.LossFormulas;
import org.scorefield.app.view.control.Numbers;
import org.scorefield.app.view.control.StepFormulas;
import org.scorefield.app.view.control.Texts;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.objective.Objectives;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Run;
import org.scorefield.sample.Sampler;
import org.scorefield.sample.Samplers;
import org.scorefield.sample.StepReading;

/** Puts the rule of the moment into the strip, with one number under each symbol: the followed particle's. */
public final class FormulaReadout {
    private final FormulaStrip strip;
    private final StripModel model;
    private final Texts texts;

    /** The step's own numbers, for whoever shows a symbol on the canvas. */
    private double drift = Double.NaN;

    FormulaReadout(FormulaStrip strip, StripModel model, Texts texts) {
        this.strip = strip;
        this.model = model;
        this.texts = texts;
    }

    /** Shows the last step of the followed particle; nothing before the first step. */
    public void showStep(Recipe recipe, SamplerDesk.Report report) {
        Points f = report.followed();
        if (f.size() != 3) {
            return;
        }
        ObservableMap<String, String> values = strip.values();
        values.put("x", Numbers.pair(f.x(0), f.y(0), 2));
        values.put("x-next", Numbers.pair(f.x(2), f.y(2), 2));
        Run.Progress p = report.progress();
        if (report.noising()) {
            show(Formula.NOISING);
            drift = 0;
            double push = Math.sqrt((p.sigma() - report.sigmaBefore()) * (p.sigma() + report.sigmaBefore()));
            values.put("noise", shake(push, f.x(2) - f.x(0), f.y(2) - f.y(0)));
            return;
        }
        values.put("score", Numbers.pair(f.x(1), f.y(1), 1) + " σ = " + Numbers.sigma(p.sigma()));
        SamplerPlan plan = recipe.sampler();
        Map<String, Object> settings = plan.settings().asMap();
        Sampler sampler = Samplers.CATALOGUE.get(plan.sampler()).make(plan.settings());
        StepReading.beforeEnd(sampler, recipe.levels().sigmas(), p.totalSteps() - p.step())
                .ifPresentOrElse(step -> showStep(plan.sampler(), settings, step, f, p), () -> {
                    show(StepFormulas.ofFlow());
                    drift = Double.NaN;
                    values.put("sigma", Numbers.sigma(-p.sigma()));
                    values.put("slope", Numbers.pair(-p.sigma() * f.x(1), -p.sigma() * f.y(1), 2));
                });
    }

    private void showStep(String sampler, Map<String, Object> settings, StepReading step, Points f, Run.Progress p) {
        ObservableMap<String, String> values = strip.values();
        show(StepFormulas.of(
                sampler, settings, step.kind(), model.lettersProperty().get() == StripModel.Letters.ETA));
        double sigma = step.sigma();
        double dx = f.x(2) - f.x(0);
        double dy = f.y(2) - f.y(0);
        if (step.kind() == StepReading.Kind.HEUN) {
            double half = 0.5 * (sigma - step.next());
            drift = half * sigma;
            values.put("alpha", Numbers.threeDigits(half));
            values.put("slope", Numbers.pair(sigma * f.x(1), sigma * f.y(1), 2));
            values.put("slope-next", Numbers.pair(dx / half - sigma * f.x(1), dy / half - sigma * f.y(1), 2));
            return;
        }
        drift = step.drift();
        values.put("alpha", Numbers.threeDigits(drift));
        values.put("noise", shake(step.deviation(), dx - drift * f.x(1), dy - drift * f.y(1)));
        values.put("denoised", Numbers.pair(f.x(0) + sigma * sigma * f.x(1), f.y(0) + sigma * sigma * f.y(1), 2));
        double kept = sigma - drift / sigma;
        values.put("kept", Numbers.threeDigits(kept) + " · " + Numbers.pair(-sigma * f.x(1), -sigma * f.y(1), 2));
        p.accepted().ifPresent(share -> values.put("accepted", texts.get("formula.accepted", share)));
    }

    /** Shows the rule of the recipe's sampler without any number. */
    public void showRuleAlone(Recipe recipe) {
        SamplerPlan plan = recipe.sampler();
        Sampler sampler = Samplers.CATALOGUE.get(plan.sampler()).make(plan.settings());
        show(StepReading.beforeEnd(sampler, recipe.levels().sigmas(), 1)
                .map(step -> StepFormulas.of(
                        plan.sampler(),
                        plan.settings().asMap(),
                        step.kind(),
                        model.lettersProperty().get() == StripModel.Letters.ETA))
                .orElseGet(StepFormulas::ofFlow));
        strip.values().clear();
    }

    private static String shake(double push, double dx, double dy) {
        return Numbers.threeDigits(push) + " · "
                + (push > 0 ? Numbers.pair(dx / push, dy / push, 2) : Numbers.pair(0, 0, 2));
    }

    /**
     * Shows the loss.
     *
     * @param loss moving average of 2σ²ℓ over all levels
     * @param floor the least it can be
     */
    public void showLoss(Recipe recipe, double loss, OptionalDouble floor, long steps) {
        StripModel.Factor factor = model.factorProperty().get();
        boolean half = factor == StripModel.Factor.HALF;
        String objective = recipe.training().objective();
        show(LossFormulas.of(
                factor == StripModel.Factor.SLIP && objective.equals("dsm") ? "dsm-half-target" : objective, half));
        ObservableMap<String, String> values = strip.values();
        double unit = half ? 0.5 : 1;
        values.put("loss", Numbers.fixed(unit * loss, 3));
        values.put("rows", texts.get("formula.rows", recipe.training().batch()));
        values.put("square", texts.get("formula.step", Numbers.grouped(steps)));
        values.put("floor", floor.isPresent() ? Numbers.fixed(unit * floor.getAsDouble(), 3) : "–");
        values.put("target", texts.get("formula.target-" + (factor == StripModel.Factor.SLIP ? "slip" : "dsm")));
        values.put("exact-score", texts.get("formula.closed-form"));
        strip.happeningProperty()
                .set(texts.get(
                        "happening.training",
                        texts.phrase(Objectives.CATALOGUE.get(objective).title()),
                        Numbers.grouped(steps)));
    }

    /** Shows what a score is, at one place. */
    public void showScore(Truth truth, double sigma, double x, double y) {
        show(LossFormulas.SCORE);
        Points place = Points.of(x, y);
        Points s = truth.score(place, sigma);
        ObservableMap<String, String> values = strip.values();
        values.put("x", Numbers.pair(x, y, 2));
        values.put("exact-score", Numbers.pair(s.x(0), s.y(0), 1));
        values.put("log-density", "log p = " + Numbers.fixed(truth.logDensity(place, sigma)[0], 2));
        values.put("denoised", Numbers.pair(x + sigma * sigma * s.x(0), y + sigma * sigma * s.y(0), 2));
        values.put("alpha", Numbers.threeDigits(sigma * sigma));
        strip.happeningProperty().set(texts.get("happening.score", Numbers.sigma(sigma)));
    }

    /** What the score was multiplied with in the step shown; NaN where there is no single factor. */
    public double drift() {
        return drift;
    }

    private void show(Formula formula) {
        if (!strip.formulaProperty().get().id().equals(formula.id())) {
            strip.formulaProperty().set(formula);
        }
    }
}
