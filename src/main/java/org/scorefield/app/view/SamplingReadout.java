package org.scorefield.app.view;

import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.SamplerDesk;
import org.scorefield.app.view.control.Formula;
import org.scorefield.app.view.control.Numbers;
import org.scorefield.app.view.control.Texts;
import org.scorefield.field.Points;
import org.scorefield.recipe.Recipe;
import org.scorefield.sample.Run;
import org.scorefield.sample.Samplers;

/** Says where the sampler is: on the time bar, in words, and in the formula strip with the first particle's numbers. */
public final class SamplingReadout {
    private final MainView view;
    private final Texts texts;

    public SamplingReadout(MainView view, Texts texts) {
        this.view = view;
        this.texts = texts;
    }

    /** Shows a report of the sampler. */
    public void show(Recipe recipe, SamplerDesk.Report report) {
        Run.Progress p = report.progress();
        view.transport().noiseAxis().samplerLevelProperty().set(p.level());
        double share = p.stepsInLevel() == 0 ? 0 : (double) p.stepInLevel() / p.stepsInLevel();
        // On the way to noise the axis is walked from right to left.
        view.transport().noiseAxis().samplerFractionProperty().set(report.noising() ? 1 - share : share);
        String happening = happening(recipe, report);
        view.formula()
                .happeningProperty()
                .set(
                        p.accepted().isPresent()
                                ? texts.get(
                                        "happening.accepted",
                                        happening,
                                        p.accepted().getAsDouble())
                                : happening);
        view.status().item("calls").set(texts.get("status.calls", p.scoreCalls()));
        view.status().item("parked").set(p.parked() == 0 ? "" : texts.get("status.parked", p.parked()));
        if (report.followed().size() == 3) {
            if (report.noising()) {
                showNoising(p, report);
            } else {
                showFormula(recipe, p, report.followed());
            }
        }
    }

    private String happening(Recipe recipe, SamplerDesk.Report report) {
        Run.Progress p = report.progress();
        String title =
                texts.phrase(Samplers.CATALOGUE.get(recipe.sampler().sampler()).title());
        if (report.noising()) {
            return p.step() >= p.totalSteps()
                    ? texts.get("happening.noised", p.step(), Numbers.sigma(p.sigma()))
                    : texts.get(
                            "happening.noising", p.levels() - p.level(), p.levels(), p.stepInLevel(), p.stepsInLevel());
        }
        return p.step() >= p.totalSteps()
                ? texts.get("happening.done", title, p.step(), p.scoreCalls())
                : texts.get("happening.sampling", title, p.level() + 1, p.levels(), p.stepInLevel(), p.stepsInLevel());
    }

    private void showNoising(Run.Progress p, SamplerDesk.Report report) {
        show(Formula.NOISING);
        Points followed = report.followed();
        double push = Math.sqrt((p.sigma() - report.sigmaBefore()) * (p.sigma() + report.sigmaBefore()));
        double zx = push > 0 ? (followed.x(2) - followed.x(0)) / push : 0;
        double zy = push > 0 ? (followed.y(2) - followed.y(0)) / push : 0;
        var values = view.formula().values();
        values.put("x", Numbers.pair(followed.x(0), followed.y(0), 2));
        values.put("x-next", Numbers.pair(followed.x(2), followed.y(2), 2));
        values.put("noise", Numbers.threeDigits(push) + " · " + Numbers.pair(zx, zy, 2));
    }

    private void show(Formula formula) {
        if (view.formula().formulaProperty().get() != formula) {
            view.formula().formulaProperty().set(formula);
        }
    }

    /** Shows the place under the pointer; null if the pointer is elsewhere. */
    public void showCursor(double @Nullable [] place) {
        view.chips().readoutProperty().set(place == null ? "" : "(x, y) = " + Numbers.pair(place[0], place[1], 2));
    }

    private void showFormula(Recipe recipe, Run.Progress p, Points followed) {
        boolean half =
                recipe.sampler().settings().asMap().get("convention") instanceof String c && c.equals("half-alpha");
        boolean denoised = p.stepSize() == 0;
        show(denoised ? Formula.DENOISE : half ? Formula.HALF_ALPHA : Formula.SQRT_2_ALPHA);
        double drift = denoised ? p.sigma() * p.sigma() : half ? p.stepSize() / 2 : p.stepSize();
        double push = Math.sqrt(half ? p.stepSize() : 2 * p.stepSize());
        double zx = push > 0 ? (followed.x(2) - followed.x(0) - drift * followed.x(1)) / push : 0;
        double zy = push > 0 ? (followed.y(2) - followed.y(0) - drift * followed.y(1)) / push : 0;
        var values = view.formula().values();
        values.put("x", Numbers.pair(followed.x(0), followed.y(0), 2));
        values.put("x-next", Numbers.pair(followed.x(2), followed.y(2), 2));
        values.put("alpha", Numbers.threeDigits(drift));
        values.put("score", Numbers.pair(followed.x(1), followed.y(1), 1) + " σ = " + Numbers.sigma(p.sigma()));
        values.put("noise", Numbers.threeDigits(push) + " · " + Numbers.pair(zx, zy, 2));
    }
}
