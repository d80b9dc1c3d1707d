package org.scorefield.app.view;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.SamplerDesk;
import org.scorefield.app.view.control.Numbers;
import org.scorefield.app.view.control.Texts;
import org.scorefield.recipe.Recipe;
import org.scorefield.sample.Run;
import org.scorefield.sample.Samplers;

/** Says where the sampler is: on the time bar, in words, and in the status bar. */
public final class SamplingReadout {
    private final MainView view;
    private final Texts texts;

    public SamplingReadout(MainView view, Texts texts) {
        this.view = view;
        this.texts = texts;
    }

    /** Shows a report of the sampler. */
    public void show(SamplerDesk.Report report) {
        Run.Progress p = report.progress();
        view.transport().noiseAxis().samplerLevelProperty().set(p.level());
        double share = p.stepsInLevel() == 0 ? 0 : (double) p.stepInLevel() / p.stepsInLevel();
        // On the way to noise the axis is walked from right to left.
        view.transport().noiseAxis().samplerFractionProperty().set(report.noising() ? 1 - share : share);
        view.transport()
                .noiseAxis()
                .turnProperty()
                .set(
                        report.turn() == 0
                                ? ""
                                : texts.get(report.noising() ? "axis.turn" : "axis.turned", report.turn()));
        view.status().item("calls").set(texts.get("status.calls", p.scoreCalls()));
        view.status().item("parked").set(p.parked() == 0 ? "" : texts.get("status.parked", p.parked()));
    }

    /** What the particles are doing, in words. */
    public String happening(Recipe recipe, SamplerDesk.Report report) {
        String words = where(recipe, report);
        OptionalDouble accepted = report.progress().accepted();
        return accepted.isPresent() ? texts.get("happening.accepted", words, accepted.getAsDouble()) : words;
    }

    private String where(Recipe recipe, SamplerDesk.Report report) {
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

    /** Shows the place under the pointer; null if the pointer is elsewhere. */
    public void showCursor(double @Nullable [] place) {
        view.chips().readoutProperty().set(place == null ? "" : "(x, y) = " + Numbers.pair(place[0], place[1], 2));
    }
}
